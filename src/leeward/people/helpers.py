"""People who may help. Somebody in the role "other", or who writes for the other party, is never one of them."""

from leeward.people.choices import AddressKind, Knows, Role, Seen
from leeward.people.models import Address, Person

_BY_NAME = {"whatsapp", "telegram", "signal", "sms"}  # channels on which a name in the phone is enough
_ORDER = {Seen.NO.value: 0, Seen.NOT_SAID.value: 1, Seen.YES.value: 2}


def helpers() -> list[Person]:
    """Everybody who may be asked, by name.

    Not the user, not the other party, nobody who writes for them, nobody who must not know, nobody taken out.
    """
    return sorted(
        Person.objects.filter(merged_into=None, out_at=None, writes_for_other=False)
        .exclude(role__in=(Role.ME, Role.OTHER))
        .exclude(knows=Knows.MUST_NOT),
        key=lambda person: (person.name.casefold(), person.pk),
    )


def with_role(role: str) -> list[Person]:
    """Those of them who took on this role (a key of `library.roles.ROLES`)."""
    ids = set(Person.objects.filter(roles__key=role).values_list("pk", flat=True))
    return [person for person in helpers() if person.pk in ids]


def find(person_id: int) -> Person | None:
    """The person of this id, if they may be asked."""
    found = Person.objects.filter(pk=person_id).first()
    return found if found is not None and found.may_help else None


def ways_to_reach(person: Person) -> list[Address]:
    """Numbers and addresses, those first that the other party cannot see, those last that they can (`Address.seen`).

    A bare name counts only on a channel where people are found by name.
    """
    found = [one for one in person.addresses.all() if one.kind != AddressKind.NAME or one.channel in _BY_NAME]
    return sorted(found, key=lambda one: (_ORDER[one.seen], one.kind == AddressKind.NAME, one.value, one.pk))
