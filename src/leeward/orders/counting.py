"""Counts of what was confirmed, by paragraph and by channel. Plain numbers; no share and no grade."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from leeward.orders import paragraphs
from leeward.orders.models import Incident, Term
from leeward.people.models import Order

_WITHOUT = 0


@dataclass(frozen=True, slots=True)
class Group:
    """What was confirmed under one paragraph (`term` None: under none). `by` is channel to number, the most first."""

    term: Term | None
    incidents: tuple[Incident, ...]
    by: tuple[tuple[str, int], ...]

    @property
    def first(self) -> datetime:
        first: datetime = self.incidents[0].happened_at
        return first

    @property
    def last(self) -> datetime:
        last: datetime = self.incidents[-1].happened_at
        return last

    @property
    def reported(self) -> int:
        """How many of them were reported at least once."""
        return sum(bool(one.reports.all()) for one in self.incidents)


def groups(order: Order, incidents: Iterable[Incident]) -> tuple[Group, ...]:
    """By paragraph in the order of the paper. One incident may stand under several, so the sums may be larger than all.

    An older row of a paragraph counts for the one that stands in its place now. `incidents` are in order of time.
    """
    newest = paragraphs.newest_number(order)
    found: dict[int, list[Incident]] = {}
    for incident in incidents:
        numbers = {newest.get(term.pk, term.pk) for term in incident.terms.all()} or {_WITHOUT}
        for number in numbers:
            found.setdefault(number, []).append(incident)
    terms = Term.objects.in_bulk(found)
    ordered = sorted(
        found, key=lambda number: (number == _WITHOUT, terms[number].place if number in terms else 0, number)
    )
    return tuple(Group(terms.get(number), tuple(found[number]), by_channel(found[number])) for number in ordered)


def by_channel(incidents: Iterable[Incident]) -> tuple[tuple[str, int], ...]:
    """How many came by which way, the most first, then by name."""
    counts = Counter(incident.by for incident in incidents)
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
