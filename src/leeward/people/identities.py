"""Who writes under which address, and who they are to the person using the program."""

from collections.abc import Iterable

from django.db import transaction

from leeward.people import changes
from leeward.people.choices import AddressKind, Role
from leeward.people.days import today
from leeward.people.matching import kind_of, matched
from leeward.people.models import Address, Mode, Person, StopNotice


def address_for(value: str, kind: str | None = None, channel: str = "", *, person: Person | None = None) -> Address:
    """The address with this value on this channel, made when it is new.

    A new address gets a new person of that name with role "not said yet", or the `person` given. `kind` is guessed
    from the value where it is None. An address that exists stays with its person.
    """
    kind = kind or kind_of(value)
    known = find_address(value, channel, kind)
    if known:
        return known
    with transaction.atomic():
        owner = person or Person.objects.create(name=value[:200])
        return Address.objects.create(
            person=owner, kind=kind, channel=channel, value=value[:500], matched=matched(value, kind)[:500]
        )


def find_address(value: str, channel: str, kind: str | None = None) -> Address | None:
    """The address with this value on this channel, if there is one."""
    kind = kind or kind_of(value)
    return Address.objects.filter(channel=channel, kind=kind, matched=matched(value, kind)[:500]).first()


def people() -> list[Person]:
    """Everybody who was not merged into somebody else: the person first, then the other party, then the rest."""
    order = {Role.ME: 0, Role.OTHER: 1, Role.THIRD: 2}
    rows = Person.objects.filter(merged_into=None).prefetch_related("addresses")
    return sorted(rows, key=lambda person: (order.get(Role(person.role), 3), person.name.casefold(), person.pk))


def may_be(person: Person) -> list[Person]:
    """Who else `person` may be: those of the same role first, the one who uses the program last."""
    rest = [one for one in people() if one.pk != person.pk]
    return sorted(rest, key=lambda one: (one.role != person.role, one.role == Role.ME))


def me() -> Person | None:
    """The person who uses the program, once they said so."""
    return Person.objects.filter(role=Role.ME, merged_into=None).order_by("id").first()


def others() -> list[Person]:
    """The other party, or parties."""
    return list(Person.objects.filter(role=Role.OTHER, merged_into=None).order_by("name", "id"))


def names(role: str) -> frozenset[str]:
    """All values of all addresses of everybody in this role, as they stand in originals."""
    return frozenset(Address.objects.filter(person__role=role).values_list("value", flat=True))


def proxies() -> frozenset[str]:
    """Names and numbers of everybody who writes for the other party, as they stand in originals."""
    return frozenset(Address.objects.filter(person__writes_for_other=True).values_list("value", flat=True))


def roles() -> dict[int, str]:
    """The role of every address, by its id."""
    return dict(Address.objects.values_list("pk", "person__role"))


def set_role(person: Person, role: str) -> Person:
    """Says who somebody is. There is one "me": a second is merged into the first, which can be undone."""
    first = me()
    if role == Role.ME and first and first.pk != person.pk:
        changes.merge(first, person)
        return first
    person.role = role
    person.writes_for_other = person.writes_for_other and role not in (Role.ME, Role.OTHER)
    person.save(update_fields=["role", "writes_for_other"])
    return person


def set_writes_for_other(person: Person, *, writes: bool) -> None:
    """Says whether what this person sends may come from the other party. The two themselves never do."""
    person.writes_for_other = writes and person.role not in (Role.ME, Role.OTHER)
    person.save(update_fields=["writes_for_other"])


@transaction.atomic
def settle(values: Iterable[str], role: str, channel: str, *, person: Person | None = None) -> Person | None:
    """These names or numbers on this channel are one person with this role; None when no value is given.

    Used when the person confirms whose messages a file holds. Somebody who has the role "me" or "other" already and
    is named again under a new address keeps both. A role said before is never overwritten with another one.
    `person` is who they are, where that is known from another channel.
    """
    for value in values:
        owner = address_for(value, None, channel, person=person).person
        if owner.role == Role.UNKNOWN:
            owner = set_role(owner, role)
        if owner.role != role:
            continue
        if person is None or person.pk == owner.pk:
            person = owner
        else:
            changes.merge(person, owner)
    return person


def stop_notice(person: Person) -> StopNotice | None:
    """The first stop notice that still stands: later contact is counted from it."""
    return person.stop_notices.filter(withdrawn_at=None).order_by("stated_at", "id").first()


def mode(person: Person) -> Mode | None:
    """The mode that holds today: the newest whose first day has come. None when nothing was decided."""
    return person.modes.filter(since__lte=today()).order_by("-since", "-id").first()


__all__ = [
    "AddressKind",
    "address_for",
    "find_address",
    "me",
    "mode",
    "names",
    "others",
    "people",
    "proxies",
    "roles",
    "set_role",
    "set_writes_for_other",
    "settle",
    "stop_notice",
]
