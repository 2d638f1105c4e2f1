"""What a linear model sees of a sentence: words, pairs of words, pieces of words. The same for learning and for use."""

import re
import unicodedata
from collections.abc import Iterator

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,:/]\d+)*|[?!£$€…]+|[^\w\s]")
_LONGEST = 600
_PIECES = (3, 4, 5)


def features(text: str) -> Iterator[str]:
    """Names of what is there, each once. Case is folded, figures become 0; a sentence is read up to 600 words.

    "w:word", "p:two words", "c:piece of a word" (with "_" for its edges), "l:" for how many words there are, "s:" for
    shouting. Words keep their order only in pairs.
    """
    raw = _WORD.findall(unicodedata.normalize("NFKC", text))[:_LONGEST]
    words = [_plain(word) for word in raw]
    seen = {f"l:{min(len(words) // 4, 8)}"}
    if sum(len(word) > 2 and word.isupper() for word in raw) > 1:
        seen.add("s:")
    before = "<"
    for word in words:
        seen.update((f"w:{word}", f"p:{before} {word}"))
        before = word
        if word[0].isalpha():
            seen.update(_pieces(word))
    seen.add(f"p:{before} >")
    yield from sorted(seen)


def _plain(word: str) -> str:
    return re.sub(r"\d+", "0", word.casefold().replace("’", "'"))


def _pieces(word: str) -> Iterator[str]:
    edged = f"_{word[:24]}_"
    for length in _PIECES:
        for start in range(len(edged) - length + 1):
            yield f"c:{edged[start : start + length]}"
