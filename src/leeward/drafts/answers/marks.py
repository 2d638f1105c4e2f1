"""Marks in an answer that the person has still to fill in: “[day]”. As long as one is left, nothing is copied."""

import re
from collections.abc import Sequence

from leeward.words.tactics import Quote

NAMES = ("day", "time", "amount", "place", "what")
"""What stands between the brackets. Other words in brackets are the person's own and are no marks."""

_MARK = re.compile(rf"\[(?:{'|'.join(NAMES)})\]", re.IGNORECASE)


def marks(text: str) -> tuple[Quote, ...]:
    """The marks that are left, in their order."""
    return tuple(Quote(found[0], found.start(), found.end()) for found in _MARK.finditer(text))


def filled(text: str, given: Sequence[str]) -> str:
    """The text with what was given for each mark, in their order. An empty entry leaves its mark as it is."""
    out, done = [], 0
    for mark, words in zip(marks(text), given, strict=False):
        out += [text[done : mark.start], " ".join(words.split()) or mark.text]
        done = mark.end
    return "".join([*out, text[done:]])
