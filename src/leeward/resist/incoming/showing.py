"""What the page of one message shows, ready for its template: dangers, the summary, facts, sentences."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import ceil

from leeward.people.choices import ModeKind
from leeward.people.days import today
from leeward.recognise import wording
from leeward.resist.choices import OrderSaid
from leeward.resist.incoming import dangers, looking, naming, summing
from leeward.resist.incoming.folding import Folded, folded
from leeward.resist.incoming.rows import Label, Row, labels, rows
from leeward.resist.incoming.summing import Around, Summary
from leeward.resist.pasted import Pasted
from leeward.resist.standing import Standing
from leeward.tactics.catalogue import TACTICS
from leeward.tactics.language import looks_foreign
from leeward.words.replies import Fact

_A_PAGE = 60
_STANDING = {
    OrderSaid.PROTECTS: ("protects",),
    OrderSaid.BINDS: ("binds",),
    OrderSaid.BOTH: ("binds", "protects"),
    OrderSaid.UNSURE: ("unsure",),
}


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact: what it is, our own form of it (or ""), its words, and whether these stay covered."""

    label: str
    said: str
    words: str
    covered: bool


@dataclass(frozen=True, slots=True)
class Thing:
    """A sentence that holds something needed: a few words for it, its facts, the sentence, and how often it comes."""

    title: str
    facts: tuple[FactRow, ...]
    row: Row
    again: Folded


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a name means, and how far words can tell."""

    label: Label
    definition: str
    says: str


@dataclass(frozen=True, slots=True)
class Shown:
    """One message, looked at. `rows` are all its sentences; each is either in `things` or in `others`.

    `closed` are the others and `every` all of them, the same ones in a row folded into one.

    `softly`: nothing is said to need an answer (`summing.Around`).
    """

    rows: tuple[Row, ...]
    summary: Summary
    told: tuple[dangers.Told, ...]
    things: tuple[Thing, ...]
    numbers: tuple[str, ...]
    others: tuple[Row, ...]
    closed: tuple[Folded, ...]
    every: tuple[Folded, ...]
    meanings: tuple[Meaning, ...]
    softly: bool = False
    foreign: bool = False

    @property
    def wait(self) -> str:
        """The key of what is said above the ways on.

        "grave" below a danger or an emergency, "unread" where the language is another, “later” where something may need
        an answer, else "wait".
        """
        if self.told or self.foreign:
            return "grave" if self.told else "unread"
        asks = any(row.read.asks for row in self.rows)
        return "later" if asks and not self.softly else "wait"

    @property
    def nothing(self) -> bool:
        """Whether nothing at all was recognised."""
        return not (self.told or self.things or self.meanings)

    @property
    def legal(self) -> tuple[Thing, ...]:
        """What names a paper or a date of a court or an office."""
        return tuple(thing for thing in self.things if thing.row.legal)


def shown(pasted: Pasted, standing: Standing) -> Shown:
    """Everything about the message that lies open."""
    found, day = rows(pasted, looking.setting(standing)), today()
    others = tuple(row for row in found if not row.needed)
    told, foreign = dangers.told(found), looks_foreign(pasted.text)
    around = replace(_around(pasted, standing, day), grave=bool(told) or foreign)
    return Shown(
        rows=found,
        summary=summing.summary(pasted.text, found, around),
        told=told,
        things=tuple(_thing(one, day) for one in folded(_first_what_cannot_wait(found))),
        numbers=tuple(number.quote.text for number in pasted.read.numbers),
        others=others,
        closed=folded(others),
        every=folded(found),
        meanings=tuple(_meaning(label) for label in labels(found)),
        softly=around.softly,
        foreign=foreign,
    )


def page_of(rows: Sequence[Folded], page: str | None) -> tuple[Sequence[Folded], int, int]:
    """The sentences of one page (counted from 1), which page it is, and how many there are."""
    pages = max(1, ceil(len(rows) / _A_PAGE))
    number = int(page) if page and page.isascii() and page.isdigit() and len(page) < 6 else 1
    number = min(max(number, 1), pages)
    return rows[(number - 1) * _A_PAGE : number * _A_PAGE], number, pages


def standing_keys(standing: Standing) -> Sequence[str]:
    """Which sentences on an order stand beside the message (`library.incoming.STANDING`)."""
    return _STANDING.get(standing.order, ())


def _around(pasted: Pasted, standing: Standing, day: date) -> Around:
    ended = standing.stop is not None or (standing.mode is not None and standing.mode.kind == ModeKind.NONE)
    softly = ended or standing.binds or bool(pasted.screened.dangers)
    stop = standing.stop if looking.after_stop(pasted, standing) else None
    return Around(day, softly=softly, stopped_on=stop.stated_at.date() if stop else None)


def _first_what_cannot_wait(found: Sequence[Row]) -> list[Row]:
    """Papers and emergencies, then what asks for something, then what only informs; else in the order of the text."""
    return sorted((row for row in found if row.needed), key=lambda row: (row.read.urgency is None, not row.read.asks))


def _thing(one: Folded, day: date) -> Thing:
    row = one.row
    order = list(naming.LABELS)
    facts = sorted(row.read.facts, key=lambda fact: order.index(fact.kind))
    return Thing(heading(row, day), tuple(_fact(fact, row, day) for fact in facts), row, one)


def heading(row: Row, day: date | None) -> str:
    """A sentence in a few words (`naming.title`), with a large first letter."""
    title = naming.title(row.text, row.read.facts, day) or f"sentence {row.number}"
    return title[:1].upper() + title[1:]


def _fact(fact: Fact, row: Row, day: date) -> FactRow:
    return FactRow(naming.LABELS[fact.kind], naming.said(fact, day), fact.quote.text, fact in row.covered)


def _meaning(label: Label) -> Meaning:
    tactic = TACTICS[label.slug]
    return Meaning(label, tactic.definition, wording.says(wording.GRADE[tactic.grade], tactic.ask))
