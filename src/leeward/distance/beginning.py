"""From when contact by somebody is counted: the request to stop, else the day from which no contact was meant."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from leeward.people import identities
from leeward.people.choices import ModeKind
from leeward.people.days import today
from leeward.people.models import Person, StopNotice


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is later than `after` counts (wall clock, that moment itself does not). `day` is the day as it is told.

    `notice` is the request to stop, None where the count rests on the mode alone.
    """

    after: datetime
    day: date
    notice: StopNotice | None = None


def of(person: Person) -> Beginning | None:
    """None where neither a request to stop stands nor no contact is what holds today."""
    notice = identities.stop_notice(person)
    if notice is not None:
        return Beginning(notice.stated_at, notice.stated_at.date(), notice)
    first = first_of_none(person)
    return Beginning(datetime.combine(first - timedelta(days=1), time.max), first) if first else None


def first_of_none(person: Person) -> date | None:
    """The day from which no contact has held without a break until today; None where another mode holds."""
    began: date | None = None
    rows = person.modes.filter(since__lte=today()).order_by("since", "id")
    holding = {row.since: row for row in rows}
    for row in holding.values():
        if row.kind != ModeKind.NONE:
            began = None
        elif began is None:
            began = row.since
    return began
