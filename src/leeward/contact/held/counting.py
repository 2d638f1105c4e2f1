"""Held messages count as contacts: how many came from somebody, when, and after they were asked to stop."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from leeward.contact.models import Held
from leeward.people import identities
from leeward.people.models import Person


def since(person: Person, after: datetime) -> int:
    """How many messages of this person came by an account here later than this wall clock."""
    rows = Held.objects.filter(person=person).only("received_at", "kept_at")
    return sum(1 for row in rows if row.came_at > after)


@dataclass(frozen=True, slots=True)
class Contacts:
    """What came from one person. Days are those of this device; `days` and `months` rise, and hold no empty one.

    `after_stop` counts those from the moment of the first request to stop that stands, None where none does. A
    message whose service gives no time counts on the day it was kept.
    """

    total: int
    first: date | None
    last: date | None
    after_stop: int | None
    days: tuple[tuple[date, int], ...]
    months: tuple[tuple[date, int], ...]
    accounts: tuple[tuple[str, int], ...]


def contacts(person: Person, since: date | None = None) -> Contacts:
    """All messages of this person that came by an account here, from a day on. Needs an open vault.

    The same words brought in with an export stand in the history too: whoever adds the two counts them once.
    """
    rows = list(Held.objects.filter(person=person).select_related("account").only("received_at", "kept_at", "account"))
    moments = sorted((row.came_at, row.account.label) for row in rows if since is None or row.came_at.date() >= since)
    stop = identities.stop_notice(person)
    days = Counter(moment.date() for moment, _ in moments)
    months = Counter(moment.date().replace(day=1) for moment, _ in moments)
    return Contacts(
        total=len(moments),
        first=moments[0][0].date() if moments else None,
        last=moments[-1][0].date() if moments else None,
        after_stop=sum(1 for moment, _ in moments if moment >= stop.stated_at) if stop else None,
        days=tuple(sorted(days.items())),
        months=tuple(sorted(months.items())),
        accounts=tuple(sorted(Counter(label for _, label in moments).items())),
    )
