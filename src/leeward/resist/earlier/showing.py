"""What the page of one message shows, ready for its template: quotes with their marks, days, and where they lead."""

from dataclasses import dataclass
from datetime import date, datetime

from leeward.history.stored import StoredMessage
from leeward.resist.choices import PairSaid, PromiseState
from leeward.resist.earlier import again, finding, judging, links, marking
from leeward.resist.earlier.asked import Asked
from leeward.words.tactics import Quote

_AROUND = 400  # characters of a long message on each side of its quote


@dataclass(frozen=True, slots=True)
class Marked:
    """A text around its quote; with `cut` it is longer than what is shown."""

    before: str
    words: str
    after: str
    cut: bool = False

    @property
    def length(self) -> int:
        return len(self.before) + len(self.words) + len(self.after)


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two messages side by side. `ref` names the earlier one in a form, `said` is what the person said of the two."""

    ref: int
    why: str
    earlier: Marked
    later: Marked
    mine: bool
    who: str
    at: datetime | None
    date_text: str
    url: str
    said: PairSaid | None


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """A question of the message, and the answer the person gave."""

    question: str
    answer: Marked
    at: datetime | None
    url: str
    asked_at: datetime | None
    asked_url: str


@dataclass(frozen=True, slots=True)
class Made:
    """An earlier promise of the same: when, where, and what the person said of it."""

    at: datetime | None
    date_text: str
    url: str
    state: PromiseState


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """A promise of the message. `times` is how often the same was promised before."""

    words: str
    day: date | None
    times: int
    made: tuple[Made, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """All of it. `looked` is how many earlier messages were compared."""

    pairs: tuple[PairRow, ...]
    answers: tuple[AnswerRow, ...]
    promises: tuple[PromiseRow, ...]
    looked: int

    @property
    def nothing(self) -> bool:
        return not (self.pairs or self.answers or self.promises)


def shown(asked: Asked) -> Shown:
    """What stands beside this message. Needs an open vault."""
    found = finding.find(asked)
    return Shown(
        tuple(_pair(one, asked) for one in found.pairs),
        tuple(_answer(one) for one in found.answers),
        tuple(_promise(one) for one in again.of(asked)),
        found.looked,
    )


def marked(text: str, quote: Quote) -> Marked:
    """The text around the quote, cut where it is very long."""
    first, last = max(0, quote.start - _AROUND), min(len(text), quote.end + _AROUND)
    cut = first > 0 or last < len(text)
    return Marked(text[first : quote.start], text[quote.start : quote.end], text[quote.end : last], cut)


def _pair(found: finding.PairFound, asked: Asked) -> PairRow:
    pair, message = found.pair, found.earlier.message
    return PairRow(
        ref=found.earlier.id,
        why=pair.why(links.day(found.earlier)),
        earlier=marked(message.text, pair.earlier),
        later=marked(asked.text, pair.later),
        mine=pair.by_me,
        who="You" if pair.by_me else message.sender or "",
        at=message.sent_at,
        date_text=message.date_text,
        url=links.place(found.earlier),
        said=judging.said(found.earlier_key, asked.key),
    )


def _answer(found: finding.AnswerFound) -> AnswerRow:
    link = found.link
    return AnswerRow(
        question=link.question.text,
        answer=marked(found.answer.message.text, link.answer),
        at=link.answered_at,
        url=links.place(found.answer),
        asked_at=found.asked.message.sent_at,
        asked_url=links.place(found.asked),
    )


def _promise(found: again.Again) -> PromiseRow:
    said = marking.states({stored.key.hex() for _, stored in found.shown})
    made = tuple(
        _made(stored, said.get((stored.key.hex(), one.quote.start, one.quote.end), PromiseState.OPEN))
        for one, stored in found.shown
    )
    return PromiseRow(found.promise.quote.text, found.promise.day, found.times, made)


def _made(stored: StoredMessage, state: PromiseState) -> Made:
    return Made(stored.message.sent_at, stored.message.date_text, links.place(stored), state)
