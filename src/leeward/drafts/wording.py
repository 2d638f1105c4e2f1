"""A sentence as its words are read: one spelling for one word, and the way back to the letters as they were written."""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import islice

from leeward.words.tactics import Quote

LONGEST = 400
"""Words of one sentence that are read. What stands behind them in a sentence without end is not looked at."""

_TOKEN = re.compile(r"[^\W_]+(?:['’ʼ´`‘][^\W_]+)*['’]?|\?")
_MARKS = str.maketrans("’ʼ´`‘", "'''''")
_ENDINGS = {"n't": "not", "'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would"}
_IS = frozenset("it that he she there what who here where how everything nothing one this when which why".split())
_SHORTENED = 5  # letters; "-in" at the end of a shorter word is left as it is


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a sentence in one spelling, each followed by one space, with one space before the first.

    `low` is what phrases are looked for in. "?" stands as a word; other marks are left out. Each word of `low` knows
    the token it came from; `quote` gives its letters in the whole text.
    """

    sentence: Quote
    low: str
    words: frozenset[str]
    count: int
    _begins: tuple[int, ...]
    _tokens: tuple[tuple[int, int], ...]

    def quote(self, start: int, end: int) -> tuple[int, int]:
        """The place in the whole text (code points) of the words that stand at a place in `low`."""
        first = self._tokens[max(bisect_right(self._begins, start) - 1, 0)]
        last = self._tokens[max(bisect_right(self._begins, max(end - 1, start)) - 1, 0)]
        return self.sentence.start + first[0], self.sentence.start + last[1]


def ends(text: str) -> list[int]:
    """Where each of its words ends."""
    return [token.end() for token in _TOKEN.finditer(text)]


def read(sentence: Quote) -> Wording:
    """The sentence in one spelling. Never raises; a sentence is read up to `LONGEST` words."""
    low: list[str] = [" "]
    begins: list[int] = []
    tokens: list[tuple[int, int]] = []
    at = 1
    for token in islice(_TOKEN.finditer(sentence.text), LONGEST):
        for word in plain(token[0]):
            begins.append(at)
            tokens.append(token.span())
            low.append(word + " ")
            at += len(word) + 1
    whole = "".join(low)
    return Wording(sentence, whole, frozenset(whole.split()), len(begins), tuple(begins), tuple(tokens) or ((0, 0),))


def plain(token: str) -> tuple[str, ...]:
    """One token in the spelling of the phrases: "Ah'm" is "i am", "dinnae" is "do not", "Dan's" is "dan 's"."""
    word = token.translate(_MARKS).lower()
    return _plain(word[:40])


@cache
def _spellings() -> dict[str, tuple[str, ...]]:
    raw = _file()["words"]
    return {word: tuple(other.split()) for word, other in raw.items()}


@cache
def _kept() -> frozenset[str]:
    return frozenset(_file()["shortened"]["keep"].split())


@cache
def _file() -> dict[str, dict[str, str]]:
    return tomllib.loads(files("leeward.drafts").joinpath("spelling.toml").read_text(encoding="utf-8"))


def _plain(word: str) -> tuple[str, ...]:
    known = _spellings().get(word)
    if known is not None:
        return known
    return tuple(_parts(word))


def _parts(word: str) -> Iterator[str]:
    bare = word.rstrip("'")
    for ending, other in _ENDINGS.items():
        if bare.endswith(ending) and len(bare) > len(ending):
            yield from _spellings().get(bare[: -len(ending)], (bare[: -len(ending)],))
            yield other
            return
    if bare.endswith("'s"):
        base = bare[:-2]
        yield from _spellings().get(base, (base,))
        yield "is" if base in _IS else "'s"
    elif len(bare) >= _SHORTENED and bare.endswith("in") and bare[-3] not in "aeo" and bare not in _kept():
        yield bare + "g"
    else:
        yield bare or word
