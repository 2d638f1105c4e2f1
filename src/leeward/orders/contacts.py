"""What came from the other party, from everything the notebook holds, in order of time.

Messages are read here; a room above that holds others back adds a source of its own (`sources`).
"""

import heapq
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Min, Q

from leeward.history.models import Message
from leeward.orders.candidates import Came, Contact
from leeward.orders.payments import CHANNELS, MARKERS, names_them
from leeward.people.choices import Role
from leeward.people.models import Address, Person
from leeward.vault.registries import Registry
from leeward.words.messages import Kind

_COLUMNS = ("pk", "sent_at", "conversation__channel", "sender__value", "sender_id", "text", "kind")
_NOT_COUNTED = (Kind.REACTION, Kind.EDITED, Kind.SYSTEM)


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose contacts are wanted, and from which wall clock time on; None is from ever."""

    person: Person
    since: datetime | None


sources: Registry[Callable[[Asked], Iterable[Contact]]] = Registry()
"""Each gives contacts of a person in order of time. Their `key` begins with a letter of its own: "m" is taken."""


def of(person: Person, since: datetime | None) -> Iterator[Contact]:
    """Everything that came from this person, through those who write for the other party, or in words of a payment.

    Not found: what has no readable date, and what came from an account that nobody said is theirs.
    """
    asked = Asked(person, since)
    return heapq.merge(*(iter(source(asked)) for source in sources), key=lambda contact: contact.at)


@sources.add
def messages(asked: Asked) -> Iterator[Contact]:
    """From the messages that were brought in."""
    fresh = _new_addresses(asked)
    names = _names(asked.person)
    rows = Message.objects.exclude(sent_at=None).exclude(sender__person__role=Role.ME)
    if asked.since is not None:
        rows = rows.filter(sort_at__gte=asked.since.isoformat())
    theirs = Q(sender__person=asked.person) | Q(sender__person__writes_for_other=True)
    paid = Q()
    for marker in MARKERS:
        paid |= Q(text__icontains=marker)
    through = set(Address.objects.filter(person__writes_for_other=True).values_list("pk", flat=True))
    own = set(asked.person.addresses.values_list("pk", flat=True))
    found = rows.filter(theirs | paid | Q(conversation__channel__in=CHANNELS)).order_by("sort_at", "pk")
    for pk, at, channel, value, sender, text, kind in found.values_list(*_COLUMNS).iterator():
        came = _came(sender, own, through, text, names)
        if came is not None and not (kind == Kind.SYSTEM and came is Came.DIRECT):
            yield Contact(f"m{pk}", at, channel, text, came, value or "", pk, sender in fresh, kind not in _NOT_COUNTED)


def _came(sender: int | None, own: set[int], through: set[int], text: str, names: frozenset[str]) -> Came | None:
    if sender in own:
        return Came.DIRECT
    if sender in through:
        return Came.THROUGH
    return Came.PAYMENT if names_them(text, names) else None


def _names(person: Person) -> frozenset[str]:
    return frozenset((person.name, *person.addresses.values_list("value", flat=True)))


def _new_addresses(asked: Asked) -> frozenset[int]:
    """Addresses of which the first message came after the order began; none where nothing of before is there."""
    if asked.since is None:
        return frozenset()
    rows = Message.objects.filter(sender__person=asked.person).values("sender_id").annotate(first=Min("sort_at"))
    first = {row["sender_id"]: row["first"] for row in rows}
    later = frozenset(address for address, at in first.items() if at >= asked.since.isoformat())
    return later if len(later) < len(first) else frozenset()
