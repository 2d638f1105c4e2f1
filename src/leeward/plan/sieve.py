"""Finds words in a text however they are written, and puts other words in their place. Plain, no Django in it.

Compared are letters and digits alone, without case, accents and ways of spelling one sign (NFKD): "STRASSE" is found
for "Straße", "Cafe" for "Café", "E l m-Road" for "Elm Road". A find begins and ends where a word does, but for scripts
that put no spaces between words. What is found in another script, as a nickname or as a description is not known here.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

_WITHOUT_SPACES = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)  # Thai, Lao, Burmese, Khmer, Japanese, Chinese
_TAIL = re.compile(r"['’]?s(?![^\W_])", re.IGNORECASE)  # of a name that owns something
_MANY = 4096  # signs that are remembered with their folded form


def fold(text: str) -> str:
    """What is compared: letters and digits of the text, folded."""
    return "".join(map(_folded, text))


def replaced(text: str, terms: Iterable[str], marker: str) -> str:
    """The text with every find replaced by the marker. Terms without letters and digits find nothing."""
    wanted = {folded for term in terms if (folded := fold(term))}
    out, done = [], 0
    for start, end in _joined(_finds(text, wanted) if wanted else ()):
        out += [text[done:start], marker]
        done = end
    return "".join([*out, text[done:]]) if out else text


def _finds(text: str, wanted: Iterable[str]) -> Iterator[tuple[int, int]]:
    folds = [_folded(sign) for sign in text]
    flat = "".join(folds)
    sources = [place for place, folded in enumerate(folds) for _ in folded]
    for term in wanted:
        at = flat.find(term)
        while at >= 0:
            last = at + len(term) - 1
            start, end = sources[at], _past_marks(text, sources[last] + 1)
            whole = (at == 0 or sources[at - 1] != start) and (
                last + 1 == len(flat) or sources[last + 1] != sources[last]
            )
            if whole and _begins(text, start):
                tail = _TAIL.match(text, end)
                if tail or _ends(text, end):
                    yield start, tail.end() if tail else end
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
    return "".join(part for part in plain if part.isalnum())
