"""Whose account is this? Only a person's own account may be brought in (`docs/threat-model.md`).

A database and an export of an account hold everything of one account. What it says of its owner is compared with the
addresses that are the person's own. What the file claims is not verified, and neither is what the person says.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from leeward.history.errors import NotYourAccount
from leeward.people import likeness
from leeward.people.choices import AddressKind, Role
from leeward.people.matching import kind_of
from leeward.people.models import Address
from leeward.readers import accounts
from leeward.readers.accounts import AccountReader
from leeward.readers.reading import Reading

_CAN_BE_COMPARED = (AddressKind.PHONE, AddressKind.EMAIL, AddressKind.HANDLE)


class Whose(StrEnum):
    """What the comparison gives. `NOT_SAID`: the file, or the person, has nothing to compare."""

    OWN = "own"
    NOT_SAID = "not_said"
    ANOTHER = "another"


def owners(reading: Reading) -> list[tuple[str, ...]]:
    """For each account in these originals, the addresses that it names as its owner's; none where it is silent."""
    return [
        accounts.owner(part.reader, part.source) for part in reading.parts if isinstance(part.reader, AccountReader)
    ]


def together(named: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """The addresses of all of them, each once."""
    return tuple(dict.fromkeys(address for one in named for address in one))


def whose(named: Sequence[str], own: Iterable[str]) -> Whose:
    """Compares the owner's addresses of one account with the person's own. Names prove nothing and are not compared.

    ANOTHER only where both name an address of the same kind and none agrees.
    """
    mine = [value for value in own if kind_of(value) in _CAN_BE_COMPARED]
    if any(likeness.same(one, two) for one in named for two in mine):
        return Whose.OWN
    kinds = {kind_of(value) for value in mine} & {kind_of(value) for value in named}
    return Whose.ANOTHER if kinds & set(_CAN_BE_COMPARED) else Whose.NOT_SAID


def kept(role: str = Role.ME) -> list[str]:
    """The addresses of this role that the open vault holds."""
    return list(Address.objects.filter(person__role=role).values_list("value", flat=True))


def check(named: Iterable[Sequence[str]], given: Iterable[str] = (), *, vault: bool = True) -> Whose:
    """Compares each account with the addresses of the open vault and those `given`. OWN also where there is none.

    Raises NotYourAccount for another's. An account that names an address of the other party is another's, whatever
    else is said.
    """
    own = [*given, *(kept() if vault else ())]
    theirs = kept(Role.OTHER) if vault else []
    found = Whose.OWN
    for one in named:
        if any(likeness.same(address, other) for address in one for other in theirs):
            raise NotYourAccount(one, theirs=True)
        said = whose(one, own)
        if said is Whose.ANOTHER:
            raise NotYourAccount(one)
        found = said if said is Whose.NOT_SAID else found
    return found
