"""Beginning with what people often set where contact is limited: each shown as a sentence, only ticked ones kept."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from leeward.boundaries import kept, zones
from leeward.boundaries.choices import LABELS
from leeward.boundaries.kept import Wanted
from leeward.boundaries.rules import presets, saying
from leeward.boundaries.rules.kinds import Kind
from leeward.people.models import Person


@dataclass(frozen=True, slots=True)
class Offer:
    """A usual limit: `value` is what a form sends back."""

    value: str
    label: str
    sentence: str


def offered(person: Person) -> list[Offer]:
    """The usual limits that do not hold yet."""
    there = kept.standing(person)
    return [
        Offer(kind.value, LABELS[kind], saying.sentence(kind, presets.usual(kind)))
        for kind in presets.LIMITED
        if kind not in there
    ]


@transaction.atomic
def begin(person: Person, chosen: Iterable[str]) -> int:
    """Keep those of `offered` whose values were chosen, from today on; returns how many."""
    zone = kept.rules_on(person).zone
    values = set(chosen)
    kinds = [Kind(one.value) for one in offered(person) if one.value in values]
    for kind in kinds:
        kept.write(person, kind, Wanted(presets.usual(kind), zones.today(zone), zone))
    return len(kinds)
