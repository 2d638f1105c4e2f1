"""Questions that were answered before: the same question of the other party, and the reply that holds the fact.

Careful: another day, another child, another occasion, or a reply that puts it off, and there is no link.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from leeward.facts.comparing.earlier import Earlier
from leeward.facts.comparing.questions import Question, Wants, may_ask, questions
from leeward.facts.comparing.replies import answer_in, still_holds
from leeward.facts.comparing.values import Value, days, differ, values
from leeward.words.tactics import Quote, Side

MOST = 800
"""Earlier messages that are looked at, the newest first."""

_LASTS = timedelta(days=31)
_REPLY_IN = timedelta(days=4)
_REPLY_AMONG = 8
_ALIKE = {
    frozenset(pair)
    for pair in (
        (Wants.HOUR, Wants.WHEN), (Wants.WHO, Wants.WHAT), (Wants.SUM, Wants.WHAT), (Wants.PLACE, Wants.WHAT),
        (Wants.PLACE, Wants.WHO),
    )
}  # fmt: skip
_PEOPLE = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "hers": "she"}


@dataclass(frozen=True, slots=True)
class Answered:
    """A question of the later message, and where the person answered it. `asked_key` is where it was asked before."""

    question: Quote
    asked_key: str
    asked: Quote
    answer_key: str
    answer: Quote
    answered_at: datetime | None


def answered(before: Sequence[Earlier], later: Earlier) -> tuple[Answered, ...]:
    """The questions of `later` that the person answered in `before` (in order of time, one thread).

    Only for messages of the other party with a date. Looks at the newest 800 of `before`.
    """
    if later.side is not Side.THEM or later.sent_at is None:
        return ()
    recent = before[-MOST:]
    links = (_link(recent, question, later) for question in questions(later.parts))
    return tuple(link for link in links if link is not None)


def _link(before: Sequence[Earlier], question: Question, later: Earlier) -> Answered | None:
    for at in range(len(before) - 1, -1, -1):
        message = before[at]
        if message.side is not Side.THEM or not _lately(message, later) or not may_ask(message.low):
            continue
        for asked in questions(message.parts):
            found = _answer(before, at, asked, later) if _same(asked, message, question, later) else None
            if found is not None:
                reply, quote = found
                return Answered(question.quote, message.key, asked.quote, reply.key, quote, reply.sent_at)
    return None


def _lately(message: Earlier, later: Earlier) -> bool:
    if message.sent_at is None or later.sent_at is None:
        return False
    return timedelta(0) <= later.sent_at - message.sent_at <= _LASTS


def _same(asked: Question, message: Earlier, question: Question, later: Earlier) -> bool:
    """Whether both ask the same: what is wanted, the matter, the day, about whom."""
    kinds = frozenset((asked.wants, question.wants))
    if asked.changes != question.changes or (len(kinds) > 1 and kinds not in _ALIKE):
        return False
    return (
        _same_matter(asked, question)
        and _same_days(asked, message, question, later)
        and _one_person(_people(asked), _people(question))
    )


def _same_matter(asked: Question, question: Question) -> bool:
    if not asked.about or not question.about:
        return asked.about == question.about and bool(asked.found and question.found)
    both = len(asked.about & question.about)
    smaller, larger = sorted((len(asked.about), len(question.about)))
    return both == smaller and 3 * both >= larger


def _same_days(asked: Question, message: Earlier, question: Question, later: Earlier) -> bool:
    one, other = _days(asked, message), _days(question, later)
    if len(one) != len(other):
        return not (one and other) and Wants.YES_NO not in (asked.wants, question.wants)
    return all(not differ(left, right) and left.day == right.day for left, right in zip(one, other, strict=True))


def _days(question: Question, message: Earlier) -> list[Value]:
    """The days of the question with their dates, which need the day of writing."""
    named = days(question.found)
    return days(values(message.whole.words, message.sent_at))[: len(named)] if named else []


def _one_person(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both may be about the same: "his" and "her" are two, "his" and "Leo's" may be one."""
    return not one or not other or one == other


def _people(question: Question) -> frozenset[str]:
    """Whom it is about, by pronouns: "his" and "her" are two."""
    return frozenset(_PEOPLE[word] for word in question.words if word in _PEOPLE)


def _answer(before: Sequence[Earlier], at: int, asked: Question, later: Earlier) -> tuple[Earlier, Quote] | None:
    """The newest reply that holds the fact."""
    found: tuple[Earlier, Quote] | None = None
    first = True
    for number in range(at + 1, len(before)):
        reply = before[number]
        if reply.side is not Side.ME or reply.sent_at is None:
            continue
        written = before[at].sent_at
        soon = number - at <= _REPLY_AMONG and written is not None and reply.sent_at - written <= _REPLY_IN
        quote = answer_in(reply, asked, first=first and soon)
        first = False
        if quote is not None and later.sent_at is not None and still_holds(reply, asked, later.sent_at):
            found = reply, quote
    return found
