"""How many there were on a day and in a week, and when the next one fits."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from leeward.boundaries.rules import clock
from leeward.boundaries.rules.kinds import Pace


@dataclass(frozen=True, slots=True)
class Before:
    """How many came before a moment: on its day and in its week there; `last` is the newest of them."""

    day: int
    week: int
    last: datetime | None


def before(moments: Sequence[datetime], moment: datetime, zone: str) -> Before:
    """`moments` are in their order; those later than `moment` are not counted."""
    there = clock.local(moment, zone).date()
    upto = bisect_right(moments, moment)
    day = upto - bisect_left(moments, clock.day_start(there, zone), 0, upto)
    week = upto - bisect_left(moments, clock.week_start(there, zone), 0, upto)
    return Before(day, week, moments[upto - 1] if upto else None)


def over_day(pace: Pace, counted: Before) -> bool:
    """Whether one more is more than the day takes."""
    return pace.per_day is not None and counted.day >= pace.per_day


def over_week(pace: Pace, counted: Before) -> bool:
    """Whether one more is more than the week takes."""
    return pace.per_week is not None and counted.week >= pace.per_week


def too_soon(pace: Pace, counted: Before, moment: datetime) -> bool:
    """Whether it comes too soon after the one before."""
    return pace.apart is not None and counted.last is not None and moment - counted.last < apart(pace)


def apart(pace: Pace) -> timedelta:
    """The time between two."""
    return timedelta(minutes=pace.apart or 0)


def fits_from(pace: Pace, moments: Sequence[datetime], moment: datetime, zone: str) -> datetime:
    """The first moment from this one on that may fit, by each of the three alone; ask again from there."""
    counted = before(moments, moment, zone)
    there = clock.local(moment, zone).date()
    found = [moment]
    if over_day(pace, counted):
        found.append(clock.day_start(there + timedelta(days=1), zone))
    if over_week(pace, counted):
        found.append(clock.week_start(there + timedelta(days=7), zone))
    if counted.last is not None and too_soon(pace, counted, moment):
        found.append(counted.last + apart(pace))
    return max(found)
