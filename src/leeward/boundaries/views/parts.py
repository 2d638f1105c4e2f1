"""What the pages of limits share: whom they are about, and how kinds of limits stand in addresses."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from leeward.boundaries.rules.kinds import Kind
from leeward.library import boundaries as library
from leeward.library.content import Said
from leeward.people.choices import Role
from leeward.people.models import Person

_KINDS = list(Kind)


def source_of(line: Said) -> str:
    """Where a line comes from, as pages show it; "" for advice of this program."""
    return "" if line.source == "own words" else line.source.removeprefix("[seen] ")


def cautions(*, address: bool = False) -> tuple[Said, ...]:
    """What to know before a limit is set; that about a new address only where it belongs."""
    return tuple(line for line in library.CAUTIONS if address or line.key != "address")


def person_of(person_id: int) -> Person:
    """Somebody other than the person who uses the program; 404 for anybody else."""
    return get_object_or_404(Person.objects.exclude(role=Role.ME), pk=person_id, merged_into=None)


def number_of(kind: Kind) -> int:
    """How a kind stands in an address: a number, so that the address says nothing."""
    return _KINDS.index(kind) + 1


def kind_of(number: int) -> Kind:
    """The opposite; 404 where there is no such kind."""
    if not 1 <= number <= len(_KINDS):
        raise Http404
    return _KINDS[number - 1]
