"""One item of the plan by the short reference that stands in its address."""

from dataclasses import dataclass

from leeward.library.plan import ITEMS, PARTS, Part, PlanItem
from leeward.plan.errors import NoSuchItem
from leeward.plan.laid_out import Line, ref_of_key
from leeward.plan.models import Item

_BY_REF = {ref_of_key(key): item for key, item in ITEMS.items()}
_LAST = list(PARTS)[-1]


@dataclass(frozen=True, slots=True)
class Found:
    """An item: how it is shown, the part it stands in, and its row, not saved yet where nobody touched it."""

    line: Line
    part: Part
    row: Item

    @property
    def is_own(self) -> bool:
        """Not of the library: it can be removed for good."""
        return self.line.said is None


def find(ref: str) -> Found:
    """The item of this reference: the id of a row, or what `laid_out.ref_of_key` made. Raises NoSuchItem."""
    if ref in _BY_REF:
        said = _BY_REF[ref]
        return _found(said, Item.objects.filter(key=said.said.key).select_related("helper").first())
    row = Item.objects.filter(pk=int(ref)).select_related("helper").first() if _is_id(ref) else None
    if row is None:
        raise NoSuchItem
    return _found(ITEMS.get(row.key), row)


def of_key(key: str) -> Found:
    """The library's item of this key. Raises NoSuchItem."""
    return find(ref_of_key(key))


def part_of(row: Item) -> str:
    """The key of the part where a row stands. What an earlier version of the library had stands in the last part."""
    if row.key in ITEMS:
        return ITEMS[row.key].part
    return row.part if row.part in PARTS else _LAST


def _is_id(ref: str) -> bool:
    return ref.isascii() and ref.isdigit() and len(ref) < 19  # an id of SQLite has at most 19 digits


def _found(said: PlanItem | None, row: Item | None) -> Found:
    if said is None:
        if row is None:
            raise NoSuchItem
        return Found(Line(str(row.pk), None, row), PARTS[part_of(row)], row)
    line = Line(ref_of_key(said.said.key), said, row)
    return Found(line, PARTS[said.part], row or Item(part=said.part, key=said.said.key))
