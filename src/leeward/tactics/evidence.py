"""The words of a message that carry a tactic, from what the encoder says of its pieces: an exact quote."""

import re
from typing import TYPE_CHECKING, Any

from leeward.words.tactics import Quote

if TYPE_CHECKING:
    import numpy as np

    from leeward.learned.wordpiece import Piece

_BAR = 0.3
_LONGEST = 24
"""Words a quote is widened to; longer clauses are quoted where the evidence stands."""

_CLAUSE = re.compile(r"[.!?…]+|[,;:\n]|\s[-–—]+\s|[()]|$")
_EDGE = ' \t\r\n,;:.-–—*_~"“”«»()[]'


def quote(text: str, pieces: "tuple[Piece, ...]", sums: "np.ndarray[Any, Any]") -> Quote | None:
    """The run of pieces that carries most, widened to the clause it stands in; None where there are no words.

    `sums` holds one sum a piece. The quote stands in `text` to the letter. Not checked: whether it is understood alone.
    """
    import numpy as np

    if not pieces:
        return None
    gains = 1 / (1 + np.exp(-np.clip(sums, -30, 30))) - _BAR
    begin, end = _strongest(gains.tolist())
    start, stop = _widened(text, pieces[begin].start, pieces[end - 1].end)
    while start < stop and text[start] in _EDGE:
        start += 1
    while stop > start and text[stop - 1] in _EDGE.replace(".", ""):
        stop -= 1
    return Quote(text[start:stop], start, stop) if stop > start else None


def _strongest(gains: list[float]) -> tuple[int, int]:
    """The run of numbers with the highest sum, at least one long."""
    best, best_at = float("-inf"), (0, 1)
    total, start = 0.0, 0
    for place, gain in enumerate(gains):
        if total <= 0:
            total, start = 0.0, place
        total += gain
        if total > best:
            best, best_at = total, (start, place + 1)
    return best_at


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """To the edges of its clauses where they are not too long, else to the edges of its words."""
    left = 0
    for mark in _CLAUSE.finditer(text):
        if mark.end() > start:
            break
        left = mark.end()
    found = next(_CLAUSE.finditer(text, max(start, end - 1)))  # the end of the text at the latest
    ends_a_sentence = not found[0].strip(".!?…")
    right = max(end, found.end() if ends_a_sentence else found.start())
    if len(text[left:right].split()) <= _LONGEST:
        return left, right
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end
