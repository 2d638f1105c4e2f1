"""What is behind the count: the messages and calls page by page, and the contacts that were noted by hand."""

from collections.abc import Sequence
from dataclasses import dataclass

from leeward.distance import beginning, headline, tallies
from leeward.distance.headline import Headline
from leeward.distance.models import ContactNote
from leeward.history import stream
from leeward.history.thread_page import Bubble, bubbles
from leeward.people.models import Person

PAGE = 20


@dataclass(frozen=True, slots=True)
class Came:
    """One page of it, the newest first. `notes` stand on the first page only; `more` says whether there is another."""

    bubbles: Sequence[Bubble]
    notes: Sequence[ContactNote]
    number: int
    more: bool


def page(person: Person, head: Headline, number: int, account: int | None = None) -> Came:
    """Page `number` (from 1) of all that is counted, or of one account by its place in `head.used` (from 1)."""
    begin = beginning.of(person)
    if begin is None:
        return Came((), (), 1, more=False)
    addresses, notes = list(person.addresses.all()), headline.notes_since(person, begin)
    if account is not None:
        chosen = head.used[account - 1]
        addresses = [address for address in addresses if address.pk in chosen.address_ids]
        notes = [note for note in notes if headline.used_by(note, chosen)]
    ids = tallies.ids(addresses, begin.after, (number - 1) * PAGE, PAGE + 1)
    return Came(_read(ids[:PAGE]), notes if number == 1 else (), number, len(ids) > PAGE)


def _read(ids: Sequence[int]) -> list[Bubble]:
    """These messages, in this order, in one query."""
    if not ids:
        return []
    shelf = stream.Shelf()
    rows = stream.select(f"WHERE id IN ({', '.join(['%s'] * len(ids))})", list(ids))
    found = {row[1]: shelf.take(row) for row in rows}
    return bubbles([found[number] for number in ids])
