"""How often somebody made contact since they were asked to stop, and from how many accounts. For other rooms too.

Counted is what was brought in and what was noted by hand, and nothing else: the same call may be in both, and what
nobody brought in or noted is in neither. Messages of all kinds and calls are counted, as the summary does.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from leeward.distance import beginning, logbook, tallies
from leeward.distance.beginning import Beginning
from leeward.distance.models import ContactNote, ReachWay
from leeward.distance.models.ways import OWN
from leeward.distance.tallies import Tally
from leeward.library.distance import KINDS, OF_CHANNEL
from leeward.people import channels
from leeward.people.choices import AddressKind
from leeward.people.matching import kind_of, matched
from leeward.people.models import Address, Person
from leeward.shell.wording import day as spoken_day
from leeward.shell.wording import plural
from leeward.vault.registries import Registry

ELSEWHERE = "elsewhere"
_SAME_EVERYWHERE = (AddressKind.PHONE, AddressKind.EMAIL)  # one number on two services is one account


came_above: Registry[Callable[[Person, datetime], int]] = Registry()
"""Parts above that keep messages of their own: how many of this person are later than this wall clock."""


@dataclass(frozen=True, slots=True)
class WayCount:
    """One way. `key` is that of `library.distance.KINDS`, else the importer's name, or "own:" and own words."""

    key: str
    label: str
    messages: int = 0
    calls: int = 0
    noted: int = 0
    accounts: int = 0

    @property
    def contacts(self) -> int:
        return self.messages + self.calls + self.noted


@dataclass(frozen=True, slots=True)
class Account:
    """One number, address or name that was used. `first` and `last` are wall clock."""

    value: str
    where: str
    contacts: int
    first: datetime
    last: datetime
    address_ids: tuple[int, ...] = ()
    identity: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Headline:
    """What is counted of one person. `day` is None where nothing says from when; then all numbers are 0.

    `asked` says whether the count begins with a request to stop (else with no contact as it was meant). `collected`
    counts messages that parts above keep; one that was brought in too is in both, so they are never added up.
    """

    day: date | None = None
    asked: bool = False
    messages: int = 0
    calls: int = 0
    noted: int = 0
    ways: tuple[WayCount, ...] = ()
    used: tuple[Account, ...] = field(default=())
    collected: int = 0

    @property
    def contacts(self) -> int:
        return self.messages + self.calls + self.noted

    @property
    def accounts(self) -> int:
        return len(self.used)

    @property
    def sentence(self) -> str:
        """As in “14 contacts, 6 accounts since 3 November 2026”, with no full stop."""
        if self.day is None:
            return "Nothing is counted yet"
        if not self.contacts:
            if self.collected:
                return f"{plural(self.collected, 'message')} collected since {spoken_day(self.day)}"
            return f"No contact is known since {spoken_day(self.day)}"
        return f"{plural(self.contacts, 'contact')}, {plural(self.accounts, 'account')} since {spoken_day(self.day)}"


def headline(person: Person) -> Headline:
    """The count as it stands now. A handful of queries."""
    begin = beginning.of(person)
    if begin is None:
        return Headline()
    addresses = list(person.addresses.all())
    found = tallies.since(addresses, begin.after)
    notes = notes_since(person, begin)
    return Headline(
        begin.day,
        begin.notice is not None,
        sum(tally.count for tally in found if not tally.calls),
        sum(tally.count for tally in found if tally.calls),
        len(notes),
        tuple(_ways(found, notes, addresses)),
        tuple(_accounts(found, notes, addresses)),
        sum(count(person, begin.after) for count in came_above),
    )


def notes_since(person: Person, begin: Beginning) -> list[ContactNote]:
    """Contacts noted by hand that are later, the newest first. Where only the day is known it counts as its end."""
    return [note for note in logbook.standing(person) if note.happened_at > begin.after]


def way_of(channel: str, *, calls: bool) -> str:
    """The key of the way that messages or calls of this channel of the importer came by."""
    return "calls" if calls and channel in ("sms", "calls") else OF_CHANNEL.get(channel, channel)


def way_of_note(note: ContactNote) -> str:
    """The key of the way of a contact noted by hand."""
    return ELSEWHERE if note.way is None else key_of(note.way)


def key_of(way: ReachWay) -> str:
    """The key under which a way of the list is counted; a way in own words has one of its own."""
    return f"{OWN}:{way.own}" if way.kind == OWN else way.kind


def used_by(note: ContactNote, account: Account) -> bool:
    """Whether this contact came from that account."""
    value = _account_of(note)
    return bool(value) and _identity(value, kind_of(value), way_of_note(note)) == account.identity


def label(key: str) -> str:
    """What pages call the way of this key."""
    if key == ELSEWHERE or key.startswith(f"{OWN}:"):
        return key.partition(":")[2] or "Another way"
    return KINDS[key].said.text if key in KINDS else channels.label(key)


def _ways(found: list[Tally], notes: list[ContactNote], addresses: list[Address]) -> Iterable[WayCount]:
    keys = [way_of(tally.channel, calls=tally.calls) for tally in found] + [way_of_note(note) for note in notes]
    rows = [_way(key, found, notes, addresses) for key in dict.fromkeys(keys)]
    return sorted(rows, key=lambda row: (-row.contacts, row.label))


def _way(key: str, found: list[Tally], notes: list[ContactNote], addresses: list[Address]) -> WayCount:
    here = [tally for tally in found if way_of(tally.channel, calls=tally.calls) == key]
    written = [note for note in notes if way_of_note(note) == key]
    return WayCount(
        key,
        label(key),
        sum(tally.count for tally in here if not tally.calls),
        sum(tally.count for tally in here if tally.calls),
        len(written),
        sum(1 for _ in _accounts(here, written, addresses)),
    )


def _accounts(found: list[Tally], notes: list[ContactNote], addresses: list[Address]) -> list[Account]:
    known = {address.pk: address for address in addresses}
    used: dict[tuple[str, str], Account] = {}
    for tally in found:
        address = known[tally.address_id]
        key = _identity(address.value, address.kind, OF_CHANNEL.get(tally.channel, tally.channel))
        row = Account(address.value, address.where, tally.count, tally.first, tally.last, (address.pk,), key)
        used[key] = _added(used.get(key), row)
    for note in reversed(notes):
        if value := _account_of(note):
            key = _identity(value, kind_of(value), way_of_note(note))
            row = Account(value, note.by_way, 1, note.happened_at, note.happened_at, (), key)
            used[key] = _added(used.get(key), row)
    return sorted(used.values(), key=lambda one: one.first)


def _account_of(note: ContactNote) -> str:
    """The number or account it came from, "" where none is known."""
    return note.account or (note.way.address.value if note.way and note.way.address else "")


def _identity(value: str, kind: str, way: str) -> tuple[str, str]:
    return ("" if kind in _SAME_EVERYWHERE else way, matched(value, kind))


def _added(one: Account | None, other: Account) -> Account:
    if one is None:
        return other
    ids = tuple(sorted({*one.address_ids, *other.address_ids}))
    first, last = min(one.first, other.first), max(one.last, other.last)
    return Account(one.value, one.where, one.contacts + other.contacts, first, last, ids, one.identity)
