"""A guide as pages show it: its parts, their steps and how they stand, its age; and the list with what was typed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from leeward.guides.choices import Stand
from leeward.guides.models import Mark
from leeward.library.content import Said
from leeward.library.guides import GROUPS, GUIDES, OLD_AFTER, OWN, STAGES, SURE, Guide, Stage, Step
from leeward.shell.wording import day, plural

_MONTH = 30  # days, as an age is said in round words
_SEEN = "[seen] "


@dataclass(frozen=True, slots=True)
class ShownStep:
    """A step with its place. `sure` says how well known `notice` is; `state` is "" where nothing is noted."""

    place: int
    step: Step
    sure: str
    read_at: tuple[str, ...]
    state: str
    since: date | None

    @property
    def state_label(self) -> str:
        """As in "Done"."""
        return str(Stand(self.state).label) if self.state else ""


@dataclass(frozen=True, slots=True)
class ShownStage:
    """One of the six parts with its steps."""

    stage: Stage
    steps: tuple[ShownStep, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A guide in the list. `noted` is how many of its steps have a mark."""

    guide: Guide
    noted: int


@dataclass(frozen=True, slots=True)
class Group:
    """A group of the list."""

    said: Said
    guides: tuple[Listed, ...]


def shown(guide: Guide, place: int, marks: Mapping[str, Mark]) -> ShownStep:
    """The step at this place. Raises IndexError."""
    step = guide.at(place)
    mark = marks.get(step.said.key)
    return ShownStep(
        place=place,
        step=step,
        sure=SURE[step.sure].text,
        read_at=read_at(step.said.source),
        state=mark.state if mark else "",
        since=mark.since if mark and mark.state == Stand.DONE else None,
    )


def stages(guide: Guide, marks: Mapping[str, Mark]) -> list[ShownStage]:
    """All parts in their order."""
    return [
        ShownStage(stage, tuple(shown(guide, place, marks) for place, _ in guide.of_stage(key)))
        for key, stage in STAGES.items()
    ]


def read_at(source: str) -> tuple[str, ...]:
    """The pages of a source, as they can be shown; none for our own words and for research of the project."""
    if not source.startswith(_SEEN):
        return ()
    return tuple(part for part in source.removeprefix(_SEEN).split("; ") if part != OWN)


def age(guide: Guide, today: date) -> str:
    """When its sources were looked up; after half a year that this is long ago."""
    days = guide.days_old(today)
    if days <= OLD_AFTER:
        return f"Looked up on {day(guide.checked)}."
    return f"Looked up on {day(guide.checked)}, {plural(days // _MONTH, 'month')} ago. Menus may differ by now."


def groups(noted: Mapping[str, int]) -> list[Group]:
    """All guides by their group."""
    return [
        Group(said, tuple(Listed(guide, noted.get(guide.key, 0)) for guide in GUIDES.values() if guide.group == key))
        for key, said in GROUPS.items()
    ]


def called(typed: str) -> list[Guide]:
    """Guides of which the name, or another name people look for, holds every word that was typed."""
    words = typed.casefold().split()
    return [guide for guide in GUIDES.values() if words and all(word in _names(guide) for word in words)]


def _names(guide: Guide) -> str:
    return " ".join((guide.name, *guide.also)).casefold()


def fitting(channels: Collection[str]) -> Sequence[Guide]:
    """Guides for the channels on which somebody writes."""
    return [guide for guide in GUIDES.values() if not set(channels).isdisjoint(guide.channels)]
