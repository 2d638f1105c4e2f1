"""Months, days and hours of a history, by the wall clock of the export.

Sources of the metrics: tactics.md §3 (per day, per hour, share at night). A change of the clock is not undone: an
hour that came twice is counted in that hour, and none is made up for the one that was left out.
"""

from collections import Counter
from datetime import date, datetime

from leeward.recognise.items import Item, month_of
from leeward.recognise.report import DayCount, MonthCount, Rhythm, Spot
from leeward.words.tactics import Side

NIGHT_FROM = 23
NIGHT_TO = 6
_BUSIEST = 5
_MONTHS_SHOWN = 600  # beyond fifty years only the months with messages are listed: a wrong year is in the export


def is_night(moment: datetime) -> bool:
    """From 23:00 to 05:59."""
    return moment.hour >= NIGHT_FROM or moment.hour < NIGHT_TO


class Clock:
    """Counts by month, day and hour. Memory grows with days, not with messages."""

    def __init__(self) -> None:
        self._theirs: Counter[str] = Counter()
        self._mine: Counter[str] = Counter()
        self._calls: Counter[str] = Counter()
        self._hours = [0] * 24
        self._days: Counter[date] = Counter()
        self._first_of_day: dict[date, Spot] = {}
        self.dated = 0
        self.night = 0

    def add(self, item: Item, moment: datetime) -> None:
        """A message or call of either side with a known time."""
        month = month_of(moment)
        if item.side is Side.ME:
            if not item.is_call:
                self._mine[month] += 1
            return
        if item.side is not Side.THEM:
            return
        (self._calls if item.is_call else self._theirs)[month] += 1
        self.dated += 1
        self.night += is_night(moment)
        self._hours[moment.hour] += 1
        day = moment.date()
        self._days[day] += 1
        if day not in self._first_of_day:
            self._first_of_day[day] = item.spot()

    def months(self, found: "Counter[str]") -> tuple[MonthCount, ...]:
        """Every month from the first to the last, empty ones too. `found` counts their messages with a tactic."""
        return tuple(
            MonthCount(month, self._theirs[month], self._mine[month], found[month], self._calls[month])
            for month in _between(set(self._theirs) | set(self._mine) | set(self._calls))
        )

    def rhythm(self) -> Rhythm:
        if not self._days:
            return Rhythm()
        busiest = sorted(self._days.items(), key=lambda pair: (-pair[1], pair[0]))[:_BUSIEST]
        return Rhythm(
            dated=self.dated,
            hours=tuple(self._hours),
            night=self.night,
            days_with=len(self._days),
            days_between=(max(self._days) - min(self._days)).days + 1,
            busiest=tuple(DayCount(day, count, self._first_of_day[day]) for day, count in busiest),
        )


def _between(months: set[str]) -> list[str]:
    if not months:
        return []
    first, last = (_number(month) for month in (min(months), max(months)))
    if last - first > _MONTHS_SHOWN:
        return sorted(months)
    return [f"{number // 12:04d}-{number % 12 + 1:02d}" for number in range(first, last + 1)]


def _number(month: str) -> int:
    year, part = month.split("-")
    return int(year) * 12 + int(part) - 1
