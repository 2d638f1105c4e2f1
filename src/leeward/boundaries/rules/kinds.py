"""What limits there are. Frozen, without Django; clauses of parenting plans (`limited_contact.md` §3) gave the list.

A limit says what the person does: what they read, when, how often they answer. None of it needs anybody's consent.
Minutes count from midnight on the wall clock of `Rules.zone`; Monday is 0.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

DAY = 24 * 60
"""Minutes of a day on the wall clock."""

PAYMENT = "payment"
"""The channel of words in the reference of a payment."""

NO_CHANNEL = frozenset({"", "csv", "table", "jsonl", "lines", "elsewhere"})
"""Where these stand, it is not known by which way a message came; no rule about ways is held against it."""


class Kind(StrEnum):
    """The kinds of limits, in the order in which they are shown. Stable: they stand in the vault and in addresses."""

    CHANNELS = "channels"
    TOPICS = "topics"
    HOURS = "hours"
    THEIRS = "theirs"
    MINE = "mine"
    REPLY = "reply"
    LOOK = "look"
    EMERGENCY = "emergency"
    ADDRESSES = "addresses"
    BETWEEN = "between"
    PAYMENTS = "payments"
    PRESSURE = "pressure"


@dataclass(frozen=True, slots=True)
class Channels:
    """The ways that are open; those in `same_day` only for what is about the very day."""

    open: tuple[str, ...]
    same_day: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topics:
    """Subjects that are open (`topics.NAMES`), and words of the person's own that stand for one too."""

    open: tuple[str, ...]
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """From `begin` on that day of the week up to, not including, `end`; of the next day where it is not later."""

    day: int
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Hours:
    """The hours of a week. Without a span no hour is open."""

    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Pace:
    """At most so many messages a day and a week (from Monday), and at least `apart` minutes between two."""

    per_day: int | None = None
    per_week: int | None = None
    apart: int | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """Hours in which an answer is given: by working days, at weekends, and for what is urgent.

    What comes outside `waking` counts from when that begins again; urgent hours are counted in it alone. With
    `from_seen` all counts from when the person looked. `weekend` are days of the week, where the count begins.
    """

    weekday: int = 24
    weekend: int = 48
    urgent: int | None = 4
    waking: Hours | None = None
    from_seen: bool = False
    weekend_days: tuple[int, ...] = (5, 6)


@dataclass(frozen=True, slots=True)
class Look:
    """The person looks every so many hours, not in between."""

    every: int = 48


@dataclass(frozen=True, slots=True)
class Emergency:
    """Words that say it is one, and the way that stays open for it ("" for none of its own)."""

    words: tuple[str, ...]
    channel: str = ""


@dataclass(frozen=True, slots=True)
class Addresses:
    """The numbers and accounts that are known, in small letters; what comes from another one waits."""

    known: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Between:
    """What comes through other people is put apart."""


@dataclass(frozen=True, slots=True)
class Payments:
    """Words in the reference of a payment count as a message."""


@dataclass(frozen=True, slots=True)
class Pressure:
    """What may hold a way of putting pressure on someone, and nothing that needs an answer, waits."""


Limit: TypeAlias = (
    Channels | Topics | Hours | Pace | Reply | Look | Emergency | Addresses | Between | Payments | Pressure
)


@dataclass(frozen=True, slots=True)
class Rules:
    """All limits that hold towards one person, each by the name of its kind; None where there is none."""

    zone: str
    channels: Channels | None = None
    topics: Topics | None = None
    hours: Hours | None = None
    theirs: Pace | None = None
    mine: Pace | None = None
    reply: Reply | None = None
    look: Look | None = None
    emergency: Emergency | None = None
    addresses: Addresses | None = None
    between: Between | None = None
    payments: Payments | None = None
    pressure: Pressure | None = None

    def limit(self, kind: Kind) -> Limit | None:
        """The limit of a kind."""
        found: Limit | None = getattr(self, kind.value)
        return found
