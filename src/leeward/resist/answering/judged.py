"""A draft, looked at: each sentence with what was seen in it, twenty questions, and whether this page helps with it.

Nothing is refused because of a note; what is refused is help with threats, pressure through guilt and floods of love.
"""

from dataclasses import dataclass, replace
from datetime import datetime, time

from leeward.drafts import checking, refusing
from leeward.drafts.answers.marks import marks
from leeward.drafts.twenty import Check, Circumstances, twenty
from leeward.resist.answering import cooling, private_words
from leeward.resist.answering.lines import Line, laid_out
from leeward.resist.pulled import crisis
from leeward.tactics import screening
from leeward.words.replies import ContactAllowed, MessageRead, Style
from leeward.words.sentences import sentences
from leeward.words.tactics import Confidence, Quote, Screened, Setting, Side
from leeward.words.tactics import Line as Written

_THREATS = frozenset(("threat_to_kill", "threat_of_harm"))
_WORRYING = _THREATS | {"self_harm_with_demand"}
"""Danger flags that name an act of whoever writes. The others also stand where somebody tells what was done to them."""

_PRESSURE = frozenset(("guilt_tripping", "love_bombing"))


@dataclass(frozen=True, slots=True)
class Around:
    """What is known around a draft.

    `read` is the message it answers, `style` a manner or "". `hidden`: a notebook is open, so that hidden places are
    known. `binds`: whether an order binds the person, None where nobody said. `now` and `wait_until` are naive wall
    clock, None where they play no part.
    """

    allowed: ContactAllowed = ContactAllowed.OPEN
    read: MessageRead | None = None
    style: str = ""
    hidden: bool = False
    binds: bool | None = None
    now: datetime | None = None
    wait_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Looked:
    """What was seen. `refused` are the sentences this page does not help with, `refusal` why, "" where there are none.

    `worried`: words that can put somebody in danger; `despair`: words that can be about not wanting to live.
    """

    text: str
    lines: tuple[Line, ...]
    points: tuple[Check, ...] = ()
    refused: tuple[Quote, ...] = ()
    refusal: str = ""
    worried: bool = False
    despair: bool = False

    @property
    def words(self) -> int:
        return len(self.text.split())

    @property
    def noted(self) -> int:
        """How many sentences have a mark."""
        return sum(line.marked for line in self.lines)

    @property
    def left(self) -> tuple[str, ...]:
        """The marks that are still to be filled in."""
        return tuple(mark.text for mark in marks(self.text))

    @property
    def can_be_copied(self) -> bool:
        """Whether there are words, none of them is a mark, and none is of those this page does not help with."""
        return bool(self.lines) and not self.left and not self.refused


def look(text: str, around: Around) -> Looked:
    """Looks at a draft. An empty one has no line, and nothing is said of it.

    Where help is refused, no calmer wording is offered either. Not checked: what is meant, and whether any of it is so.
    """
    asked = around.read.facts if around.read is not None else ()
    problems = [*checking.check(text, around.allowed, asked), *(private_words.problems(text) if around.hidden else ())]
    found, screened = refusing.refusal(text), _screened(text)
    refused = _refused(text, found, screened)
    return Looked(
        text=text,
        lines=laid_out(text, [replace(one, calmer="") for one in problems] if refused else problems),
        points=twenty(text, _circumstances(around), problems),
        refused=refused,
        refusal=found.sentence if found is not None else "",
        worried=any(danger.flag in _WORRYING for danger in screened.dangers),
        despair=crisis.noticed(text),
    )


def _screened(text: str) -> Screened:
    """As if somebody else had written it: what the person writes themselves is screened nowhere else."""
    return next(iter(screening.screen([Written(Side.THIRD, None, "", text)], Setting())))


def _refused(text: str, found: refusing.Refusal | None, screened: Screened) -> tuple[Quote, ...]:
    """The sentences with plain threats, guilt or love, and those in which the screening is sure of it."""
    sure = [one.quote for one in screened.dangers if one.flag in _THREATS]
    sure += [one.quote for one in screened.findings if one.tactic in _PRESSURE and one.confidence is Confidence.LIKELY]
    known = found.quotes if found is not None else ()
    return tuple(
        sentence
        for sentence in sentences(text)
        if sentence in known or any(one.start < sentence.end and sentence.start < one.end for one in sure)
    )


def _circumstances(around: Around) -> Circumstances:
    return Circumstances(
        order_binds=around.binds,
        allowed=around.allowed,
        asked=around.read.facts if around.read is not None else (),
        message_read=around.read is not None,
        style=Style(around.style) if around.style else None,
        now=around.now,
        cooling_until=around.wait_until,
        night_from=time(cooling.NIGHT_FROM),
        night_to=time(cooling.NIGHT_UNTIL),
    )
