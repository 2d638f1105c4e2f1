"""The promises of a look as a page shows them: those made again and again first, twenty on a page."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from leeward.history import stream
from leeward.history.models import Message
from leeward.history.stored import StoredMessage
from leeward.resist.choices import PromiseState
from leeward.resist.earlier import links, marking
from leeward.resist.earlier.marking import Place
from leeward.resist.earlier.promised import Spot

PAGE = 20
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Row:
    """A promise: its words, when it was made (wall clock) and for which day, where it is, what the person said."""

    number: int
    ref: str
    words: str
    who: str
    at: datetime | None
    date_text: str
    day: date | None
    url: str
    state: PromiseState


@dataclass(frozen=True, slots=True)
class Group:
    """The same promise, made `times` times; or, with 1, all that were made once. `rows` are those of this page."""

    times: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of promises. `counted` are all but those that are none; `states` how many of them are in which state."""

    groups: tuple[Group, ...]
    page: int
    pages: int
    total: int
    counted: int
    states: Mapping[PromiseState, int]
    repeated: int


def listed(spots: Sequence[Spot], page: int) -> Listed:
    """Page `page` (from 1) of the promises, and what the person said of all of them."""
    keys = _keys({spot.message_id for spot in spots})
    here = [spot for spot in spots if spot.message_id in keys]
    places = {spot: (keys[spot.message_id], spot.start, spot.end) for spot in here}
    said = marking.states()
    groups = _groups(here)
    order = [spot for group in groups for spot in group]
    pages = max(1, -(-len(order) // PAGE))
    page = min(max(page, 1), pages)
    shown = order[(page - 1) * PAGE : page * PAGE]
    counted, states = marking.counts(places.values(), said)
    texts = _texts({spot.message_id for spot in shown})
    rows = {
        spot: _row(number, spot, texts[spot.message_id], said.get(places[spot], PromiseState.OPEN))
        for number, spot in enumerate(shown, (page - 1) * PAGE + 1)
    }
    return Listed(
        tuple(_page_groups(shown, groups, rows)),
        page,
        pages,
        len(here),
        counted,
        states,
        sum(len({spot.group for spot in group}) == 1 and len(group) > 1 for group in groups),
    )


def place_of(ref: str) -> Place | None:
    """The place that a form names ("12-0-31"); None where that is none of a message of the vault."""
    parts = ref.split("-")
    if len(parts) != 3 or not all(part.isascii() and part.isdigit() and len(part) < 16 for part in parts):
        return None
    number, start, end = map(int, parts)
    key = _keys({number}).get(number)
    return (key, start, end) if key is not None and start < end else None


def _groups(spots: Iterable[Spot]) -> list[list[Spot]]:
    """Those made more than once, the most frequent first; then all others as one. In each the newest first."""
    by_group: dict[int, list[Spot]] = defaultdict(list)
    for spot in spots:
        by_group[spot.group].insert(0, spot)
    often = [group for group in by_group.values() if len(group) > 1]
    once = [group[0] for group in by_group.values() if len(group) == 1]
    often.sort(key=lambda group: (-len(group), -group[0].message_id))
    return [*often, once[::-1]] if once else often


def _page_groups(shown: Sequence[Spot], groups: Sequence[Sequence[Spot]], rows: Mapping[Spot, Row]) -> Iterator[Group]:
    here = set(shown)
    for group in groups:
        part = tuple(rows[spot] for spot in group if spot in here)
        if part:
            times = len(group) if len({spot.group for spot in group}) == 1 else 1
            yield Group(times, part)


def _row(number: int, spot: Spot, stored: StoredMessage, state: PromiseState) -> Row:
    message = stored.message
    return Row(
        number=number,
        ref=f"{spot.message_id}-{spot.start}-{spot.end}",
        words=message.text[spot.start : spot.end],
        who=message.sender or "",
        at=message.sent_at,
        date_text=message.date_text,
        day=spot.day,
        url=links.place(stored),
        state=state,
    )


def _keys(ids: set[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    wanted = sorted(ids)
    for at in range(0, len(wanted), _AT_ONCE):
        rows = Message.objects.filter(pk__in=wanted[at : at + _AT_ONCE]).values_list("pk", "key")
        found.update((pk, bytes(key).hex()) for pk, key in rows)
    return found


def _texts(ids: set[int]) -> dict[int, StoredMessage]:
    if not ids:
        return {}
    shelf = stream.Shelf()
    rows = stream.select(f"WHERE id IN ({', '.join(['%s'] * len(ids))})", sorted(ids))
    return {row[1]: shelf.take(row) for row in rows}
