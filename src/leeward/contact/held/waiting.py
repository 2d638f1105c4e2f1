"""Which held messages wait, and what was done with the others."""

from django.db.models import QuerySet

from leeward.contact.choices import Marked, Why
from leeward.contact.models import Held, HeldMark
from leeward.people.models import Person


def quiet() -> QuerySet[Held]:
    """Everything in the quiet place, the newest first."""
    return (
        Held.objects.exclude(why=Why.OPEN)
        .select_related("person", "account", "look", "read")
        .prefetch_related("dangers")
    )


def waiting(person: Person | None = None) -> QuerySet[Held]:
    """What nobody dealt with yet: not opened, not put aside, not given to a helper."""
    rows = quiet().filter(marks=None)
    return rows.filter(person=person) if person is not None else rows


def came_in() -> QuerySet[Held]:
    """What was not held back, the newest first."""
    return (
        Held.objects.filter(why=Why.OPEN)
        .select_related("person", "account", "look", "read")
        .prefetch_related("dangers")
    )


def unseen() -> int:
    """How many could not be looked at for danger."""
    return Held.objects.filter(look=None).count()


def mark(held: Held, what: Marked, person: Person | None = None) -> HeldMark:
    """Notes what was done with it; said twice, it is noted once."""
    known = held.marks.filter(what=what, person=person).first()
    return known or HeldMark.objects.create(held=held, what=what, person=person)


def opened(held: Held) -> bool:
    """Whether the person opened it on purpose before."""
    return held.marks.filter(what=Marked.OPENED).exists()


def put_aside_all() -> int:
    """Puts everything that waits aside, unread; how many. What may be danger stays in the panel."""
    rows = list(waiting())
    for held in rows:
        mark(held, Marked.ASIDE)
    return len(rows)
