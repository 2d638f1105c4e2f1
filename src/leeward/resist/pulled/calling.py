"""Whom to ring: people who may help, with the numbers that are noted for them. A plain link each; nothing is sent."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import prefetch_related_objects

from leeward.people import helpers
from leeward.people.choices import AddressKind, Seen
from leeward.people.models import Person

_FIRST = ("night", "check-in")  # roles of people who said that they can be rung at any hour, or who wait for a call


@dataclass(frozen=True, slots=True)
class Number:
    """One number. `visible`: the other party can see what arrives there, so it is no link."""

    value: str
    visible: bool
    sure: bool


@dataclass(frozen=True, slots=True)
class Ringable:
    """Somebody to ring."""

    person: Person
    numbers: tuple[Number, ...]


def people() -> Sequence[Ringable]:
    """Everybody who may help: first those who can be rung at any hour, those without a number last. Open vault."""
    ready = {person.pk for role in _FIRST for person in helpers.with_role(role)}
    everybody = helpers.helpers()
    prefetch_related_objects(everybody, "addresses")
    found = [Ringable(person, _numbers(person)) for person in everybody]
    return sorted(found, key=lambda one: (not one.numbers, one.person.pk not in ready))


def _numbers(person: Person) -> tuple[Number, ...]:
    reach = [one for one in helpers.ways_to_reach(person) if one.kind == AddressKind.PHONE]
    return tuple(Number(one.value, one.seen == Seen.YES, one.seen == Seen.NO) for one in reach)
