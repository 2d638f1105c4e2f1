"""The door of the room: a message, read for what it holds."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from leeward.facts import money, numbers
from leeward.facts.choosing import Chosen, choose
from leeward.facts.locales import BRITISH, Locale
from leeward.facts.scene import Scene, scene
from leeward.facts.times import values
from leeward.facts.urgent import Urgent, urgent
from leeward.facts.weighing import ASKS_ALONE, encode, sentence_scores, weigh
from leeward.words.replies import Fact, FactKind, MessageRead, SentenceRead, Urgency
from leeward.words.sentences import sentences
from leeward.words.tactics import Quote

_MOST = 6_000
"""How many characters are looked at together; a longer text is read in parts of whole sentences."""

_ASKING = {FactKind.QUESTION, FactKind.REQUEST, FactKind.LEGAL_DEADLINE}


def read(text: str, sent_at: datetime | None = None, locale: Locale = BRITISH) -> MessageRead:
    """What a message of the other party holds: facts with their exact words, what asks, what cannot wait.

    `sent_at` is the wall clock of whoever wrote it; without it, only dates with a year get a value. It reads English
    as people write it, by rules and by small models learned from made-up messages: much is missed and some is taken for
    what it is not, but for urgency, where it notices too much on purpose. Whether anything of it is true is not
    looked at. Never raises, whatever the text; nothing is written anywhere.
    """
    facts: list[Fact] = []
    marks: list[tuple[int, Urgent]] = []
    alone: list[int] = []
    for start, part in _parts(text):
        seen = scene(part, sentence_scores, encode)
        facts += _facts(seen, choose(seen, weigh), start, sent_at, locale)
        alone += [
            start + sentence.start
            for sentence, asked in zip(seen.sentences, seen.asked, strict=True)
            if asked.get("asks", 0.0) >= ASKS_ALONE
        ]
        marks += [(start + seen.sentences[number].start, mark) for number, mark in urgent(seen, weigh)]
    read_sentences = tuple(_sentences(text, facts, marks, alone))
    return MessageRead(text, read_sentences, tuple(numbers.find(text, locale, facts)))


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """The text in pieces of whole sentences, each with its place; a sentence that is too long is cut at a space."""
    start = end = 0
    for sentence in sentences(text):
        if sentence.end - start > _MOST and end > start:
            yield start, text[start:end]
            start = sentence.start
        end = sentence.end
        while end - start > _MOST:
            cut = text.rfind(" ", start + 1, start + _MOST)
            cut = cut if cut > start else start + _MOST
            yield start, text[start:cut]
            start = cut
    if end > start:
        yield start, text[start:end]


def _facts(
    seen: Scene, chosen: Sequence[Chosen], shift: int, sent_at: datetime | None, locale: Locale
) -> Iterator[Fact]:
    text = seen.text
    whens = {
        span: values.value(text, when, sent_at, locale)
        for when in seen.whens
        if (span := seen.cut.span(when.start, when.end))
    }
    for one in chosen:
        start, end = seen.cut.starts[one.first], seen.cut.ends[one.last]
        quote = Quote(seen.original[start:end], shift + start, shift + end)
        yield Fact(FactKind(one.kind), quote, _value(one, quote.text, whens, locale))


def _value(one: Chosen, written: str, whens: Mapping[tuple[int, int], str | None], locale: Locale) -> str | None:
    if one.kind == FactKind.DATE_TIME:
        named = [value for (first, last), value in whens.items() if one.first <= first and last <= one.last]
        return named[0] if len(named) == 1 else None
    if one.kind == FactKind.MONEY:
        return money.value(written, locale)
    if one.kind == FactKind.LEGAL_DEADLINE:
        inside = [value for (first, last), value in whens.items() if value and one.first <= first and last <= one.last]
        return inside[-1][:10] if inside else None
    if one.kind in {FactKind.PLACE, FactKind.HEALTH}:
        return " ".join(written.casefold().split())
    return None


def _sentences(
    text: str, facts: Sequence[Fact], marks: Sequence[tuple[int, Urgent]], alone: Sequence[int]
) -> Iterator[SentenceRead]:
    waiting = sorted(facts, key=lambda fact: (fact.quote.start, -fact.quote.end))
    at = 0
    for sentence in sentences(text):
        held: list[Fact] = []
        while at < len(waiting) and waiting[at].quote.start < sentence.end:
            held.append(waiting[at])
            at += 1
        here = [mark for start, mark in marks if sentence.start <= start < sentence.end]
        asks = any(fact.kind in _ASKING for fact in held) or any(mark.asks for mark in here)
        asks = asks or any(sentence.start <= start < sentence.end for start in alone)
        urgency = max(here, key=lambda mark: mark.strength).urgency if here else None
        if urgency is None and any(fact.kind is FactKind.LEGAL_DEADLINE for fact in held):
            urgency = Urgency.LEGAL
        yield SentenceRead(sentence, tuple(held), asks, urgency)
