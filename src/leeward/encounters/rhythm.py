"""How often something comes back, as days: once, or on certain weekdays every so many weeks. Plain, no time zones."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """`every` weeks (0: once, on `first_on`) on `weekdays` (0 is Monday; none: that of `first_on`).

    The week that counts as the first is the one of `first_on`, from Monday. `last_on` is the last possible day.
    """

    first_on: date
    every: int = 1
    weekdays: tuple[int, ...] = ()
    last_on: date | None = None

    @property
    def on(self) -> tuple[int, ...]:
        """The weekdays, in order."""
        return tuple(sorted(set(self.weekdays))) or (self.first_on.weekday(),)

    @property
    def first(self) -> date | None:
        """The first day it really falls on, or None where the last day lies before it."""
        return next(self.days(self.first_on, self.first_on + (max(self.every, 1) + 1) * _WEEK), None)

    def days(self, begin: date, end: date) -> Iterator[date]:
        """The days from `begin` to `end`, both counted, in order."""
        end = min(end, self.last_on) if self.last_on else end
        if self.every == 0:
            yield from (day for day in (self.first_on,) if begin <= day <= end)
            return
        begin = max(begin, self.first_on)
        monday = self.first_on - timedelta(days=self.first_on.weekday())
        step = self.every * _WEEK
        week = monday + (begin - monday) // step * step
        while week <= end:
            for weekday in self.on:
                day = week + timedelta(days=weekday)
                if begin <= day <= end:
                    yield day
            week += step


@dataclass(frozen=True, slots=True)
class Change:
    """One day is otherwise: moved to `on` at `clock`, or cancelled where `on` is None."""

    on: date | None = None
    clock: time | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """Days in a row, both ends counted."""

    first_on: date
    last_on: date

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first_on <= day <= self.last_on


@dataclass(frozen=True, slots=True)
class Planned:
    """One day of a rhythm as it stands now. `was` is the day it would have been on.

    `state`: "" as ever, "moved", "cancelled", "rests" (in a time in which it does not take place).
    """

    on: date
    clock: time
    was: date
    state: str = ""


def planned(
    rhythm: Rhythm, clock: time, window: Span, changes: Mapping[date, Change], resting: tuple[Span, ...]
) -> list[Planned]:
    """Every day inside the window with what became of it, in order. A single change wins over a resting time.

    A day moved into the window from outside stands there; one moved out of it does not.
    """
    found = [_laid(day, clock, changes, resting) for day in rhythm.days(window.first_on, window.last_on)]
    apart = [day for day in changes if day not in window and list(rhythm.days(day, day))]
    found += [_laid(day, clock, changes, resting) for day in apart]
    return sorted((one for one in found if one.on in window), key=lambda one: (one.on, one.clock, one.was))


def _laid(day: date, clock: time, changes: Mapping[date, Change], resting: tuple[Span, ...]) -> Planned:
    change = changes.get(day)
    if change is not None and change.on is None:
        return Planned(day, clock, day, "cancelled")
    if change is not None and change.on is not None:
        return Planned(change.on, change.clock or clock, day, "moved")
    return Planned(day, clock, day, "rests" if any(day in span for span in resting) else "")
