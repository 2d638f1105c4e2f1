"""Names that are looked for: hidden places, children, people of the notebook. And what the other party knows."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from leeward.court.preflight.items import Kind
from leeward.court.preflight.words import digits
from leeward.orders.models import Details
from leeward.people.choices import AddressKind, Role, Seen
from leeward.people.models import Address, Person
from leeward.plan import hiding, sieve

_SPLIT = re.compile(r"[,;\n\r]+|\band\b|\bund\b|&")
_SHORTEST = 2
_ABOUT = re.compile(r"\(.*?\)|\b(?:born|aged?)\b.*|\d.*")  # "Leo (7)", "Leo, born 2017"


@dataclass(frozen=True, slots=True)
class Names:
    """Words to look for by kind. `known`: numbers (last nine digits) and email addresses that the other party has."""

    terms: tuple[tuple[Kind, str, sieve.Terms], ...]
    everything: sieve.Terms
    known: frozenset[str]
    others: frozenset[int]

    def finds(self, text: str) -> Iterator[tuple[Kind, str]]:
        """Which of the words stand in the text, however they are written."""
        if self.everything and _holds(text, self.everything):
            yield from ((kind, term) for kind, term, folded in self.terms if _holds(text, folded))


def gathered(look_for: Sequence[str] = ()) -> Names:
    """What the notebook knows now, and the words the person typed in."""
    terms: dict[str, Kind] = dict.fromkeys((one.strip() for one in look_for if one.strip()), Kind.NAMED)
    terms |= dict.fromkeys(_children(), Kind.CHILD)
    people = Person.objects.exclude(role__in=(Role.ME, Role.OTHER)).filter(merged_into=None)
    for name in people.values_list("name", flat=True):
        if len(name.strip()) > _SHORTEST and not digits(name):
            terms.setdefault(name.strip(), Kind.PERSON)
    terms |= dict.fromkeys(hiding.hidden_terms(), Kind.HIDDEN_PLACE)
    return Names(
        tuple((kind, term, sieve.Terms([term])) for term, kind in terms.items()),
        sieve.Terms(terms),
        frozenset(_known()),
        frozenset(Person.objects.filter(role=Role.OTHER).values_list("pk", flat=True)),
    )


def _holds(text: str, terms: Iterable[str]) -> bool:
    return sieve.replaced(text, terms, "\0") != text


def _children() -> Iterator[str]:
    for text in Details.objects.exclude(children="").values_list("children", flat=True):
        for part in _SPLIT.split(text):
            name = _ABOUT.sub("", part).strip()
            if len(name) >= _SHORTEST:
                yield name


def _known() -> Iterator[str]:
    theirs = Address.objects.filter(person__role=Role.OTHER) | Address.objects.filter(seen=Seen.YES)
    for kind, value in theirs.values_list("kind", "value"):
        yield digits(value)[-9:] if kind == AddressKind.PHONE else value.casefold()
