"""The plan out of the open vault: every part with its lines, in a number of queries that does not grow with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from leeward.library.plan import PARTS, Part
from leeward.plan import standing
from leeward.plan.finding import part_of
from leeward.plan.laid_out import Line, lay_out
from leeward.plan.models import Item
from leeward.vault.models import Setting

ORDER = "plan.order"  # part key to refs, as the person moved them


@dataclass(frozen=True, slots=True)
class Chapter:
    """One part with its lines, as shown."""

    part: Part
    lines: tuple[Line, ...]


def chapters(letter: str, *, warned: bool) -> Sequence[Chapter]:
    """All parts in their order. Two queries. Needs an open vault."""
    rows: dict[str, list[Item]] = {}
    for row in Item.objects.select_related("helper"):
        rows.setdefault(part_of(row), []).append(row)
    orders = own_orders()
    return [
        _chapter(part, rows.get(part.said.key, []), orders, letter, warned=warned)
        for part in standing.parts_in_order(letter, warned=warned)
    ]


def chapter(key: str, letter: str, *, warned: bool) -> Chapter:
    """One part. Two queries. Raises KeyError where there is no such part."""
    part = PARTS[key]
    rows = [row for row in Item.objects.select_related("helper") if part_of(row) == key]
    return _chapter(part, rows, own_orders(), letter, warned=warned)


def unmarked(letter: str = "") -> Sequence[Chapter]:
    """The library's plan as it is without a vault. No query."""
    return [_chapter(part, [], {}, letter, warned=False) for part in standing.parts_in_order(letter, warned=False)]


def own_orders() -> Mapping[str, Sequence[str]]:
    """The orders the person made, by part."""
    found = Setting.get(ORDER, {})
    return found if isinstance(found, dict) else {}


def _chapter(
    part: Part, rows: Sequence[Item], orders: Mapping[str, Sequence[str]], letter: str, *, warned: bool
) -> Chapter:
    said = standing.items_in_order(part, letter, warned=warned)
    return Chapter(part, lay_out(said, rows, orders.get(part.said.key, ())))
