"""Everybody at a glance: who they are, who helps, who knows and who must not."""

from collections.abc import Iterable
from dataclasses import dataclass

from leeward.library.roles import ROLES
from leeward.people.choices import Knows, Role
from leeward.people.models import Person


@dataclass(frozen=True, slots=True)
class Entry:
    """A person with what they help with, in words, and whether they may be asked at all."""

    person: Person
    helps_with: tuple[str, ...]
    count: int

    @property
    def apart(self) -> bool:
        return self.person.role in (Role.ME, Role.OTHER) or self.person.writes_for_other


@dataclass(frozen=True, slots=True)
class Everybody:
    """The sides: the user, the other party and who writes for them. `others` are all the rest who are not out."""

    sides: tuple[Entry, ...]
    helping: tuple[Entry, ...]
    others: tuple[Entry, ...]
    out: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Circle:
    """Who knows of it. The other party is not in here."""

    must_not: tuple[Entry, ...]
    know: tuple[Entry, ...]
    not_said: tuple[Entry, ...]


def everybody() -> Everybody:
    """All who were not merged into somebody else."""
    rows = entries()
    inside = [row for row in rows if row.person.out_at is None]
    rest = [row for row in inside if not row.apart]
    return Everybody(
        sides=tuple(row for row in inside if row.apart),
        helping=tuple(row for row in rest if _helps(row)),
        others=tuple(row for row in rest if not _helps(row)),
        out=tuple(row for row in rows if row.person.out_at is not None),
    )


def circle() -> Circle:
    """Everybody but the user and the other party. Who must not know stays in it also when taken out."""
    rows = [row for row in entries() if row.person.role not in (Role.ME, Role.OTHER)]
    inside = [row for row in rows if row.person.out_at is None]
    return Circle(
        must_not=tuple(row for row in rows if row.person.knows == Knows.MUST_NOT),
        know=tuple(row for row in inside if row.person.knows == Knows.KNOWS),
        not_said=tuple(row for row in inside if row.person.knows == Knows.NOT_SAID),
    )


def role_names(person: Person) -> tuple[str, ...]:
    """What somebody helps with, each once, in the order of the library."""
    keys = {role.key for role in person.roles.all()}
    return tuple(role.said.text for key, role in ROLES.items() if key in keys)


def entries(people: Iterable[Person] | None = None) -> list[Entry]:
    """The persons with their roles: the user first, then the other party, then the rest by name."""
    rows = Person.objects.filter(merged_into=None).prefetch_related("addresses", "roles") if people is None else people
    order = {Role.ME: 0, Role.OTHER: 1}
    found = sorted(rows, key=lambda one: (order.get(Role(one.role), 2), one.name.casefold(), one.pk))
    return [Entry(one, role_names(one), len(one.addresses.all())) for one in found]


def _helps(row: Entry) -> bool:
    person = row.person
    return person.may_help and bool(row.helps_with or person.code_word or person.knows == Knows.KNOWS)
