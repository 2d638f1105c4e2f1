"""The day it is where the person is; and a day whose hour is not known.

Such a day is a moment of wall clock, the last one of that day: what counts as later than it begins with the next day,
so that nothing written before the words is counted as after.
"""

from datetime import date, datetime, time

_LAST = time(23, 59, 59, 999999)


def today() -> date:
    """By the clock of this device. Django's own days are those of Greenwich: elsewhere another one for hours."""
    return datetime.now().astimezone().date()


def moment_on(day: date, clock: time | None) -> datetime:
    """The moment, or the last one of that day where the hour is not known."""
    return datetime.combine(day, clock or _LAST)


def is_whole_day(moment: datetime) -> bool:
    """Whether only the day is known."""
    return moment.time() == _LAST
