"""Moments, and the clock on the wall of one place: right where clocks are moved, at midnight and at the ends of years.

Moments here are aware and in UTC unless said otherwise; `zone` is an IANA name. Two moments of one zone are never
compared by their walls: in the hour that comes twice that would be wrong.
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_DAY = timedelta(days=1)
_FINEST = timedelta(seconds=1)


def local(moment: datetime, zone: str) -> datetime:
    """What the clock there shows at this moment. Raises ValueError for a moment without a zone."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs a zone")
    return moment.astimezone(ZoneInfo(zone))


def of_wall(wall: datetime, zone: str, *, again: bool = False) -> datetime:
    """The moment at which the clock there shows this (naive). Shown twice, it is the first, with `again` the second.

    Never shown, it is as if the clocks had not been moved yet: half past one in a lost hour is half past two.
    """
    return wall.replace(tzinfo=ZoneInfo(zone), fold=int(again)).astimezone(UTC)


def day_start(day: date, zone: str) -> datetime:
    """The first moment of a day there, also where its midnight is left out."""
    return of_wall(datetime.combine(day, time()), zone)


def week_start(day: date, zone: str) -> datetime:
    """The first moment of the Monday before, or of this day."""
    return day_start(day - timedelta(days=day.weekday()), zone)


def changes(start: datetime, end: datetime, zone: str) -> list[datetime]:
    """The moments between these two at which clocks there are moved, to the second. Two within a day are not found."""
    found = []
    place = ZoneInfo(zone)
    while start < end:
        stop = min(start + _DAY, end)
        if start.astimezone(place).utcoffset() != stop.astimezone(place).utcoffset():
            found.append(_change(start, stop, place))
        start = stop
    return found


def _change(low: datetime, high: datetime, place: ZoneInfo) -> datetime:
    before = low.astimezone(place).utcoffset()
    while high - low > _FINEST:
        middle = (low + (high - low) / 2).replace(microsecond=0)
        middle = middle if middle > low else low + _FINEST
        if middle >= high:
            break
        if middle.astimezone(place).utcoffset() == before:
            low = middle
        else:
            high = middle
    return high.replace(microsecond=0)
