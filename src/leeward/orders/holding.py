"""When an order and its paragraphs hold, counted by the clock where the court is. Plain; knows no database.

What a paper leaves open is left open: without a first day an order holds from ever, without a last day it has no end.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo


class State(StrEnum):
    """How an order stands at a moment."""

    ASKED = "asked"  # not made yet
    AHEAD = "ahead"  # made, its first day has not come
    HOLDS = "holds"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates of an order. Days and clocks are those of `zone`, an IANA name; "" is the clock of this device.

    `made` stands in where no first day is named. `closed` is when the person noted that it has ended or was replaced;
    None while it has not. `asked` means it was asked for only.
    """

    zone: str
    made: date | None = None
    begins: date | None = None
    begins_clock: time | None = None
    ends: date | None = None
    ends_clock: time | None = None
    served: date | None = None
    asked: bool = False
    closed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reach:
    """The days of one paragraph where they differ from those of its order; both are counted."""

    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """From `first` on until before `end`; both aware, None is open. Without `ever` it never holds."""

    first: datetime | None
    end: datetime | None
    ever: bool = True

    def has(self, moment: datetime) -> bool:
        """Whether this aware moment lies in it."""
        return self.ever and (self.first is None or moment >= self.first) and (self.end is None or moment < self.end)


def first_moment(dates: Dates) -> datetime | None:
    """The moment from which it holds: aware, None where the paper leaves it open."""
    day = dates.begins or dates.made
    clock = dates.begins_clock if dates.begins else None
    return _moments(day, clock or time(), dates.zone)[0] if day else None


def end_moment(dates: Dates) -> datetime | None:
    """The first moment at which it holds no more, aware; None where it has no end.

    Without an hour it holds for the whole of its last day. An hour that the clocks show twice counts the second time.
    """
    ends = _end(dates.ends, dates.ends_clock, dates.zone)
    return min((one for one in (ends, dates.closed) if one is not None), default=None)


def state(dates: Dates, moment: datetime) -> State:
    """How it stands at this aware moment."""
    if dates.asked:
        return State.ASKED
    begins, ends = first_moment(dates), end_moment(dates)
    if ends is not None and moment >= ends:
        return State.OVER
    return State.AHEAD if begins is not None and moment < begins else State.HOLDS


def holds(dates: Dates, moment: datetime) -> bool:
    """Whether it holds at this aware moment. Not checked: whether it was served, which `before_service` says."""
    return state(dates, moment) is State.HOLDS


def term_holds(dates: Dates, reach: Reach, moment: datetime) -> bool:
    """Whether a paragraph holds. One with a last day of its own may outlive its order, not one that was closed."""
    return term_span(dates, reach).has(moment)


def term_span(dates: Dates, reach: Reach) -> Span:
    """From when until when a paragraph holds; worked out once where many moments are asked about."""
    own = _end(reach.last, None, dates.zone) if reach.last else end_moment(dates)
    end = min((one for one in (own, dates.closed) if one is not None), default=None)
    return Span(reach_start(dates, reach), end, ever=not dates.asked)


def reach_start(dates: Dates, reach: Reach) -> datetime | None:
    """The moment from which a paragraph holds, None where that is open."""
    return _moments(reach.first, time(), dates.zone)[0] if reach.first else first_moment(dates)


def days_left(dates: Dates, moment: datetime) -> int | None:
    """Whole days at the court from this moment's day to the last one, None without an end; below 0 when it is over."""
    return (dates.ends - court_day(dates.zone, moment)).days if dates.ends else None


def court_day(zone: str, moment: datetime) -> date:
    """The day it is at the court at this aware moment."""
    return moment.astimezone(ZoneInfo(zone) if zone else None).date()


def at_court(wall: datetime, zone: str) -> datetime:
    """A naive wall clock time read as one at the court; what a phone showed elsewhere is not known."""
    return _aware(wall, zone)


def _end(day: date | None, clock: time | None, zone: str) -> datetime | None:
    if day is None:
        return None
    return _moments(day, clock, zone)[1] if clock else _moments(day + timedelta(days=1), time(), zone)[0]


def _moments(day: date, clock: time, zone: str) -> tuple[datetime, datetime]:
    """The earliest and the latest moment that a clock there may mean by it."""
    wall = datetime.combine(day, clock)
    both = sorted((_aware(wall, zone), _aware(wall.replace(fold=1), zone)), key=lambda one: one.timestamp())
    return both[0], both[1]


def _aware(wall: datetime, zone: str) -> datetime:
    return wall.replace(tzinfo=ZoneInfo(zone)) if zone else wall.astimezone()
