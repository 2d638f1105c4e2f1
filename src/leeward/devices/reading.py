"""The check as pages show it: steps, items by area, with what the person noted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from leeward.devices.models import Check
from leeward.library.content import Said
from leeward.library.devices import AREAS, STEPS, How, Item, Step, items_of
from leeward.plan.choices import State
from leeward.shell.wording import plural

_SEEN = "[seen] "
_AT_REST = (State.DONE, State.NOT_MINE)
_FIRST = (State.RISKY, State.DOING, State.TODO, State.DONE, State.NOT_MINE)


@dataclass(frozen=True, slots=True)
class Line:
    """One item with its rows. `state` is that of the row that most needs a look, "" where nothing is noted."""

    item: Item
    rows: Sequence[Check]

    @property
    def state(self) -> str:
        noted = {row.state for row in self.rows}
        return next((state.value for state in _FIRST if state.value in noted), "")

    @property
    def shown_state(self) -> str:
        """In words; with several accounts each of them by name."""
        if len(self.rows) == 1 and not self.rows[0].about:
            return State(self.rows[0].state).label
        return " · ".join(f"{row.about or 'without a name'}: {State(row.state).label.lower()}" for row in self.rows)


@dataclass(frozen=True, slots=True)
class Group:
    """The items of one area within a step."""

    area: Said
    lines: Sequence[Line]


@dataclass(frozen=True, slots=True)
class Summary:
    """A step with how it stands, in words: "2 of 6 looked at", or "" where nothing is noted."""

    step: Step
    sentence: str


def groups(step: Step, checks: Mapping[str, Sequence[Check]]) -> Sequence[Group]:
    """The items of a step by area."""
    return [
        Group(AREAS[area], [Line(item, checks.get(item.said.key, ())) for item in items])
        for area, items in items_of(step.said.key).items()
    ]


def summaries(checks: Mapping[str, Sequence[Check]]) -> Sequence[Summary]:
    """All steps in their order."""
    return [Summary(step, _sentence(step, checks)) for step in STEPS.values()]


def hows(item: Item, platforms: Iterable[str]) -> Sequence[How]:
    """How it is done on the platforms the person chose; on all of them where none was chosen."""
    chosen = set(platforms)
    return [how for how in item.hows if not chosen or how.platform in chosen]


def read_at(item: Item) -> str:
    """The pages where the facts of an item were read, "" where it is own advice only."""
    sources = [item.said.source, *(how.said.source for how in item.hows)]
    pages = [page for source in sources if source.startswith(_SEEN) for page in source.removeprefix(_SEEN).split("; ")]
    return "; ".join(dict.fromkeys(pages))


def before(step: Step) -> Sequence[Step]:
    """The steps that come before one that changes something; none before the others."""
    return [one for one in STEPS.values() if one.number < step.number] if step.changes else ()


def _sentence(step: Step, checks: Mapping[str, Sequence[Check]]) -> str:
    lines = [line for group in groups(step, checks) for line in group.lines]
    noted = [line.state for line in lines if line.state]
    if not noted:
        return ""
    open_ones, risky = len([s for s in noted if s not in _AT_REST]), noted.count(State.RISKY.value)
    parts = [f"noted for {plural(len(noted), 'thing')} of {len(lines)}"]
    if risky:
        parts.append(f"{risky} too risky now")
    elif open_ones:
        parts.append(f"{open_ones} still open")
    return ", ".join(parts)
