"""The plan as a person reads it: the library's items with the person's rows laid over them. Plain, no Django in it.

Order within a part: the order the person made where there is one, else the suggested one; the person's own items come
after the library's until they are moved.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from leeward.library.plan import PlanItem

_UNTOUCHED = "todo"
_DIGITS = 10  # hex digits that stand for a library key in an address


class Row(Protocol):
    """What this module needs of a row of the plan (`models.Item`)."""

    pk: int
    key: str
    text: str
    note: str
    state: str


@dataclass(frozen=True, slots=True)
class Line:
    """One item as shown. `said` is the library's item, None for an own one; `row` the person's, None if untouched."""

    ref: str
    said: PlanItem | None
    row: Row | None

    @property
    def text(self) -> str:
        """The person's wording, else the library's; for an item that the library lost, what its key says."""
        if self.row and self.row.text:
            return self.row.text
        return self.said.said.text if self.said else _of_key(self.row.key if self.row else "")

    @property
    def detail(self) -> str:
        return self.said.said.detail if self.said else ""

    @property
    def way(self) -> str:
        """The name of a page that helps with it, or ""."""
        return self.said.way if self.said else ""

    @property
    def note(self) -> str:
        return self.row.note if self.row else ""

    @property
    def state(self) -> str:
        return self.row.state if self.row else _UNTOUCHED


def ref_of_key(key: str) -> str:
    """What stands for a library's item in an address: it names nothing. Stable, since keys never change."""
    return "x" + hashlib.sha256(key.encode()).hexdigest()[:_DIGITS]


def lay_out(said: Sequence[PlanItem], rows: Iterable[Row], own_order: Sequence[str] = ()) -> tuple[Line, ...]:
    """The items of one part. `said` in the suggested order, `rows` of this part, `own_order` as refs."""
    by_key: dict[str, Row] = {}
    own: list[Row] = []
    for row in rows:
        if row.key:
            by_key[row.key] = row
        else:
            own.append(row)
    known = [Line(ref_of_key(item.said.key), item, by_key.pop(item.said.key, None)) for item in said]
    left = [Line(str(row.pk), None, row) for row in (*by_key.values(), *own) if _holds_something(row)]
    return _as_ordered((*known, *left), own_order)


def _holds_something(row: Row) -> bool:
    """Not so a row of an item that the library lost and of which nothing was said."""
    return bool(row.text or row.note or row.state != _UNTOUCHED)


def _of_key(key: str) -> str:
    return key.partition("-")[2].replace("-", " ").capitalize() or key


def _as_ordered(lines: Sequence[Line], own_order: Sequence[str]) -> tuple[Line, ...]:
    place: Mapping[str, int] = {ref: number for number, ref in enumerate(own_order)}
    return tuple(sorted(lines, key=lambda line: place.get(line.ref, len(place))))
