"""From tags to spans: how far words are one fact, summed over every way in which the tags of a text can follow.

Each piece of a word is outside, begins one, is inside, ends one, or is one alone; what may follow what is fixed, so a
span that begins and never ends counts for nothing.
"""

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

TAGS = "OBIES"
OUTSIDE, BEGINS, INSIDE, ENDS, ALONE = range(5)

_NEXT = {"O": "OBS", "B": "IE", "I": "IE", "E": "OBS", "S": "OBS"}
_NEVER = -1e9


def spans(scores: "np.ndarray[Any, Any]", least: float = 0.02) -> Iterator[tuple[int, int, float]]:
    """First and last piece of each span of one kind, and how far it is one, from `least` to 1.

    `scores` are of one text, a row a piece, a column a tag (`TAGS`), as the network gives them. Spans may overlap: they
    are readings that exclude each other. No score is a probability: nobody measured that on histories like yours.
    """
    import numpy as np

    if not len(scores):
        return
    scores = scores.astype(np.float64)
    scores = scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)
    if scores[:, OUTSIDE].min() > math.log(1 - least / 4):
        return
    before, after = _forward(scores), _backward(scores)
    total = float(np.logaddexp.reduce(before[-1] + after[-1]))
    floor = math.log(least)
    for first in range(len(scores)):
        alone = before[first, ALONE] + after[first, ALONE] - total
        if alone >= floor:
            yield first, first, math.exp(min(0.0, alone))
        if before[first, BEGINS] + after[first, BEGINS] - total < floor:
            continue
        so_far = before[first, BEGINS] - total
        for last in range(first + 1, len(scores)):
            ends = so_far + scores[last, ENDS] + after[last, ENDS]
            if ends >= floor:
                yield first, last, math.exp(min(0.0, ends))
            so_far += scores[last, INSIDE]
            if so_far + after[last, INSIDE] < floor:
                break


def _forward(scores: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
    """By piece and tag: the log of all ways up to it, itself included."""
    import numpy as np

    allowed = _allowed()
    row = scores[0] + np.where([tag in "OBS" for tag in TAGS], 0.0, _NEVER)
    rows = [row]
    for own in scores[1:]:
        row = own + np.logaddexp.reduce(row[:, None] + allowed, axis=0)
        rows.append(row)
    return np.stack(rows)


def _backward(scores: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
    """By piece and tag: the log of all ways that go on behind it."""
    import numpy as np

    allowed = _allowed()
    row = np.where([tag in "OES" for tag in TAGS], 0.0, _NEVER)
    rows = [row]
    for own in scores[:0:-1]:
        row = np.logaddexp.reduce(allowed + (own + row), axis=1)
        rows.append(row)
    return np.stack(rows[::-1])


def _allowed() -> "np.ndarray[Any, Any]":
    import numpy as np

    return np.array([[0.0 if after in _NEXT[tag] else _NEVER for after in TAGS] for tag in TAGS])
