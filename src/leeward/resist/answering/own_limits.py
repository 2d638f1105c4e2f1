"""What the person's own limits say while an answer is prepared: from when, and by when. Said once, never pressed."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from leeward.boundaries import kept, sending, timing
from leeward.boundaries.rules import clock
from leeward.boundaries.rules.allowing import Allowed
from leeward.people.days import is_whole_day
from leeward.people.models import Person
from leeward.shell import wording
from leeward.words.replies import MessageRead


@dataclass(frozen=True, slots=True)
class Message:
    """What is answered. `came_at` is wall clock of this device; `seen_at` (aware) is when it was kept, else None."""

    read: MessageRead | None = None
    came_at: datetime | None = None
    channel: str = ""
    seen_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class OwnLimits:
    """Whole sentences, each "" where there is nothing to say. Not checked: whether an answer is needed at all."""

    now: str = ""
    due: str = ""
    person_id: int = 0


def of(person: Person | None, message: Message, at: datetime, *, softly: bool = False) -> OwnLimits:
    """What the limits towards this person say at this aware moment. Needs an open vault.

    `softly`: contact has ended or there is danger, so that nothing is said to be due. Nor is it where nothing asks for
    something, where the hour of the message is not known, and once that time has passed.
    """
    if person is None:
        return OwnLimits()
    allowed = sending.allowed(person, at, message.channel)
    zone = kept.rules_on(person).zone
    by = None if softly else _due(person, message)
    due = f"An answer is due by {_when(by, at, zone)}, by your own limit." if by is not None and by > at else ""
    return OwnLimits(_now(allowed, at, zone), due, person.pk)


def _now(allowed: Allowed, at: datetime, zone: str) -> str:
    if allowed.now:
        return ""
    begin = f"Your limits: from {_when(allowed.at, at, zone)}." if allowed.at is not None else "Your limits: not now."
    return " ".join((begin, *allowed.why))


def _due(person: Person, message: Message) -> datetime | None:
    came_at, read = message.came_at, message.read
    if came_at is None or is_whole_day(came_at) or read is None or not read.needs_answer:
        return None
    urgent = bool(read.urgencies)
    return timing.due_for(person, came_at.astimezone(), urgent=urgent, seen_at=message.seen_at).by


def _when(moment: datetime, at: datetime, zone: str) -> str:
    """“09:00 tomorrow”, by the clock that the limits go by."""
    wall = clock.local(moment, zone)
    return f"{wording.clock(wall)} {_day(wall.date(), clock.local(at, zone).date())}"


def _day(day: date, today: date) -> str:
    if day == today:
        return "today"
    return "tomorrow" if day == today + timedelta(days=1) else f"on {wording.long_day(day)}"
