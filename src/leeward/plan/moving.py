"""The order a person makes within a part. Moving touches no item; it only notes the order."""

from collections.abc import Sequence
from dataclasses import dataclass

from leeward.plan import reading
from leeward.plan.choices import State
from leeward.plan.laid_out import Line
from leeward.vault.models import Setting

_GROUPS = (State.TODO, State.RISKY, State.NOT_MINE)


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that stand together on the page. `kind` is todo, risky or not_mine."""

    kind: str
    lines: tuple[Line, ...]


def groups(lines: Sequence[Line]) -> Sequence[Group]:
    """What there is to do, then what is too risky, then what is left out; empty groups are not there."""
    found = (Group(kind.value, tuple(line for line in lines if group(line) == kind)) for kind in _GROUPS)
    return [one for one in found if one.lines]


def group(line: Line) -> str:
    """The kind of the group in which a line stands."""
    return State(line.state) if line.state in _GROUPS else State.TODO


def move(part_key: str, lines: Sequence[Line], ref: str, *, up: bool) -> bool:
    """Swap the item with its neighbour in the same group. False where there is none, and nothing is changed."""
    order = [line.ref for line in lines]
    mine = next((line for line in lines if line.ref == ref), None)
    if mine is None:
        return False
    together = [line.ref for line in lines if group(line) == group(mine)]
    place = together.index(ref) + (-1 if up else 1)
    if not 0 <= place < len(together):
        return False
    here, there = order.index(ref), order.index(together[place])
    order[here], order[there] = order[there], order[here]
    Setting.put(reading.ORDER, {**reading.own_orders(), part_key: order})
    return True


def forget(part_key: str) -> None:
    """Back to the suggested order."""
    Setting.put(reading.ORDER, {key: refs for key, refs in reading.own_orders().items() if key != part_key})
