"""Days of a hearing, a paper or a handover that a message names, ready to be noted. Plain, no Django in it.

Not checked: whether the day is true. Nothing is noted here.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from leeward.people.choices import DateKind
from leeward.resist.incoming import naming
from leeward.shell.wording import clock
from leeward.words.replies import Fact, FactKind, SentenceRead

MOST = 4
"""Days that are offered of one message: the first."""

_LAST_DAY = re.compile(r"(?:^|\s)(?:by|before|until|till|no later than)\s+(?:the\s+)?$", re.IGNORECASE)
_IN_FULL = re.compile(r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|\d{1,4}[./-]\d{1,2}", re.IGNORECASE)
_NAMES = {DateKind.COURT: "hearing", DateKind.DEADLINE: "last day", DateKind.HANDOVER: "handover"}


@dataclass(frozen=True, slots=True)
class Day:
    """A day to note. `on` is None where it would be guessed; `words` are those of the message, `name` is ours.

    `at` is the time of day, "" where none is named.
    """

    kind: DateKind
    on: date | None
    name: str
    words: str
    at: str = ""

    @property
    def what(self) -> str:
        """“hearing, 10:00”: for the field in which a person says it in their words."""
        return f"{self.name}, {self.at}" if self.at else self.name


def days(sentences: Iterable[SentenceRead], today: date, *, dated: bool) -> tuple[Day, ...]:
    """Each day once, in the order of the text; none that is over.

    `dated`: it is known when the message came. Else only a day that is written out is filled in.
    """
    found = {(day.kind, day.on or day.words): day for one in sentences for day in _of(one, dated=dated)}
    return tuple(day for day in found.values() if day.on is None or day.on >= today)[:MOST]


def _of(sentence: SentenceRead, *, dated: bool) -> Iterator[Day]:
    facts = [fact for fact in sentence.facts if fact.kind is FactKind.DATE_TIME and fact.value]
    begins = 0
    for number, fact in enumerate(facts):
        start, end = fact.quote.start - sentence.quote.start, fact.quote.end - sentence.quote.start
        around = sentence.quote.text[begins : end if number + 1 < len(facts) else None]
        kind = _kind(around, sentence.quote.text[:start])
        moment = _moment(fact)
        if kind is not None and moment is not None:
            known = dated or bool(_IN_FULL.search(fact.quote.text))
            at = clock(moment) if "T" in (fact.value or "") else ""
            yield Day(kind, moment.date() if known else None, _NAMES[kind], fact.quote.text, at)
        begins = end


def _kind(around: str, before: str) -> DateKind | None:
    """What the words around a day say of it. A day by which something is due is no hearing."""
    if naming.official(around) and _LAST_DAY.search(before):
        return DateKind.DEADLINE
    if naming.court(around):
        return DateKind.COURT
    return DateKind.HANDOVER if naming.subject(around) in naming.EVENTS else None


def _moment(fact: Fact) -> datetime | None:
    try:
        return datetime.fromisoformat(fact.value or "")
    except ValueError:
        return None
