"""When a look at the plan may help: something new that could change what comes first. One calm line, never more.

Each reason has a token that stays the same. A look is noted with the tokens of that moment; what comes later, or comes
back, is a reason again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import dropwhile

from leeward.people.choices import DateKind
from leeward.people.models import ImportantDate, Order
from leeward.plan.choices import Known
from leeward.plan.models import Place, Review, Stand
from leeward.recognise.models import DangerFlag, Screening

LINE = "A look at your plan may help"
_DAYS_BEFORE = 14


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a look may help, as one sentence; several reasons may say the same."""

    token: str
    sentence: str


def open_reasons(today: date) -> Sequence[Reason]:
    """What has come up since the person last looked. Needs an open vault; a fixed number of small queries."""
    seen = set(Review.objects.values_list("seen", flat=True).first() or ())
    return [reason for reason in reasons(today) if reason.token not in seen]


def sentences(found: Sequence[Reason]) -> Sequence[str]:
    """Each sentence once."""
    return list(dict.fromkeys(reason.sentence for reason in found))


def looked(today: date) -> Review:
    """The person looked the plan through, or does not want to now."""
    return Review.objects.create(seen=[reason.token for reason in reasons(today)])


def reasons(today: date) -> list[Reason]:
    """All there is, seen or not."""
    return [*_flags(), *_orders(), *_dates(today), *_places(), *_stands()]


def _flags() -> Iterator[Reason]:
    newest = Screening.objects.filter(finished=True).values_list("pk", flat=True).first()
    rows = DangerFlag.objects.filter(screening=newest).values_list("message", "flag").order_by("message", "flag")
    for message, flag in rows.distinct():
        yield Reason(f"flag:{message}:{flag}", "A message holds a sign of danger.")


def _orders() -> Iterator[Reason]:
    for pk in Order.objects.values_list("pk", flat=True):
        yield Reason(f"order:{pk}", "You noted an order of a court.")


def _dates(today: date) -> Iterator[Reason]:
    """Court dates and handovers: once when they are noted, once more when they are near."""
    for day in ImportantDate.objects.filter(kind__in=(DateKind.COURT, DateKind.HANDOVER)):
        what = "court date" if day.kind == DateKind.COURT else "handover"
        on = _next(day.on, today) if day.yearly else day.on
        if on < today:
            continue
        yield Reason(f"date:{day.pk}", f"You noted a {what}.")
        if on <= today + timedelta(days=_DAYS_BEFORE):
            yield Reason(f"near:{day.pk}:{on}", f"A {what} is near.")


def _next(day: date, today: date) -> date:
    for year in (today.year, today.year + 1):
        try:
            on = day.replace(year=year)
        except ValueError:  # 29 February
            on = date(year, 3, 1)
        if on >= today:
            return on
    raise AssertionError


def _places() -> Iterator[Reason]:
    for pk in Place.objects.filter(known_to_other=Known.YES).values_list("pk", flat=True):
        yield Reason(f"place:{pk}", "The other party knows a place in your plan.")


def _stands() -> Iterator[Reason]:
    """A change of what fits; the first answer is none, and to skip before it says nothing."""
    rows = Stand.objects.order_by("id").values_list("pk", "letter")
    answers = list(dropwhile(lambda row: not row[1], rows))
    for pk, _letter in answers[1:][-1:]:
        yield Reason(f"stand:{pk}", "You changed what fits you now.")
