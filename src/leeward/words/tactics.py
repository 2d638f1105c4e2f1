"""Tactics, findings and dangers: what a message does, never what a person is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Grade(StrEnum):
    """How far the words alone can tell (`tactics.md` §0, "text sufficiency")."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


class Confidence(StrEnum):
    """Never a number."""

    POSSIBLE = "possible"
    LIKELY = "likely"


@dataclass(frozen=True, slots=True)
class Tactic:
    """A way of putting pressure on someone. `slug` is stable; `label` is what pages show; `lay` the common term."""

    id: str
    slug: str
    label: str
    lay: str | None
    definition: str
    grade: Grade
    source: str
    paragraph: str | None
    ask: str
    pattern_only: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """An exact piece of a text: `text == whole[start:end]`, counted in code points."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """A tactic seen in one message, with the words it rests on. Labels the message, never the person."""

    tactic: str
    confidence: Confidence
    quote: Quote
    detector: str


@dataclass(frozen=True, slots=True)
class Danger:
    """A danger flag. Kept apart from findings: never averaged, never hidden by a filter."""

    flag: str
    quote: Quote
    detector: str


class Contact(StrEnum):
    """Where contact stands, as the person says it."""

    WANTED = "wanted"
    ENDING = "ending"
    LIMITED = "limited"
    STOP_STATED = "stop_stated"


class Side(StrEnum):
    """Who wrote a line of a thread."""

    THEM = "them"
    ME = "me"
    THIRD = "third"


@dataclass(frozen=True, slots=True)
class Line:
    """A message as the detector sees it. `sent_at` is naive wall clock, or None."""

    side: Side
    sent_at: datetime | None
    channel: str
    text: str


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known around a thread. From `stop_stated_at` on, contact is STOP_STATED."""

    contact: Contact | None = None
    stop_stated_at: datetime | None = None
    allowed_topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Screened:
    """What was seen in one line. No finding and no danger means nothing was recognised, not that all is well.

    `foreign`: its words are not English; no tactic was looked for, and only a few words of danger.
    """

    index: int
    findings: tuple[Finding, ...] = ()
    dangers: tuple[Danger, ...] = ()
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class DangerKind:
    """A kind of danger: its stable flag, what pages show, and the calm sentence on what can be done."""

    flag: str
    label: str
    advice: str
    extra: Mapping[str, str] = field(default_factory=dict)
