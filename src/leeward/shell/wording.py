"""How numbers, dates and spans of time are written on every page. British English, no Django.

Times are taken as they come: a naive wall clock time is shown as it stands, never moved to another zone.
"""

from datetime import date, datetime, time, timedelta

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_UNITS = ((86400, "day"), (3600, "hour"), (60, "minute"), (1, "second"))


def number(value: int) -> str:
    """12380 as "12,380"."""
    return f"{value:,}"


def plural(value: int, one: str, many: str | None = None) -> str:
    """A count with its noun: "1 message", "12,380 messages". `many` is `one` + "s" unless given."""
    return f"{number(value)} {one if value == 1 else many or one + 's'}"


def day(moment: date) -> str:
    """As in "2 June 2026"."""
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def long_day(moment: date) -> str:
    """As in "Thursday 18 June"."""
    return f"{DAYS[moment.weekday()]} {moment.day} {MONTHS[moment.month - 1]}"


def clock(moment: datetime) -> str:
    """As in "23:52"."""
    return f"{moment.hour:02}:{moment.minute:02}"


def moment(value: datetime) -> str:
    """As in "2 June 2026, 23:52"; the very last moment of a day stands for that day, where the hour is not known."""
    return day(value) if value.time() == time.max else f"{day(value)}, {clock(value)}"


def month(value: date) -> str:
    """As in "June 2026"."""
    return f"{MONTHS[value.month - 1]} {value.year}"


def duration(value: timedelta) -> str:
    """A span of time in its largest whole unit, rounded down: "11 days", "3 hours", "1 minute"."""
    seconds = abs(int(value.total_seconds()))
    for length, name in _UNITS:
        if seconds >= length:
            return plural(seconds // length, name)
    return "less than a second"


def size(value: int) -> str:
    """A number of bytes as people say it: "38.2 MB" (of 1,000,000 bytes)."""
    if value < 1000:
        return plural(value, "byte")
    for length, name in ((10**9, "GB"), (10**6, "MB"), (10**3, "kB")):
        if value >= length:
            return f"{value / length:.1f} {name}"
    raise AssertionError
