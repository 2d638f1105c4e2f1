"""What a message that came holds, and what is seen in an answer that was drafted."""

from dataclasses import dataclass
from enum import StrEnum

from leeward.words.tactics import Quote


class FactKind(StrEnum):
    """What a fact is. The names are those of the command line contract."""

    DATE_TIME = "date_time"
    REQUEST = "request"
    QUESTION = "question"
    MONEY = "money"
    PLACE = "place"
    HEALTH = "health"
    LEGAL_DEADLINE = "legal_deadline"


class Urgency(StrEnum):
    """What is brought to the top whatever its tone: a paper or a date that runs, and somebody who needs help now."""

    LEGAL = "legal"
    EMERGENCY = "emergency"


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact with the exact words it rests on.

    `value` is the same fact in one form, None where it cannot be told: a day "2026-03-06" or a wall clock time
    "2026-03-06T17:00" (no zone: the clock of whoever wrote it), an amount "60.00 GBP" (without the letters where no
    currency is written), a place or a matter of health in small letters. The value of a legal deadline is its day.
    Not checked: whether anything of it is true.
    """

    kind: FactKind
    quote: Quote
    value: str | None = None


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A phone number as written, and in the form of E.164 (None where its country is not known)."""

    quote: Quote
    value: str | None


@dataclass(frozen=True, slots=True)
class SentenceRead:
    """One sentence of a message with the facts that stand in it, in their order.

    `asks` holds if the person may have to answer it or act on it; `urgency` is what cannot wait in it, else None.
    """

    quote: Quote
    facts: tuple[Fact, ...] = ()
    asks: bool = False
    urgency: Urgency | None = None


@dataclass(frozen=True, slots=True)
class MessageRead:
    """A message, read for what it holds. The sentences follow each other; between them stands only white space.

    `numbers` are the phone numbers in it. No fact means that none was recognised, not that there is none.
    """

    text: str
    sentences: tuple[SentenceRead, ...]
    numbers: tuple[PhoneNumber, ...] = ()

    @property
    def facts(self) -> tuple[Fact, ...]:
        """All facts, in the order in which they stand."""
        return tuple(fact for sentence in self.sentences for fact in sentence.facts)

    @property
    def needs_answer(self) -> bool:
        """Whether one of its sentences may need an answer or an act, however rude the rest is."""
        return any(sentence.asks for sentence in self.sentences)

    @property
    def urgencies(self) -> frozenset[Urgency]:
        """What in it cannot wait, whatever the tone."""
        return frozenset(sentence.urgency for sentence in self.sentences if sentence.urgency)


class DraftRule(StrEnum):
    """What an answer may do that the person would rather not. The names are those of the command line contract.

    The first five are the guide's.
    """

    ARGUES = "argues"
    SEEKS_CLOSURE = "seeks_closure"
    BREAKS_NO_CONTACT = "breaks_no_contact"
    SHARES_PERSONAL_INFO = "shares_personal_info"
    BLAMES_SELF = "blames_self"
    RETALIATES = "retaliates"
    OVER_EXPLAINS = "over_explains"
    EMOTIONAL = "emotional"


@dataclass(frozen=True, slots=True)
class DraftProblem:
    """One rule, the exact words it is about, and why in one line. `calmer` is another wording, "" where there is none.

    It labels the words, never the person, and nothing is refused because of it.
    """

    rule: DraftRule
    quote: Quote
    why: str
    calmer: str = ""


class ContactAllowed(StrEnum):
    """How far the person keeps contact, as `leeward check --contact` takes it."""

    NONE = "none"
    LIMITED = "limited"
    OPEN = "open"


class Style(StrEnum):
    """The manner of a short answer (`limited_contact.md` §2)."""

    BIFF = "biff"
    YELLOW_ROCK = "yellow_rock"
    GREY_ROCK = "grey_rock"
