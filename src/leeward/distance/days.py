"""How days without contact are counted. Plain rules, no Django and no clock: calendar days only, both ends counted.

A day counts when it lies in a time in which no contact is meant, not in a rest, and the person noted no contact of
their own on it. A note leaves out its own day and no other. What the other party does never takes a day away.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """From `first` to `last`, both counted."""

    first: date
    last: date

    @property
    def length(self) -> int:
        """How many days; 0 where `last` lies before `first`."""
        return max(0, (self.last - self.first).days + 1)

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Decided:
    """From this day on contact was meant to be none, or something else, until the next one."""

    since: date
    none: bool


@dataclass(frozen=True, slots=True)
class Days:
    """`total`: days that count, of `meant` days on which no contact was meant outside of rest.

    `run`: those of them since the last day with a note, or since no contact began again; rests are passed over. 0
    where no contact is not what holds now. `first` is the first day on which none was meant, None before it.
    """

    first: date | None = None
    meant: int = 0
    total: int = 0
    run: int = 0


def day_of(moment: datetime, zone: tzinfo | None = None) -> date:
    """The calendar day of a moment. A wall clock without a zone keeps its own day.

    A moment with a zone is moved to `zone`, or to the zone of this device where that is None.
    """
    return moment.date() if moment.tzinfo is None else moment.astimezone(zone).date()


def spans(decided: Sequence[Decided], today: date) -> list[Span]:
    """The times in which no contact was meant, in order, none after `today`; neighbours are made one.

    `decided` stands in the order in which the decisions were written: of two for the same day the later one holds.
    """
    in_order = sorted(enumerate(decided), key=lambda pair: (pair[1].since, pair[0]))
    holding = {one.since: one.none for _, one in in_order if one.since <= today}
    found: list[Span] = []
    begins = list(holding)
    for since, following in zip(begins, [*begins, today + _DAY][1:], strict=True):
        if not holding[since]:
            continue
        if found and found[-1].last + _DAY == since:
            found[-1] = Span(found[-1].first, following - _DAY)
        else:
            found.append(Span(since, following - _DAY))
    return found


def count(meant: Sequence[Span], slips: Iterable[date], rests: Iterable[Span], today: date) -> Days:
    """Days in these times (in order, apart from each other) without a note. Work grows with notes, not with days."""
    cut = [Span(span.first, min(span.last, today)) for span in meant if span.first <= today]
    if not cut:
        return Days()
    resting = joined(rests)
    noted = {day for day in slips if any(day in span for span in cut) and not any(day in rest for rest in resting)}
    all_days = sum(without(span, resting) for span in cut)
    last = cut[-1]
    run = 0
    if today in last:
        since = max((day + _DAY for day in noted if day in last), default=last.first)
        run = without(Span(since, today), resting)
    return Days(cut[0].first, all_days, all_days - len(noted), run)


def ticked(days: Collection[date], slips: Iterable[date], rests: Iterable[Span], today: date) -> Days:
    """The same for days that were ticked one by one. A day of today that is not ticked yet ends no run.

    `meant` is the number of ticked days, `first` the first of them.
    """
    resting = joined(rests)
    chosen = {day for day in days if day <= today and not any(day in rest for rest in resting)}
    counted = chosen - set(slips)
    day, run = today if today in counted or today in set(slips) else today - _DAY, 0
    while counted and day >= min(counted):
        if day in counted:
            run += 1
        elif not any(day in rest for rest in resting):
            break
        day -= _DAY
    return Days(min(chosen, default=None), len(chosen), len(counted), run)


def joined(spans_: Iterable[Span]) -> list[Span]:
    """The same days as spans that neither touch nor lie in each other, in order."""
    found: list[Span] = []
    for span in sorted((one for one in spans_ if one.length), key=lambda one: one.first):
        if found and span.first <= found[-1].last + _DAY:
            found[-1] = Span(found[-1].first, max(found[-1].last, span.last))
        else:
            found.append(span)
    return found


def without(span: Span, resting: Iterable[Span]) -> int:
    """How many days of `span` lie in no rest. `resting` as `joined` gives it."""
    inside = (Span(max(span.first, rest.first), min(span.last, rest.last)).length for rest in resting)
    return span.length - sum(inside)
