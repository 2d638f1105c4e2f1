"""A draft, looked at: each sentence with what was seen in it, twenty questions, and whether this page helps with it.

Nothing is refused because of a note; what is refused is help with threats, pressure through guilt and floods of love.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from leeward.drafts.answers.marks import marks
from leeward.resist.answering import private_words
from leeward.resist.answering.lines import Line, laid_out
from leeward.resist.pulled import crisis
from leeward.tactics import screening
from leeward.words.replies import ContactAllowed, MessageRead
from leeward.words.tactics import Line as Written
from leeward.words.tactics import Screened, Setting, Side

if TYPE_CHECKING:
    from leeward.drafts.twenty import Point

_WORRYING = frozenset(("threat_to_kill", "threat_of_harm", "intimate_image", "self_harm_with_demand"))
"""Danger flags that name an act of whoever writes. The others also stand where somebody tells what was done to them."""


@dataclass(frozen=True, slots=True)
class Around:
    """What is known around a draft. `hidden`: a notebook is open, so that hidden places are known; `night`: it is."""

    allowed: ContactAllowed = ContactAllowed.OPEN
    read: MessageRead | None = None
    style: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Looked:
    """What was seen. `refused` names in plain words what this page does not help with.

    `worried`: words that can put somebody in danger; `despair`: words that can be about not wanting to live.
    """

    text: str
    lines: tuple[Line, ...]
    points: tuple[Point, ...] = ()
    refused: tuple[str, ...] = ()
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
    def fine(self) -> int:
        return len(self.lines) - self.noted

    @property
    def left(self) -> tuple[str, ...]:
        """The marks that are still to be filled in."""
        return tuple(mark.text for mark in marks(self.text))

    @property
    def can_be_copied(self) -> bool:
        """Whether there are words, none of them is a mark, and none is of those this page does not help with."""
        return bool(self.lines) and not self.left and not self.refused


def look(text: str, around: Around) -> Looked:
    """Looks at a draft. An empty one has no line, and nothing is said of it."""
    from leeward.drafts import checking

    screened = _screened(text)
    problems = [*checking.check(text, around.allowed), *(private_words.problems(text) if around.hidden else ())]
    refused = _refused(text, screened)
    return Looked(
        text=text,
        lines=laid_out(text, [replace(one, calmer="") for one in problems] if refused else problems),
        refused=refused,
        worried=any(danger.flag in _WORRYING for danger in screened.dangers),
        despair=crisis.noticed(text),
    )


def _screened(text: str) -> Screened:
    """As if somebody else had written it: what the person writes themselves is screened nowhere else."""
    return next(iter(screening.screen([Written(Side.THIRD, None, "", text)], Setting())))


def _refused(text: str, screened: Screened) -> tuple[str, ...]:
    return ()
