"""What of a record may fall under which paragraph. Plain rules; a candidate is a question to the person, no answer.

Not looked at: distance, intent, who sat behind an account, whether an exception applies, whether the order was served.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from enum import StrEnum
from typing import Any


class Came(StrEnum):
    """How a contact came."""

    DIRECT = "direct"
    THROUGH = "through"  # sent by somebody whom the person tagged as writing for the other party
    PAYMENT = "payment"


class Why(StrEnum):
    """Why a contact may fall under a paragraph."""

    ANY = "any"
    WAY = "way"
    HOURS = "hours"
    OFTEN = "often"
    SUBJECT = "subject"
    THROUGH = "through"
    PAYMENT = "payment"


@dataclass(frozen=True, slots=True)
class Contact:
    """One thing that came. `at` is naive wall clock; `key` names it in its source; `number` is its message id, if any.

    `new_account`: the first thing from this address came after the order began.
    """

    key: str
    at: datetime
    channel: str
    text: str
    came: Came = Came.DIRECT
    sender: str = ""
    number: int | None = None
    new_account: bool = False
    counts: bool = True  # a reaction to a message or a change of one is not counted as one more contact


@dataclass(frozen=True, slots=True)
class Clause:
    """One paragraph that can be looked for. `kind` is a code of `kinds`, `params` what was asked for it."""

    number: int
    kind: str
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Hit:
    """A paragraph under which it may fall. `likely` is False where only words were compared."""

    clause: int
    why: Why
    likely: bool = True


@dataclass(frozen=True, slots=True)
class Candidate:
    contact: Contact
    hits: tuple[Hit, ...]


Holds = Callable[[Clause, datetime], bool]

_WORD = re.compile(r"\w+")
_FEWEST = 4  # words; in less nothing can be told about the subject
_TOPICS: Mapping[str, str] = {
    "child": "child children kid kids son daughter school nursery homework teacher doctor "
    "dentist pickup handover bedtime",
    "property": "house flat home rent mortgage keys furniture sale deposit landlord boiler",
    "money": "money pay paid payment bill bills account invoice maintenance support",
    "court": "court hearing judge lawyer solicitor order statement mediation",
}


def find(contacts: Iterable[Contact], clauses: Iterable[Clause], holds: Holds) -> Iterator[Candidate]:
    """Those contacts that may fall under a paragraph that held when they came. Give `contacts` in order of time."""
    every = tuple(clauses)
    counted: Counter[tuple[int, object]] = Counter()
    for contact in contacts:
        standing = [clause for clause in every if holds(clause, contact.at)]
        hits = [hit for clause in standing if (hit := _hit(clause, contact, counted))]
        if hits:
            yield Candidate(contact, tuple(hits))


def outside(at: time, begin: time | None, end: time | None) -> bool:
    """Whether a clock lies outside the hours. `begin` counts, `end` does not; 22:00 to 06:00 runs over midnight."""
    if begin is None and end is None:
        return False
    first, last = begin or time(), end
    if last is None:
        return at < first
    return not (first <= at < last) if first < last else last <= at < first


def topic_words(topics: Iterable[str]) -> frozenset[str]:
    """The words of these subjects in small letters: of the known ones a list, of others the words themselves."""
    found: set[str] = set()
    for topic in topics:
        found.update(_WORD.findall(topic.casefold()))
        found.update(_TOPICS.get(topic, "").split())
    return frozenset(found)


def _hit(clause: Clause, contact: Contact, counted: Counter[tuple[int, object]]) -> Hit | None:
    why = _RULES[clause.kind](clause, contact, counted) if clause.kind in _RULES else None
    return None if why is None else Hit(clause.number, why, likely=why is not Why.SUBJECT)


def _no_contact(_clause: Clause, contact: Contact, _counted: object) -> Why:
    return {Came.DIRECT: Why.ANY, Came.THROUGH: Why.THROUGH, Came.PAYMENT: Why.PAYMENT}[contact.came]


def _no_indirect(_clause: Clause, contact: Contact, _counted: object) -> Why | None:
    return Why.THROUGH if contact.came is Came.THROUGH else None


def _only_via(clause: Clause, contact: Contact, _counted: object) -> Why | None:
    if contact.came is Came.THROUGH:
        return None  # the paragraph may name that very person; who passes things on has its own kind
    named = clause.params.get("channels") or ()
    if contact.came is Came.PAYMENT:
        return Why.PAYMENT
    return None if contact.channel in named else Why.WAY


def _only_topic(clause: Clause, contact: Contact, _counted: object) -> Why | None:
    known = topic_words(clause.params.get("topics") or ())
    said = _WORD.findall(contact.text.casefold())
    if contact.came is not Came.DIRECT or not known or len(said) < _FEWEST:
        return None
    return Why.SUBJECT if known.isdisjoint(said) else None


def _frequency(clause: Clause, contact: Contact, counted: Counter[tuple[int, object]]) -> Why | None:
    if contact.came is not Came.DIRECT or not contact.counts:
        return None
    most, per = clause.params.get("count"), clause.params.get("per") or "day"
    span = contact.at.date() if per == "day" else contact.at.isocalendar()[:2]
    counted[clause.number, span] += 1
    if outside(contact.at.time(), _clock(clause.params.get("begin")), _clock(clause.params.get("end"))):
        return Why.HOURS
    return Why.OFTEN if most and counted[clause.number, span] > int(most) else None


def _clock(written: str | None) -> time | None:
    return time.fromisoformat(written) if written else None


_RULES: Mapping[str, Callable[[Clause, Contact, Counter[tuple[int, object]]], Why | None]] = {
    "no_contact": _no_contact,
    "no_indirect": _no_indirect,
    "only_via": _only_via,
    "only_topic": _only_topic,
    "frequency": _frequency,
}
