"""What the page of one held message shows: danger first, then what may need an answer, then its words, covered."""

from dataclasses import dataclass

from leeward.contact.held import screening
from leeward.contact.models import Held
from leeward.tactics.catalogue import DANGERS
from leeward.words.replies import Fact, FactKind

LABELS = {
    FactKind.DATE_TIME: "Day or time",
    FactKind.PLACE: "Place",
    FactKind.MONEY: "Money",
    FactKind.REQUEST: "Asks for",
    FactKind.QUESTION: "Question",
    FactKind.HEALTH: "Health",
    FactKind.LEGAL_DEADLINE: "A paper or date of a court or office",
}


@dataclass(frozen=True, slots=True)
class FactLine:
    """One fact: what it is, and the exact words it rests on."""

    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Told:
    """A danger in it: what pages call it, and what can be done."""

    label: str
    advice: str


@dataclass(frozen=True, slots=True)
class Shown:
    """One message, ready to show. `rest`: sentences without a fact; `cut`: more stands in it than was read."""

    told: tuple[Told, ...]
    facts: tuple[FactLine, ...]
    sentences: int
    rest: int
    asks: bool
    cut: bool


def shown(held: Held) -> Shown:
    """Reads a message anew. Not checked: whether any of it is true."""
    words = held.words
    read = screening.read(words, held)
    flags = dict.fromkeys(row.flag for row in held.dangers.all() if row.flag in DANGERS)
    told = [Told(DANGERS[flag].label, DANGERS[flag].advice) for flag in flags]
    without = sum(1 for sentence in read.sentences if not sentence.facts and not sentence.asks)
    return Shown(
        told=tuple(told),
        facts=tuple(dict.fromkeys(_line(fact) for fact in read.facts)),
        sentences=len(read.sentences),
        rest=without,
        asks=read.needs_answer,
        cut=len(words) > screening.READ,
    )


def hint(held: Held) -> str:
    """In a few words what it names, without its text: “a question · a day or time”. "" where nothing was seen."""
    kinds = dict.fromkeys(fact.kind for fact in screening.read(held.words, held).facts)
    return " · ".join(LABELS[kind].casefold() for kind in LABELS if kind in kinds)


def _line(fact: Fact) -> FactLine:
    return FactLine(LABELS[fact.kind], fact.quote.text)
