"""A first list of ways to tick: what was seen in the history, then the short list. Nothing is ticked in advance."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from leeward.distance import tallies
from leeward.distance.headline import way_of
from leeward.distance.models import ReachWay
from leeward.distance.tallies import Tally
from leeward.library.distance import KINDS
from leeward.people.models import Person


@dataclass(frozen=True, slots=True)
class Offered:
    """One way to tick. `count` messages and calls were brought in by it, the last on `last` (None where none was)."""

    key: str
    label: str
    detail: str
    count: int = 0
    last: date | None = None


def offered(person: Person) -> tuple[Sequence[Offered], Sequence[Offered]]:
    """Ways that do not stand on the list yet: those seen in the history, the most used first, and the others.

    Reads the senders of the whole history once.
    """
    there = set(ReachWay.objects.filter(person=person, off_at=None).values_list("kind", flat=True))
    seen = _seen(tallies.since(list(person.addresses.all())))
    rows = [
        Offered(key, kind.said.text, kind.said.detail, *seen.get(key, (0, None)))
        for key, kind in KINDS.items()
        if key not in there
    ]
    used = sorted((row for row in rows if row.count), key=lambda row: -row.count)
    return used, [row for row in rows if not row.count]


def _seen(found: Iterable[Tally]) -> dict[str, tuple[int, date]]:
    seen: dict[str, tuple[int, date]] = {}
    for tally in found:
        key = way_of(tally.channel, calls=tally.calls)
        count, last = seen.get(key, (0, date.min))
        seen[key] = count + tally.count, max(last, tally.last.date())
    return seen
