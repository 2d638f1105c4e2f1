"""A VTIMEZONE for a zone: its changes of the clock, worked out from the zone itself, in the local time before each.

By a rule where one holds for all the years looked at (Outlook reads no lists), else as a list of moments.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

_YEARS = 12
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Shift:
    """One change of the clock. `wall` is the time the old clock showed at that moment."""

    wall: datetime
    before: timedelta
    after: timedelta
    name: str
    summer: bool


def shifts(zone: str, first_year: int, years: int = _YEARS) -> list[Shift]:
    """All changes from the beginning of a year on."""
    known = ZoneInfo(zone)
    day, end = datetime(first_year, 1, 1, tzinfo=UTC), datetime(first_year + years, 1, 1, tzinfo=UTC)
    found = []
    while day < end:
        if _offset(day, known) != _offset(day + _DAY, known):
            found.append(_shift(day, known))
        day += _DAY
    return found


def vtimezone(zone: str, first_year: int) -> list[str]:
    """The lines of a VTIMEZONE that holds from this year on, for at least twelve years."""
    known = ZoneInfo(zone)
    start = datetime(first_year, 1, 1, tzinfo=UTC)
    found = shifts(zone, first_year)
    offset, name = _offset(start, known), start.astimezone(known).tzname() or zone
    summer = bool(start.astimezone(known).dst())
    lines = ["BEGIN:VTIMEZONE", f"TZID:{zone}"]
    lines += _part(Shift(datetime(first_year, 1, 1), offset, offset, name, summer), [])  # noqa: DTZ001, wall clock
    for group in _alike(found):
        rule = _rule(group, last_year=first_year + _YEARS - 1)
        lines += _part(group[0], [f"RRULE:{rule}"] if rule else _listed(group))
    return [*lines, "END:VTIMEZONE"]


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()


def _shift(day: datetime, zone: ZoneInfo) -> Shift:
    """The moment of the change within a day, to the second."""
    low, high = day, day + _DAY
    before = _offset(low, zone)
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) / 2
        low, high = (middle, high) if _offset(middle, zone) == before else (low, middle)
    high = (
        high.replace(microsecond=0) if high.microsecond == 0 else (high + timedelta(seconds=1)).replace(microsecond=0)
    )
    after = high.astimezone(zone)
    wall = (high + before).replace(tzinfo=None)
    return Shift(_rounded(wall), before, after.utcoffset() or timedelta(), after.tzname() or "", bool(after.dst()))


def _rounded(wall: datetime) -> datetime:
    """Clocks change on a full minute; the search ends within a second of it."""
    return (wall + timedelta(seconds=30)).replace(second=0, microsecond=0)


def _alike(found: list[Shift]) -> Iterator[list[Shift]]:
    groups: dict[tuple[timedelta, timedelta, str, bool], list[Shift]] = {}
    for one in found:
        groups.setdefault((one.before, one.after, one.name, one.summer), []).append(one)
    yield from groups.values()


def _rule(group: list[Shift], last_year: int) -> str:
    """One rule for all of them: the same month, weekday, hour, and the same or the last week; "" where none holds."""
    years = [one.wall.year for one in group]
    same = len({(one.wall.month, one.wall.weekday(), one.wall.time()) for one in group}) == 1
    if not same or years != list(range(years[0], last_year + 1)):
        return ""
    weekday, month = _WEEKDAYS[group[0].wall.weekday()], group[0].wall.month
    weeks = {(one.wall.day - 1) // 7 + 1 for one in group}
    if all((one.wall + 7 * _DAY).month != one.wall.month for one in group):
        return f"FREQ=YEARLY;BYMONTH={month};BYDAY=-1{weekday}"
    return f"FREQ=YEARLY;BYMONTH={month};BYDAY={weeks.pop()}{weekday}" if len(weeks) == 1 else ""


def _listed(group: list[Shift]) -> list[str]:
    return [f"RDATE:{one.wall:%Y%m%dT%H%M%S}" for one in group[1:]]


def _part(one: Shift, more: list[str]) -> list[str]:
    kind = "DAYLIGHT" if one.summer else "STANDARD"
    return [
        f"BEGIN:{kind}",
        f"DTSTART:{one.wall:%Y%m%dT%H%M%S}",
        *more,
        f"TZOFFSETFROM:{_written(one.before)}",
        f"TZOFFSETTO:{_written(one.after)}",
        f"TZNAME:{one.name}",
        f"END:{kind}",
    ]


def _written(offset: timedelta) -> str:
    minutes = round(offset.total_seconds() / 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}{abs(minutes) % 60:02}"
