"""The ways somebody can reach the person, and how it is with each. Other rooms use `states` and `note_state`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from leeward.distance import logbook
from leeward.distance.choices import WayState
from leeward.distance.errors import NoSuchWay
from leeward.distance.models import ReachWay, WayNote
from leeward.distance.models.ways import OWN
from leeward.library.distance import KINDS
from leeward.people.days import today
from leeward.people.models import Address, Person


@dataclass(frozen=True, slots=True)
class State:
    """How it is with one way now. `kind` is a key of `library.distance.KINDS` or "own".

    `state` is a value of `choices.WayState`; `since` a day by the wall clock, None where it is not known. `address` is
    the other party's number or account, "" where none is named. Noted by the user or by a part that acted for them;
    whether it is so on the service is not checked.
    """

    way_id: int
    kind: str
    name: str
    address: str
    state: str
    label: str
    since: date | None
    why: str


def states(person: Person) -> Sequence[State]:
    """All ways of this person that stand on the list, in the order of the short list, own words last. Two queries."""
    rows = ReachWay.objects.filter(person=person, off_at=None).select_related("address").prefetch_related("notes")
    order = {key: number for number, key in enumerate(KINDS)}
    found = sorted(rows, key=lambda way: (order.get(way.kind, len(order)), way.pk))
    return [_state(way, next(iter(way.notes.all()), None)) for way in found]


def note_state(
    person: Person, way: ReachWay | str, state: str, why: str = "", *, address: Address | None = None
) -> WayNote:
    """Note that it is so with a way from today on: for a part that acted when the user clicked, as the row says.

    `way` is a row, or a key of `library.distance.KINDS`: then the row with this `address` is taken, else one without
    an address, else a new one. `state` is a value of `choices.WayState`. A new row each time, and one leaf in the log.
    Raises NoSuchWay for a key or a state that is not known, and for a row of somebody else. It notes only: nothing is
    blocked or held by this call.
    """
    if state not in WayState.values:
        raise NoSuchWay
    with transaction.atomic():
        row = way if isinstance(way, ReachWay) else _row(person, way, address)
        if row.person_id != person.pk:
            raise NoSuchWay
        return logbook.note_way(row, {"state": state, "since": today(), "why": why, "by_program": True})


def note_by_hand(way: ReachWay, given: Mapping[str, Any]) -> WayNote:
    """The same in the person's own hand: `given` holds state, since (None where it is not known) and why."""
    return logbook.note_way(way, given)


@transaction.atomic
def add(person: Person, kind: str, own: str = "", address: Address | None = None) -> ReachWay:
    """A new way on the list. It is open, since nobody knows when. Raises NoSuchWay for a kind that is not known."""
    if kind not in KINDS and not (kind == OWN and own):
        raise NoSuchWay
    way = ReachWay.objects.create(person=person, kind=kind, own=own if kind == OWN else "", address=address)
    logbook.note_way(way, {"state": WayState.OPEN})
    return way


def add_ticked(person: Person, kinds: Iterable[str]) -> int:
    """Those of the short list that do not stand there yet; returns how many were new."""
    there = set(ReachWay.objects.filter(person=person, off_at=None).values_list("kind", flat=True))
    new = [kind for kind in KINDS if kind in set(kinds) - there]
    for kind in new:
        add(person, kind)
    return len(new)


def take_off(way: ReachWay) -> None:
    """Takes it off the list. Its history stays."""
    way.off_at = timezone.now()
    way.save(update_fields=["off_at"])


def _row(person: Person, kind: str, address: Address | None) -> ReachWay:
    rows = list(ReachWay.objects.filter(person=person, kind=kind, off_at=None))
    same = next((row for row in rows if address is not None and row.address_id == address.pk), None)
    return same or next((row for row in rows if row.address_id is None), None) or add(person, kind, address=address)


def _state(way: ReachWay, note: WayNote | None) -> State:
    state = WayState(note.state) if note else WayState.OPEN
    return State(
        way.pk,
        way.kind,
        way.name,
        way.address.value if way.address else "",
        state.value,
        str(state.label),
        note.since if note else None,
        note.why if note else "",
    )
