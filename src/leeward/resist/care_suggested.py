"""Days that may need more care, suggested from what the notebook knows. Nothing is on before the person turns it on.

How long such days last here is our own choice, no finding of anybody: the person changes it as they like.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from leeward.people import identities
from leeward.people.choices import DateKind
from leeward.people.models import ImportantDate, Order
from leeward.plan import standing as plan_standing
from leeward.resist.choices import CareReason
from leeward.resist.models import CareTime
from leeward.shell.wording import day as said_day

_AHEAD = timedelta(days=60)  # what begins later is suggested later
_AFTER_LEAVING = timedelta(days=83)  # twelve weeks, the first day included
_NEAR = timedelta(days=28)  # asked to stop shortly before leaving: one and the same time
_AFTER_ORDER = timedelta(days=27)
_AROUND = {
    DateKind.ANNIVERSARY: (CareReason.ANNIVERSARY, timedelta(days=3), timedelta(days=1)),
    DateKind.COURT: (CareReason.COURT, timedelta(days=7), timedelta(days=3)),
}


@dataclass(frozen=True, slots=True)
class Suggested:
    """Days that may need more care. `origin` stays the same as long as what it rests on does; `why` is one sentence."""

    origin: str
    reason: CareReason
    starts_on: date
    ends_on: date
    why: str

    def is_of(self, row: ImportantDate) -> bool:
        """Whether it rests on this day."""
        return self.origin.startswith(f"date:{row.pk}:")


def suggestions(today: date) -> list[Suggested]:
    """What is not over, begins soon, and was neither turned on nor put away; the earliest first. Open vault."""
    known = set(CareTime.objects.exclude(origin="").values_list("origin", flat=True))
    found = [one for one in _all(today) if one.ends_on >= today and one.starts_on <= today + _AHEAD]
    return sorted((one for one in found if one.origin not in known), key=lambda one: (one.starts_on, one.origin))


def take(origin: str, today: date, *, on: bool) -> CareTime | None:
    """Turn a suggestion on, or put it away for good. None where there is no such suggestion any more."""
    found = next((one for one in suggestions(today) if one.origin == origin), None)
    if found is None:
        return None
    return CareTime.objects.create(
        reason=found.reason,
        origin=found.origin,
        starts_on=found.starts_on,
        ends_on=found.ends_on,
        put_away_at=None if on else timezone.now(),
    )


def around(kind: DateKind, on: date) -> tuple[CareReason, date, date] | None:
    """Why, and from when to when days around such a day may need more care; None where none are suggested for it."""
    if kind not in _AROUND:
        return None
    reason, before, after = _AROUND[kind]
    return reason, on - before, on + after


def turn(row: CareTime, *, on: bool) -> None:
    """On again, or off."""
    row.put_away_at = None if on else timezone.now()
    row.save(update_fields=["put_away_at"])


def _all(today: date) -> Iterator[Suggested]:
    yield from _leaving()
    yield from _orders()
    yield from _dates(today)


def _leaving() -> Iterator[Suggested]:
    """The day in the plan; and the day on which somebody was asked to stop, where the first does not cover it."""
    left = plan_standing.leaving_day()
    until = left + _AFTER_LEAVING if left is not None else None
    if left is not None and until is not None:
        why = f"The day in your plan is {said_day(left)}."
        yield Suggested(f"left:{left}", CareReason.LEFT, left, until, why)
    for person in identities.others():
        notice = identities.stop_notice(person)
        day = notice.stated_at.date() if notice is not None else None
        if notice is not None and day is not None and not (left and until and left - _NEAR <= day <= until):
            why = f"You asked {person.name} to stop on {said_day(day)}."
            yield Suggested(f"stop:{notice.pk}:{day}", CareReason.LEFT, day, day + _AFTER_LEAVING, why)


def _orders() -> Iterator[Suggested]:
    for order in Order.objects.all():
        day = order.starts_on or order.made_on
        if day is not None:
            why = f"An order you noted begins on {said_day(day)}."
            yield Suggested(f"order:{order.pk}:{day}", CareReason.ORDER, day, day + _AFTER_ORDER, why)


def _dates(today: date) -> Iterator[Suggested]:
    for row in ImportantDate.objects.filter(kind__in=_AROUND):
        reason, before, after = _AROUND[DateKind(row.kind)]
        on = _coming(row.on, today - after) if row.yearly else row.on
        why = f"You noted {row.what or row.get_kind_display()} on {said_day(on)}."
        yield Suggested(f"date:{row.pk}:{on}", reason, on - before, on + after, why)


def _coming(day: date, first: date) -> date:
    """The next time this day of the year comes, from `first` on. 29 February is 1 March in other years."""
    for year in (first.year, first.year + 1):
        try:
            on = day.replace(year=year)
        except ValueError:
            on = date(year, 3, 1)
        if on >= first:
            return on
    raise AssertionError
