"""What matters to the person: a short list in their own words, to be seen before they deal with anybody else's."""

from django.db import transaction
from django.db.models import Max

from leeward.boundaries.errors import EnoughPriorities
from leeward.boundaries.models import Priority

MOST = 7


def listed() -> list[Priority]:
    """All lines in their order. Needs an open vault."""
    return list(Priority.objects.all())


def full() -> bool:
    """Whether there is no room for another."""
    return Priority.objects.count() >= MOST


@transaction.atomic
def add(text: str) -> Priority:
    """A new line at the end. Raises EnoughPriorities."""
    if full():
        raise EnoughPriorities
    last = Priority.objects.aggregate(last=Max("place"))["last"]
    return Priority.objects.create(text=text, place=0 if last is None else last + 1)


@transaction.atomic
def raise_up(row: Priority) -> None:
    """One place up; the first stays where it is."""
    rows = listed()
    at = next(number for number, one in enumerate(rows) if one.pk == row.pk)
    if at:
        rows[at - 1], rows[at] = rows[at], rows[at - 1]
        for number, one in enumerate(rows):
            Priority.objects.filter(pk=one.pk).update(place=number)


def remove(row: Priority) -> None:
    """Take a line away."""
    Priority.objects.filter(pk=row.pk).delete()
