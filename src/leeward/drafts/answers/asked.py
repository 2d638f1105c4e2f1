"""What a message asks for, one entry a sentence: what it is about, in which form, and the facts an answer may name.

Found by the kinds of facts in the sentence and by words (`topics.toml`, English). Where a sentence asks and holds no
fact of its own, days and sums of the sentence beside it count. Not checked: whether a question is meant as one.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from leeward.drafts.answers import sums
from leeward.drafts.answers.topics import holds, leads
from leeward.words.replies import Fact, FactKind, MessageRead, SentenceRead, Urgency


class Topic(StrEnum):
    """What is asked about. OWED: they want a sum; MONEY: they ask about one."""

    EMERGENCY = "emergency"
    LEGAL = "legal"
    PERSONAL = "personal"
    PICK_UP = "pick_up"
    THINGS = "things"
    OWED = "owed"
    MONEY = "money"
    HEALTH = "health"
    PLACE = "place"
    TIME = "time"
    REQUEST = "request"
    OTHER = "other"


_BY_FACT = ((FactKind.MONEY, Topic.MONEY), (FactKind.HEALTH, Topic.HEALTH), (FactKind.DATE_TIME, Topic.TIME),
            (FactKind.PLACE, Topic.PLACE), (FactKind.REQUEST, Topic.REQUEST))  # fmt: skip
_BY_WORD = (("where", Topic.PLACE), ("when", Topic.TIME), ("how_much", Topic.MONEY))
_SHORT = 6  # words: “Is that ok?” is about the sentence beside it, a longer one about itself
_PLAIN = (FactKind.QUESTION, FactKind.REQUEST)


@dataclass(frozen=True, slots=True)
class Asked:
    """One sentence that asks. `number` is its place in the message, from 0; `is_open`: yes and no are no answer.

    `also` is what else a question is about that stands in a sentence with a legal day, None where there is none.
    `when` is a value like "2026-03-06T17:00", `money` one like "60.00 GBP"; "" without. A place is never named.
    `half` is half of `money` where the sentence speaks of a half, so that nobody knows which of the two is wanted.
    """

    number: int
    topic: Topic
    is_open: bool
    sentence: SentenceRead
    also: Topic | None = None
    when: str = ""
    money: str = ""
    half: str = ""


def asked(read: MessageRead) -> tuple[Asked, ...]:
    """Everything that a message asks for, in its order."""
    return tuple(_asked(number, sentence, read) for number, sentence in enumerate(read.sentences) if asks(sentence))


def asks(sentence: SentenceRead) -> bool:
    """As it was read; and where a sum is said to be owed, in whatever form."""
    return sentence.asks or sums.is_asked(sentence)


def answer_by(read: MessageRead) -> str:
    """The day (and time) by which the message wants an answer or an act, as a value of a fact; "" without one.

    The first that is named as a last day, or that a paper names. Not checked: whether anybody may ask for it.
    """
    return next((fact.value for fact in read.facts if fact.value and _ends(fact, read.text)), "")


def _ends(fact: Fact, text: str) -> bool:
    return fact.kind is FactKind.LEGAL_DEADLINE or (fact.kind is FactKind.DATE_TIME and _is_last_day(fact, text))


def _asked(number: int, sentence: SentenceRead, read: MessageRead) -> Asked:
    facts = _facts(number, read)
    topic = _topic(sentence, facts)
    everyday, money = _everyday(sentence, facts), sums.value(facts)
    a_question = any(fact.kind is FactKind.QUESTION for fact in sentence.facts)
    asks_more = topic is Topic.LEGAL and (a_question or everyday is Topic.OWED)
    return Asked(
        number,
        topic,
        _is_open(sentence),
        sentence,
        everyday if asks_more else None,
        _when(facts, read.text),
        money,
        sums.half(money) if holds("half", sentence.quote.text) else "",
    )


def _facts(number: int, read: MessageRead) -> tuple[Fact, ...]:
    """Its own; else those of the sentence before it, else of the one after it, if that one does not ask itself."""
    beside = [number, *(place for place in (number - 1, number + 1) if 0 <= place < len(read.sentences))]
    for place in beside:
        sentence = read.sentences[place]
        named = tuple(fact for fact in sentence.facts if fact.kind not in _PLAIN)
        if named and (place == number or not sentence.asks):
            return (*(fact for fact in read.sentences[number].facts if fact.kind in _PLAIN), *named)
    return read.sentences[number].facts


def _topic(sentence: SentenceRead, facts: tuple[Fact, ...]) -> Topic:
    if sentence.urgency is Urgency.EMERGENCY:
        return Topic.EMERGENCY
    if sentence.urgency is Urgency.LEGAL or any(fact.kind is FactKind.LEGAL_DEADLINE for fact in sentence.facts):
        return Topic.LEGAL
    return _everyday(sentence, facts)


def _everyday(sentence: SentenceRead, facts: tuple[Fact, ...]) -> Topic:
    text = sentence.quote.text
    kinds = {fact.kind for fact in (facts if len(text.split()) <= _SHORT else sentence.facts)}
    if holds(Topic.PERSONAL, text):
        return Topic.PERSONAL
    if sums.is_wanted(sentence, facts):
        return Topic.OWED
    for topic in (Topic.PICK_UP, Topic.THINGS):
        if holds(topic, text):
            return topic
    if FactKind.HEALTH not in kinds and _is_open(sentence):
        return next((topic for table, topic in _BY_WORD if _any_question(table, sentence)), Topic.OTHER)
    return next((topic for kind, topic in _BY_FACT if kind in kinds), Topic.OTHER)


def _when(facts: tuple[Fact, ...], text: str) -> str:
    """The first day or time that is not the last day for something; one with an hour before one without."""
    dated = [fact for fact in facts if fact.kind is FactKind.DATE_TIME and fact.value and not _is_last_day(fact, text)]
    values = [fact.value or "" for fact in dated]
    return next((value for value in values if "T" in value), values[0] if values else "")


def _is_last_day(fact: Fact, text: str) -> bool:
    """Whether “by”, “until” … stands before it, or at its beginning."""
    before = re.search(rf"(?<!\w)(?:{leads()})\s+(?:the\s+)?$", text[: fact.quote.start], re.IGNORECASE)
    return bool(before or re.match(rf"(?:{leads()})\s", fact.quote.text, re.IGNORECASE))


def _is_open(sentence: SentenceRead) -> bool:
    return _any_question("open", sentence)


def _any_question(table: str, sentence: SentenceRead) -> bool:
    """Whether it holds for a question in the sentence; for the whole where none stands out."""
    questions = [fact.quote.text for fact in sentence.facts if fact.kind is FactKind.QUESTION]
    return any(holds(table, text) for text in questions or [sentence.quote.text])
