"""What a calendar file was found to hold."""

from dataclasses import dataclass
from datetime import datetime

from leeward.encounters.rhythm import Span


@dataclass(frozen=True, slots=True)
class FoundDay:
    """One day of an event. `starts` and `ends` are wall clock in `zone`; whole days end with their last day.

    `line` is where its event begins in the file, `uid` what it is told apart by.
    """

    uid: str
    title: str
    where: str
    starts: datetime
    ends: datetime | None
    all_day: bool
    zone: str
    cancelled: bool
    line: int


@dataclass(frozen=True, slots=True)
class Unread:
    """An event, or a part of one, that could not be read: the line where it begins, and why in one calm sentence."""

    line: int
    why: str


@dataclass(frozen=True, slots=True)
class Series:
    """All days of one title and place in the time looked at."""

    title: str
    where: str
    days: int
    first: FoundDay
    last: FoundDay
    number: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """The reading of a file. Every event is counted in `events`: it has days here, or lies outside, or is in `unread`.

    `outside` counts events with no day in `window`, `tasks` what is no event, `notes` what is worth knowing.
    """

    name: str
    window: Span
    days: tuple[FoundDay, ...] = ()
    unread: tuple[Unread, ...] = ()
    notes: tuple[str, ...] = ()
    events: int = 0
    outside: int = 0
    tasks: int = 0

    @property
    def series(self) -> tuple[Series, ...]:
        """The days by title and place, those with most days first."""
        groups: dict[tuple[str, str], list[FoundDay]] = {}
        for day in self.days:
            groups.setdefault((day.title, day.where), []).append(day)
        laid = sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))
        return tuple(
            Series(title, where, len(days), days[0], days[-1], number)
            for number, ((title, where), days) in enumerate(laid)
        )
