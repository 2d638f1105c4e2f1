"""Who may be one and the same person, by their addresses. Only ever asked: nothing is linked without the person's word.

The reasons: one number or email address on two ways, one number written in two ways, one name. Two persons are not
suggested when they were said not to be the same, when one was taken out of the other, or when their roles contradict.
Not seen: nicknames, names written differently, a new number of somebody.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, islice

from leeward.people import likeness
from leeward.people.choices import AddressKind, Role
from leeward.people.matching import kind_of, matched
from leeward.people.models import Address, Change, NotSame, Person
from leeward.words.identity import plain

MOST = 30
_LAST_DIGITS = 8
_SHORTEST_NAME = 2
# What exports call people they know no name of.
_NOBODY = frozenset({"?", "me", "you", "unknown", "anonymous", "null", "none", "contact", "user", "(unknown)"})


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two persons who may be one, and why, in one phrase. `kept` is the one the other would become part of."""

    kept: Person
    other: Person
    why: str

    @property
    def between(self) -> list[Person]:
        return [self.kept, self.other]


def suggestions() -> list[Suggestion]:
    """Pairs to ask about, numbers first, at most 30. Reads all persons and addresses once."""
    persons = {one.pk: one for one in Person.objects.filter(merged_into=None).prefetch_related("addresses")}
    said = _said_apart()
    found: dict[frozenset[int], Suggestion] = {}
    for one, two, why in _reasons(persons.values()):
        pair = frozenset((one.pk, two.pk))
        if len(pair) == 2 and pair not in said and pair not in found and _may_be(one, two):
            found[pair] = Suggestion(*_in_order(one, two), why)
    return list(islice(found.values(), MOST))


def not_same(one: Person, two: Person) -> None:
    """Remembers that these two are two persons; they are not suggested again."""
    NotSame.objects.create(one=one, two=two)


def _reasons(persons: Iterable[Person]) -> Iterator[tuple[Person, Person, str]]:
    rows = [(person, address) for person in persons for address in person.addresses.all()]
    for (one, first), (two, second) in _pairs(rows, AddressKind.PHONE, _last_digits):
        if likeness.same_number(first.value, second.value):
            yield one, two, _numbers(first.value, second.value)
    for (one, first), (two, _) in _pairs(rows, AddressKind.EMAIL, lambda address: address.matched):
        yield one, two, f"Both write as {first.value}."
    names: dict[str, dict[int, Person]] = defaultdict(dict)
    for person, address in rows:
        for called in {_name(person.name), _name(address.value)} - {""}:
            names[called][person.pk] = person
    for alike in names.values():
        for one, two in combinations(islice(alike.values(), MOST), 2):
            yield one, two, "Both have the same name."


def _pairs(
    rows: Iterable[tuple[Person, Address]], kind: AddressKind, form: Callable[[Address], str]
) -> Iterator[tuple[tuple[Person, Address], tuple[Person, Address]]]:
    """Pairs of addresses of this kind that have one form."""
    groups: dict[str, list[tuple[Person, Address]]] = defaultdict(list)
    for person, address in rows:
        if address.kind == kind:
            groups[form(address)].append((person, address))
    for group in groups.values():
        yield from combinations(group[:MOST], 2)


def _last_digits(address: Address) -> str:
    return matched(address.value, AddressKind.PHONE).removeprefix("+")[-_LAST_DIGITS:]


def _numbers(one: str, two: str) -> str:
    if plain(one) == plain(two):
        return f"Both write from {one}."
    return f"{one} and {two} look like one number, written in two ways."


def _name(written: str) -> str:
    name = plain(written).casefold().removeprefix("~").strip()
    told = len(name) >= _SHORTEST_NAME and name not in _NOBODY and kind_of(name) == AddressKind.NAME
    return name if told else ""


def _may_be(one: Person, two: Person) -> bool:
    return Role.UNKNOWN in (one.role, two.role) or one.role == two.role


def _in_order(one: Person, two: Person) -> tuple[Person, Person]:
    """The one whose role was said stays, else the one noted first."""
    first, second = sorted((one, two), key=lambda person: (person.role == Role.UNKNOWN, person.pk))
    return first, second


def _said_apart() -> set[frozenset[int]]:
    said = NotSame.objects.values_list("one_id", "two_id")
    split = Change.objects.filter(kind=Change.SPLIT, undone_at=None).values_list("kept_id", "other_id")
    return {frozenset(pair) for pair in (*said, *split)}
