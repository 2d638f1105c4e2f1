"""What may have gone past the limits, over the messages of the history: counted by limit and month.

Only what can be told of a message from outside and from sure words is counted: its way, hour, number, sender, subject.
No model reads the history for this. What only presses is not counted: whether a message asks is read one by one.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from leeward.boundaries import kept, nearby
from leeward.boundaries.choices import JUDGED
from leeward.boundaries.rules import clock
from leeward.boundaries.rules.judging import Came, Past, gone_past
from leeward.boundaries.rules.kinds import Kind, Rules
from leeward.history import stream
from leeward.history.models import Message
from leeward.history.rows import channel_of
from leeward.history.stored import StoredMessage
from leeward.people.models import Address, Person
from leeward.words.messages import Kind as Sort

COUNTED = tuple(kind for kind in JUDGED if kind is not Kind.PRESSURE)
"""The kinds of limits that are counted here."""

_CALLS = {Sort.CALL, Sort.MISSED_CALL, Sort.VOICEMAIL}
_WRITTEN = {Sort.MESSAGE, Sort.EDITED}
_TELL = 500


class Stopped(Exception):  # no failure: somebody asked for it
    """The count was stopped; nothing of it is kept."""


@dataclass(frozen=True, slots=True)
class Went:
    """A message that may have gone past limits."""

    stored: StoredMessage
    past: tuple[Past, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """One month: messages from them, how many of these may have gone past any limit, and past each."""

    first: date
    all: int = 0
    some: int = 0
    by_kind: Mapping[Kind, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Counted:
    """All months with messages while a limit held, the earliest first. `undated` messages have no month."""

    months: tuple[Month, ...] = ()
    undated: int = 0

    @property
    def all(self) -> int:
        return sum(month.all for month in self.months)

    @property
    def some(self) -> int:
        return sum(month.some for month in self.months)

    @property
    def by_kind(self) -> dict[Kind, int]:
        """Over all months, in the order of the kinds; only what was counted at all."""
        total: Counter[Kind] = sum((Counter(month.by_kind) for month in self.months), Counter())
        return {kind: total[kind] for kind in Kind if total[kind]}

    def as_json(self) -> dict[str, Any]:
        """JSON values."""
        rows = [
            [one.first.isoformat(), one.all, one.some, {kind.value: n for kind, n in one.by_kind.items()}]
            for one in self.months
        ]
        return {"months": rows, "undated": self.undated}

    @classmethod
    def of_json(cls, values: Mapping[str, Any]) -> "Counted":
        """The opposite of `as_json`."""
        rows = values["months"]
        months = [
            Month(date.fromisoformat(first), every, some, {Kind(kind): n for kind, n in by.items()})
            for first, every, some, by in rows
        ]
        return cls(tuple(months), values["undated"])


@dataclass(slots=True)
class _Tally:
    all: int = 0
    some: int = 0
    by_kind: Counter[Kind] = field(default_factory=Counter)


def count(person: Person, *, whole: bool, told: Callable[[int], bool] = lambda _done: False) -> Counted:
    """Walks over all messages. `whole`: as if the limits of today had held all the time, else each from its own day.

    `told` hears now and then how many were looked at, and says whether to stop; then Stopped is raised.
    """
    months: dict[date, _Tally] = {}
    undated = 0
    for done, (stored, past) in enumerate(walk(person, _limits(person, whole=whole))):
        if done % _TELL == 0 and told(done):
            raise Stopped
        if stored.message.sent_at is None:
            undated += 1
            continue
        if past is None:
            continue
        tally = months.setdefault(stored.message.sent_at.date().replace(day=1), _Tally())
        tally.all += 1
        tally.some += bool(past)
        tally.by_kind.update({one.kind for one in past})
    found = [Month(first, one.all, one.some, dict(one.by_kind)) for first, one in sorted(months.items())]
    return Counted(tuple(found), undated)


def messages(person: Person, kind: Kind | None, first: date, *, whole: bool) -> list[Went]:
    """The messages of the month that begins with `first` that may have gone past this limit, or past any."""
    end = (first + timedelta(days=31)).replace(day=1)
    since = datetime.combine(first, datetime.min.time()) - nearby.WINDOW
    found = []
    for stored, past in walk(person, _limits(person, whole=whole), since):
        sent = stored.message.sent_at
        if sent is not None and sent.date() >= end:
            break
        mine = tuple(one for one in past or () if kind in (None, one.kind))
        if sent is not None and sent.date() >= first and mine:
            found.append(Went(stored, mine))
    return found


Limits = Sequence[tuple[date, Rules]]


def walk(
    person: Person, limits: Limits, after: datetime | None = None
) -> Iterator[tuple[StoredMessage, tuple[Past, ...] | None]]:
    """Each of their messages in order of time, and what it may have gone past; None where no limit held yet.

    Messages of people who write for the other party count as theirs, passed on.
    """
    senders = set(Address.objects.filter(person=person).values_list("pk", flat=True))
    carriers = dict(Address.objects.filter(person__writes_for_other=True).values_list("pk", "person__name"))
    threads = _threads({*senders, *carriers})
    days = [day for day, _ in limits]
    before: list[datetime] = []
    for stored in stream.messages(threads, after) if threads and limits else ():
        through = carriers.get(stored.address_id or 0, "")
        if not (stored.address_id in senders or through) or stored.message.kind not in _CALLS | _WRITTEN:
            continue
        at = bisect_right(days, stored.message.sent_at.date()) if stored.message.sent_at else 0
        rules = limits[max(at, 1) - 1][1]
        came = _came(stored, through, rules.zone)
        yield stored, gone_past(rules, came, before) if at else None
        if came.at is not None and not through:
            before.append(came.at)


def _came(stored: StoredMessage, through: str, zone: str) -> Came:
    message = stored.message
    call = message.kind in _CALLS
    at = clock.of_wall(message.sent_at, zone) if message.sent_at else None
    channel = "calls" if call else channel_of(message.origin.format)
    return Came(at, channel, "" if call else message.text, "" if through else message.sender or "", through)


def _limits(person: Person, *, whole: bool) -> Limits:
    if not whole:
        return kept.rules_since(person)
    return [(date.min, kept.rules_on(person))]


def _threads(senders: set[int]) -> list[int]:
    rows = Message.objects.filter(sender_id__in=senders).order_by()
    return sorted(rows.values_list("conversation_id", flat=True).distinct())
