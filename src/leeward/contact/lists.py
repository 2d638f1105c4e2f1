"""Numbers of the other party as a file for a phone or an app that blocks. Made in memory; it blocks nothing."""

from dataclasses import dataclass

from leeward.channels.block_lists import FORMS, Form
from leeward.channels.numbers import normal
from leeward.people import identities
from leeward.people.choices import AddressKind
from leeward.people.models import Person
from leeward.shell.downloads import CARD, LIST, TABLE, Name

_NAMES = {"vcf": CARD, "csv": TABLE, "txt": LIST}


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of one other party, each once, as they will stand in a file; without its country code as typed."""

    person: Person
    numbers: tuple[str, ...]

    @property
    def bare(self) -> bool:
        """Whether one has no country code. A phone may then not know it when the call comes from another country."""
        return any(not number.startswith("+") for number in self.numbers)


def every() -> list[Numbers]:
    """All other parties, by name, those without a number too. Needs an open vault."""
    return [of(person) for person in identities.others()]


def of(person: Person) -> Numbers:
    """What is noted of this person. Other ways to reach the person, such as an account, are in no such file."""
    rows = person.addresses.filter(kind=AddressKind.PHONE).values_list("value", flat=True)
    return Numbers(person, tuple(dict.fromkeys(normal(" ".join(value.split())) for value in rows if value.strip())))


def forms() -> list[tuple[int, Form]]:
    """The forms of file with their number in addresses of pages, from 1 on."""
    return list(enumerate(FORMS, 1))


def form_at(number: int) -> Form | None:
    return FORMS[number - 1] if 0 < number <= len(FORMS) else None


def file_name(form: Form) -> Name:
    """Its name as a download, which says nothing."""
    return _NAMES[form.ending]


def written(form: Form, found: Numbers, name: str) -> bytes:
    """The file. Raises NoAddress where there is no number."""
    return form.write(name, found.numbers, None)
