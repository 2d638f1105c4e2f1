"""How long an answer lies before it is looked at again: set by the person, ended by them at any time. Plain, no Django.

Spans are counted in real time, so a change of clocks does not make them longer; a morning or an own moment is a time
on the wall clock of the zone. A time that the change of clocks leaves out counts an hour later, one that comes twice
counts as its first.
"""

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

MORNING = time(8)
LONGEST = timedelta(days=31)

NIGHT_FROM, NIGHT_UNTIL = 22, 7
"""Hours of the wall clock."""

_STILL_NIGHT = 4  # before this hour “tomorrow morning” is the morning that comes next, of the same date


class Pause(StrEnum):
    """What can be set."""

    NONE = "none"
    SHORT = "short"
    HOUR = "hour"
    MORNING = "morning"
    OWN = "own"


LABELS = {
    Pause.NONE: "No pause",
    Pause.SHORT: "20 minutes",
    Pause.HOUR: "1 hour",
    Pause.MORNING: "Until tomorrow morning",
    Pause.OWN: "Until a day and time of my own",
}

_SPANS = {Pause.SHORT: timedelta(minutes=20), Pause.HOUR: timedelta(hours=1)}


def until(pause: Pause, now: datetime, zone: tzinfo | None = None) -> datetime | None:
    """The end of a pause that begins `now` (aware), in UTC; None for no pause and for an own one.

    `zone` is whose clock counts; None is the clock of this device.
    """
    if pause in _SPANS:
        return now.astimezone(UTC) + _SPANS[pause]
    if pause is not Pause.MORNING:
        return None
    local = now.astimezone(zone)
    day = local.date() if local.hour < _STILL_NIGHT else local.date() + timedelta(days=1)
    return on_clock(day, MORNING, zone)


def on_clock(day: date, clock: time, zone: tzinfo | None = None) -> datetime:
    """The moment at which a clock of that zone shows this, in UTC."""
    wall = datetime.combine(day, clock)
    aware = wall.replace(tzinfo=zone) if zone is not None else wall.astimezone()
    return aware.astimezone(UTC)


def runs(until: datetime | None, now: datetime) -> bool:
    """Whether the pause is not over yet."""
    return until is not None and now < until


def is_night(now: datetime, zone: tzinfo | None = None) -> bool:
    """Whether it is between 22:00 and 7:00 on that clock."""
    hour = now.astimezone(zone).hour
    return hour >= NIGHT_FROM or hour < NIGHT_UNTIL


def shown(moment: datetime, zone: tzinfo | None = None) -> datetime:
    """A moment as naive wall clock, the way pages show it."""
    return moment.astimezone(zone).replace(tzinfo=None)
