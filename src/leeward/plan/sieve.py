"""Finds words in a text however they are written, and puts other words in their place. Plain, no Django in it.

Compared are letters and digits alone, without case, accents and ways of spelling one sign (NFKD): "STRASSE" is found
for "Straße", "Cafe" for "Café", "E l m-Road" for "Elm Road". A find begins and ends where a word
does, but for scripts that put no spaces between words, and for long terms: "rosecottage" is found in
"mail@rosecottage2019" too. A term of pictures alone (emoji) is found as it is drawn. What is written in another script,
as a nickname or as a description is not known here.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Self

_WITHOUT_SPACES = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)  # Thai, Lao, Burmese, Khmer, Japanese, Chinese
_TAIL = re.compile(r"['’]?s(?![^\W_])", re.IGNORECASE)  # of a name that owns something
_LONG = 8  # letters and digits of a term that is looked for within longer words too
_MANY = 4096  # signs that are remembered with their folded form


def fold(text: str) -> str:
    """What is compared: letters and digits of the text, folded."""
    return "".join(map(_folded, text))


def drawn(text: str) -> str:
    """The pictures of the text (emoji, signs), by which a term without letters and digits is found."""
    return "".join(map(_drawn, text))


class Terms(tuple[str, ...]):  # noqa: SLOT001  # a tuple cannot have slots that hold something
    """Terms that are folded once for many texts. Nothing remembers them after the request that made them."""

    words: frozenset[str]
    pictures: frozenset[str]

    def __new__(cls, terms: Iterable[str]) -> Self:
        made = super().__new__(cls, terms)
        made.words = frozenset(folded for folded in map(fold, made) if folded)
        made.pictures = frozenset(seen for term in made if not fold(term) and (seen := drawn(term)))
        return made


def replaced(text: str, terms: Iterable[str], marker: str) -> str:
    """The text with every find replaced by the marker. Terms without letters, digits and pictures find nothing."""
    wanted = terms if isinstance(terms, Terms) else Terms(terms)
    out, done = [], 0
    for start, end in _joined([*_words(text, wanted.words), *_pictures(text, wanted.pictures)]):
        out += [text[done:start], marker]
        done = end
    return "".join([*out, text[done:]]) if out else text


def _words(text: str, wanted: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Finds of words: long ones anywhere, others where a word begins and ends."""
    for start, end, long in _found(text, wanted, _folded):
        tail = _TAIL.match(text, end)
        if long or (_begins(text, start) and (tail or _ends(text, end))):
            yield start, tail.end() if tail else end


def _pictures(text: str, wanted: Iterable[str]) -> Iterator[tuple[int, int]]:
    yield from ((start, end) for start, end, _ in _found(text, wanted, _drawn))


def _found(text: str, wanted: Iterable[str], folded: Callable[[str], str]) -> Iterator[tuple[int, int, bool]]:
    """Where the wanted ones stand in the folded text, as places in the text itself, and whether they are long ones."""
    wanted = list(wanted)
    folds = [folded(sign) for sign in text] if wanted else []
    flat = "".join(folds)
    sources = [place for place, part in enumerate(folds) for _ in part]
    for term in wanted:
        at = flat.find(term)
        while at >= 0:
            last = at + len(term) - 1
            begins = at == 0 or sources[at - 1] != sources[at]
            if begins and (last + 1 == len(flat) or sources[last + 1] != sources[last]):
                yield sources[at], _past_marks(text, sources[last] + 1), len(term) >= _LONG
            at = flat.find(term, at + 1)


def _joined(finds: Iterable[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """In order, those that overlap as one."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(finds):
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _past_marks(text: str, end: int) -> int:
    """Accents that follow as signs of their own belong to the letter before them."""
    while end < len(text) and unicodedata.category(text[end]).startswith("M"):
        end += 1
    return end


def _begins(text: str, start: int) -> bool:
    return start == 0 or not text[start - 1].isalnum() or _spaceless(text[start]) or _spaceless(text[start - 1])


def _ends(text: str, end: int) -> bool:
    return end == len(text) or not text[end].isalnum() or _spaceless(text[end - 1]) or _spaceless(text[end])


def _spaceless(sign: str) -> bool:
    return _WITHOUT_SPACES.match(sign) is not None


@lru_cache(maxsize=_MANY)
def _folded(sign: str) -> str:
    if sign.isascii():
        return sign.lower() if sign.isalnum() else ""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", sign).casefold()).casefold()
    return "".join(part for part in plain if part.isalnum()).replace("ı", "i")  # Turkish: its capital is our I


def _drawn(sign: str) -> str:
    return sign if unicodedata.category(sign) == "So" else ""
