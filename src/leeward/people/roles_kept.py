"""The roles somebody took on, as the library knows them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from leeward.library.roles import ROLES, HelperRole
from leeward.people.errors import CannotHelp
from leeward.people.models import Person, PersonRole


@dataclass(frozen=True, slots=True)
class Held:
    """A role of a person with what was noted beside it."""

    role: HelperRole
    detail: str


def held(person: Person) -> list[Held]:
    """What this person helps with, each once, in the order of the library."""
    details: dict[str, str] = {}
    for row in person.roles.all():
        details[row.key] = details.get(row.key) or row.detail
    return [Held(role, details[key]) for key, role in ROLES.items() if key in details]


def as_given(person: Person) -> dict[str, Any]:
    """How the form begins."""
    return {
        name: value
        for one in held(person)
        for name, value in ((one.role.said.key, True), (f"{one.role.said.key}-detail", one.detail))
    }


@transaction.atomic
def keep(person: Person, given: Mapping[str, Any]) -> None:
    """From now on these roles, no others. Raises CannotHelp where a role is given to who may not be asked."""
    wanted = [key for key in ROLES if given.get(key)]
    if wanted and not person.may_help:
        raise CannotHelp
    person.roles.filter(key__in=ROLES).exclude(key__in=wanted).delete()
    for key in wanted:
        detail = str(given.get(f"{key}-detail") or "")
        if not person.roles.filter(key=key).update(detail=detail):
            PersonRole.objects.create(person=person, key=key, detail=detail)
