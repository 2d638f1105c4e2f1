"""Whether hours are open at a moment, and when they are next. Exact where clocks are moved.

The open time of a week is a union of stretches. Each begins where a span begins on the wall clock, or at the very
moment when clocks are moved; so these are all the moments that need to be looked at.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from leeward.boundaries.rules import clock
from leeward.boundaries.rules.kinds import DAY, Hours, Span

_NEAR = 2
_AHEAD = 15
"""Days to look ahead: a span that falls into a lost hour comes again a week later."""


def every_day(begin: int, end: int) -> Hours:
    """The same span on each day of the week."""
    return Hours(tuple(Span(day, begin, end) for day in range(7)))


def is_open(hours: Hours, moment: datetime, zone: str) -> bool:
    """Whether one of the spans holds at this moment."""
    there = clock.local(moment, zone)
    day, minute = there.weekday(), there.hour * 60 + there.minute
    return any(_holds(span, day, minute) for span in hours.spans)


def _holds(span: Span, day: int, minute: int) -> bool:
    over = span.end <= span.begin
    if span.day == day and span.begin <= minute < (DAY if over else span.end):
        return True
    return over and (span.day + 1) % 7 == day and minute < span.end


def next_open(hours: Hours, moment: datetime, zone: str) -> datetime | None:
    """The first moment from this one on in which they are open; None where they never are."""
    if is_open(hours, moment, zone):
        return moment
    return _first(hours, moment, zone, wanted=True)


def next_closed(hours: Hours, moment: datetime, zone: str) -> datetime | None:
    """The first moment after this one in which they are not open; None where that does not come within two weeks."""
    if not is_open(hours, moment, zone):
        return moment
    return _first(hours, moment, zone, wanted=False)


def _first(hours: Hours, moment: datetime, zone: str, *, wanted: bool) -> datetime | None:
    """The first moment that is open, or not: looked for near by, then as far as it goes."""
    for days in (_NEAR, _AHEAD):
        for found in _candidates(hours, moment, zone, days=days, ends=not wanted):
            if is_open(hours, found, zone) is wanted:
                return found
    return None


def _candidates(hours: Hours, moment: datetime, zone: str, *, days: int, ends: bool) -> list[datetime]:
    """Both moments of each wall time, and those at which clocks are moved; in their order, within so many days."""
    start = moment.astimezone(UTC)
    end = start + timedelta(days=days)
    walls = _walls(hours, moment, zone, days=days, ends=ends)
    found = {clock.of_wall(wall, zone, again=again) for wall in walls for again in (False, True)}
    found |= set(clock.changes(start, end, zone))
    return sorted(one for one in found if start <= one <= end)


def _walls(hours: Hours, moment: datetime, zone: str, *, days: int, ends: bool) -> Iterator[datetime]:
    first = clock.local(moment, zone).date()
    for ahead in range(-1, days + 2):
        day = first + timedelta(days=ahead)
        for span in hours.spans:
            if span.day == day.weekday():
                yield _wall(day, span, ends=ends)


def _wall(day: date, span: Span, *, ends: bool) -> datetime:
    minutes = span.begin if not ends else span.end + (DAY if span.end <= span.begin else 0)
    return datetime.combine(day, time()) + timedelta(minutes=minutes)
