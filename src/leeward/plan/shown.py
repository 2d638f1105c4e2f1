"""The items of a part, ready to show. Worked out here and not in the template: a part may hold hundreds of items."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.safestring import SafeString

from leeward.plan.choices import State
from leeward.plan.laid_out import Line
from leeward.plan.models import Item
from leeward.plan.moving import groups
from leeward.plan.ticks import tick
from leeward.shell.wording import day
from leeward.vault import registries

_LOOKS = {"risky": "wait", "not_mine": "not-mine aside"}
_REF = "0"


@dataclass(frozen=True, slots=True)
class Shown:
    """One item. `state` and `facts` are words; `change` and `way` are addresses or ""."""

    ref: str
    look: str
    tick: SafeString
    text: str
    state: str
    facts: str
    note: str
    detail: str
    way: str
    change: str


@dataclass(frozen=True, slots=True)
class ShownGroup:
    """Items that stand together. `kind` as in `moving.Group`."""

    kind: str
    lines: tuple[Shown, ...]


def shown(lines: Sequence[Line], *, marked: bool) -> Sequence[ShownGroup]:
    """The groups of a part. Without a vault nothing is `marked`: no state, no way to change it."""
    before, after = reverse("plan:item", args=[_REF]).rsplit(_REF, 1) if marked else ("", "")
    return [
        ShownGroup(
            group.kind,
            tuple(_shown(line, before + line.ref + after if marked else "", marked=marked) for line in group.lines),
        )
        for group in groups(lines)
    ]


def _shown(line: Line, change: str, *, marked: bool) -> Shown:
    row = line.row
    return Shown(
        ref=line.ref,
        look=_LOOKS.get(line.state, line.state),
        tick=tick(line.state),
        text=line.text,
        state=str(State(line.state).label) if marked else "",
        facts=_facts(row) if isinstance(row, Item) else "",
        note=line.note,
        detail=line.detail,
        way=registries.way(line.way) if line.way else "",
        change=change,
    )


def _facts(row: Item) -> str:
    """As in " · with Mira · by 3 June 2026"."""
    parts = (
        f"with {row.helper.name}" if row.helper else "",
        f"by {day(row.due)}" if row.due else "",
        f"a reminder on {day(row.remind_on)}" if row.remind_on else "",
    )
    return "".join(f" · {part}" for part in parts if part)
