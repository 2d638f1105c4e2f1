"""Legal and official dates and duties: clauses that name an office or a paper, and a day or a loss."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from leeward.facts.clauses import Kinds
from leeward.facts.tokens import Tokens

_OFFICE = {"official.body", "official.paper"}
_RUNS = {"official.duty", "official.loss"}
_ALL = 3
_ORDERS = frozenset(
    "must have has need needs to due deadline required within by before until expires closes ends".split()
)


def find(
    cut: Tokens, kinds: Kinds, bounds: Sequence[tuple[int, int]], days: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, int]]:
    """First token, last token and strength (1 to 3) of each clause that may hold such a date or duty."""
    for first, end in bounds:
        for start, stop in _pieces(first, end, cut, kinds):
            here = range(start, stop)
            office = any(kinds[at] & _OFFICE for at in here)
            near = any(kinds[at] & _OFFICE for at in range(max(0, first - 25), min(len(cut), end + 10)))
            runs = any(kinds[at] & _RUNS for at in here)
            day = any(start <= one and last < stop for one, last in days)
            strength = int(office or near) + int(runs) + int(day)
            if strength >= 2 and (day or runs):
                yield start, stop - 1, strength


def _pieces(first: int, end: int, cut: Tokens, kinds: Kinds) -> Iterator[tuple[int, int]]:
    """The sentence from behind "says that" or a lead, to its end without the full stop."""
    start = first
    while end > first and not cut.low[end - 1].isalnum() and cut.low[end - 1] not in {")", "€", "£", "$"}:
        end -= 1
    for at in range(first, end - 2):
        if "small.say" in kinds[at] or cut.low[at] in {"that", ":", "so", "and", "anyway"}:
            rest = range(at + 1, end)
            if any(kinds[inside] & _RUNS for inside in rest) and any(
                kinds[inside] & _OFFICE or cut.low[inside] in _ORDERS for inside in rest
            ):
                start = at + 1
                break
    if start < end:
        yield start, end


class Laid(Protocol):
    """What of a Scene is looked at here (a Scene is made with this file, so it cannot be named)."""

    @property
    def kinds(self) -> Kinds: ...
    @property
    def legal(self) -> Sequence[tuple[int, int, int]]: ...
    @property
    def bounds(self) -> Sequence[tuple[int, int]]: ...
    @property
    def whole_days(self) -> Sequence[tuple[int, int]]: ...


def plain(scene: Laid, number: int) -> bool:
    """Whether an office or a paper and a day stand in a sentence: no model may overlook that."""
    first, end = scene.bounds[number]
    if any(first <= start < end and strength == _ALL for start, _, strength in scene.legal):
        return True
    held = {name for at in range(first, end) for name in scene.kinds[at]}
    day = any(first <= start < end for start, _ in scene.whole_days)
    return bool(held & _OFFICE) and day
