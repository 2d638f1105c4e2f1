"""By when an answer to somebody is due, and when the person looks next: by the limits that hold towards them.

For rooms above, as `holding` and `sending`.
"""

from datetime import UTC, datetime

from leeward.boundaries import kept
from leeward.boundaries.rules import clock
from leeward.boundaries.rules.due import Due, due
from leeward.boundaries.rules.looking import next_look
from leeward.people.models import Person


def due_for(person: Person, came_at: datetime, *, urgent: bool = False, seen_at: datetime | None = None) -> Due:
    """See `rules.due.due`; the limits are those of the day on which it came. Needs an open vault."""
    zone = kept.rules_on(person).zone
    return due(kept.rules_on(person, clock.local(came_at, zone).date()), came_at, urgent=urgent, seen_at=seen_at)


def next_look_for(person: Person, looked_at: datetime | None, now: datetime | None = None) -> datetime | None:
    """See `rules.looking.next_look`; the limits are those of today. Needs an open vault."""
    return next_look(kept.rules_on(person), looked_at, now or datetime.now(UTC))
