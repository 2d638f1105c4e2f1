"""Who should hear it from the person first, in their order, and when they did."""

from datetime import date

from django.db import transaction
from django.db.models import Max

from leeward.people.errors import CannotHelp
from leeward.people.models import Person


def in_order() -> list[Person]:
    """Those who should hear it from the person, the first one first."""
    rows = Person.objects.filter(merged_into=None, out_at=None, first_place__isnull=False)
    return list(rows.order_by("first_place", "pk"))


def add(person: Person) -> None:
    """At the end of the list. Raises CannotHelp for anybody who may not be told."""
    if not person.may_help:
        raise CannotHelp
    if person.first_place is None:
        last = Person.objects.aggregate(last=Max("first_place"))["last"]
        person.first_place = (last or 0) + 1
        person.save(update_fields=["first_place"])


def leave_out(person: Person) -> None:
    """Not in the list any more. Whether they were told stays noted."""
    person.first_place = None
    person.save(update_fields=["first_place"])


@transaction.atomic
def move(person: Person, *, up: bool) -> None:
    """One place up or down; at either end nothing changes."""
    order = in_order()
    here = order.index(person) if person in order else -1
    there = here - 1 if up else here + 1
    if here < 0 or not 0 <= there < len(order):
        return
    order[here], order[there] = order[there], order[here]
    for place, one in enumerate(order, start=1):
        one.first_place = place
    Person.objects.bulk_update(order, ["first_place"])


def told(person: Person, on: date | None) -> None:
    """The day on which they heard it; None takes that back."""
    person.told_on = on
    person.save(update_fields=["told_on"])
