"""Which of the person's limits a message may go past, and whether it waits for later.

What speaks of a danger is never held out of sight, nor what sounds like an emergency, a legal paper, or a question
within the open subjects. "May" throughout: the program knows when and by which way a message came, not what was meant.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from leeward.boundaries.rules import clock, pace, topics
from leeward.boundaries.rules.hours import is_open, next_open
from leeward.boundaries.rules.kinds import NO_CHANNEL, PAYMENT, Kind, Rules
from leeward.boundaries.rules.wording import way
from leeward.words.replies import FactKind, MessageRead, Urgency
from leeward.words.tactics import Danger, Finding


@dataclass(frozen=True, slots=True)
class Came:
    """A message that came from them. `at` is aware, None where it is not known when: then no rule of time is held
    against it.

    `address` is the number or account it came from, `through` the name of whoever passed it on, "" for none. `read`,
    `dangers` and `findings` are what `facts` and the detector saw in it; None and empty say that nobody looked.
    """

    at: datetime | None
    channel: str
    text: str = ""
    address: str = ""
    through: str = ""
    read: MessageRead | None = None
    dangers: tuple[Danger, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Past:
    """One limit that a message may go past, and why in one plain sentence."""

    kind: Kind
    reason: str


class Shown(StrEnum):
    """Why a message is not held although it may go past a limit; the strongest reason."""

    DANGER = "danger"
    EMERGENCY = "emergency"
    LEGAL = "legal"
    NEEDED = "needed"


@dataclass(frozen=True, slots=True)
class Verdict:
    """`past` in the order of the kinds; `hold` whether it waits; `until` (UTC) when it need not wait any more.

    `until` is None while nothing says when: it waits until the person looks. `shown` says why it is not held.
    An empty verdict says that nothing was recognised, not that all is well.
    """

    past: tuple[Past, ...] = ()
    hold: bool = False
    until: datetime | None = None
    shown: Shown | None = None


_TIMED = {Kind.HOURS, Kind.THEIRS}
_ORDER = {kind: number for number, kind in enumerate(Kind)}


def judge(rules: Rules, came: Came, before: Sequence[datetime] = ()) -> Verdict:
    """`before`: the moments (aware, in their order) of their earlier messages, at least of the week before.

    Raises ValueError where a moment has no zone.
    """
    past = gone_past(rules, came, before)
    if not past:
        return Verdict()
    shown = shown_for(rules, came)
    if shown is not None:
        return Verdict(past, hold=False, until=None, shown=shown)
    timed = came.at is not None and all(one.kind in _TIMED for one in past)
    return Verdict(past, hold=True, until=_until(rules, came.at, before) if timed and came.at else None)


def gone_past(rules: Rules, came: Came, before: Sequence[datetime] = ()) -> tuple[Past, ...]:
    """The limits alone, in the order of the kinds, without asking whether the message waits: for counts of many."""
    return tuple(sorted(_past(rules, came, before), key=lambda one: _ORDER[one.kind]))


def shown_for(rules: Rules, came: Came) -> Shown | None:
    """What keeps a message from being held, the strongest first; None where nothing does."""
    if came.dangers:
        return Shown.DANGER
    if _says_emergency(rules, came):
        return Shown.EMERGENCY
    if came.read is not None and Urgency.LEGAL in came.read.urgencies:
        return Shown.LEGAL
    if came.read is not None and came.read.needs_answer and topics.may_be_within(rules.topics, _asking(came.read)):
        return Shown.NEEDED
    return None


def _asking(read: MessageRead) -> str:
    """The sentences that ask."""
    return " ".join(sentence.quote.text for sentence in read.sentences if sentence.asks)


def _says_emergency(rules: Rules, came: Came) -> bool:
    if came.read is not None and Urgency.EMERGENCY in came.read.urgencies:
        return True
    return rules.emergency is not None and any(topics.has_word(came.text, word) for word in rules.emergency.words)


def _past(rules: Rules, came: Came, before: Sequence[datetime]) -> Iterator[Past]:
    yield from _by_way(rules, came)
    yield from _by_sender(rules, came)
    if came.at is not None:
        yield from _by_time(rules, came.at.astimezone(UTC) if came.at.tzinfo else came.at, before)
    elsewhere = rules.topics is not None and topics.off(rules.topics, came.text, came.read)
    if elsewhere and not _says_emergency(rules, came):
        yield Past(Kind.TOPICS, "It seems to speak of something other than what you keep open.")
    if rules.pressure is not None and came.findings and not (came.read is not None and came.read.needs_answer):
        yield Past(Kind.PRESSURE, "It may put pressure on you, and nothing in it was found that needs an answer.")


def _by_way(rules: Rules, came: Came) -> Iterator[Past]:
    if came.channel == PAYMENT:
        if rules.payments is not None:
            yield Past(Kind.PAYMENTS, "It came as words with a payment.")
        return
    limit = rules.channels
    if limit is None or came.channel in NO_CHANNEL or came.channel in limit.open:
        return
    if rules.emergency is not None and came.channel == rules.emergency.channel:
        if not _says_emergency(rules, came):
            yield Past(Kind.CHANNELS, f"It came by {way(came.channel)}, which you keep open for emergencies.")
    elif came.channel in limit.same_day:
        if not _of_that_day(rules, came):
            yield Past(Kind.CHANNELS, f"It came by {way(came.channel)}, which you keep for what is about the same day.")
    else:
        yield Past(Kind.CHANNELS, f"It came by {way(came.channel)}, a way that you do not keep open.")


def _of_that_day(rules: Rules, came: Came) -> bool:
    """Whether words or a day in it speak of the day on which it came."""
    if topics.same_day(came.text):
        return True
    if came.at is None or came.read is None:
        return False
    day = clock.local(came.at, rules.zone).date().isoformat()
    return any(fact.kind is FactKind.DATE_TIME and (fact.value or "")[:10] == day for fact in came.read.facts)


def _by_sender(rules: Rules, came: Came) -> Iterator[Past]:
    if rules.addresses is not None and came.address and came.address.casefold() not in rules.addresses.known:
        yield Past(Kind.ADDRESSES, "It came from a number or account that you did not know before.")
    if rules.between is not None and came.through:
        yield Past(Kind.BETWEEN, f"It came through {came.through}.")


def _by_time(rules: Rules, at: datetime, before: Sequence[datetime]) -> Iterator[Past]:
    there = clock.local(at, rules.zone)
    if rules.hours is not None and not is_open(rules.hours, at, rules.zone):
        yield Past(Kind.HOURS, f"It came at {there:%H:%M}, outside the hours in which you read.")
    if rules.theirs is None:
        return
    counted = pace.before(before, at, rules.zone)
    if pace.over_day(rules.theirs, counted):
        yield Past(Kind.THEIRS, f"It is number {counted.day + 1} of that day; you take {rules.theirs.per_day}.")
    elif pace.over_week(rules.theirs, counted):
        yield Past(Kind.THEIRS, f"It is number {counted.week + 1} of that week; you take {rules.theirs.per_week}.")
    elif pace.too_soon(rules.theirs, counted, at):
        yield Past(Kind.THEIRS, f"It came less than {_minutes(rules.theirs.apart or 0)} after the one before.")


def _minutes(count: int) -> str:
    if count % 60 == 0 and count:
        return "1 hour" if count == 60 else f"{count // 60} hours"
    return "1 minute" if count == 1 else f"{count} minutes"


def _until(rules: Rules, at: datetime, before: Sequence[datetime]) -> datetime | None:
    """When the day or week is over that was full, or the hours are open again; whichever is later."""
    at = at.astimezone(UTC)
    found = pace.fits_from(rules.theirs, before, at, rules.zone) if rules.theirs is not None else at
    return next_open(rules.hours, found, rules.zone) if rules.hours is not None else found
