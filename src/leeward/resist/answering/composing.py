"""The lines a person chooses from, and the answer they make. Plain, no Django in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from leeward.drafts.answers import making
from leeward.drafts.answers.making import Choice, Line
from leeward.resist.answering.errors import NothingChosen
from leeward.resist.incoming import naming
from leeward.words.replies import MessageRead, Style


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that is asked, ready to choose a line for it.

    `name` names it in a form, `title` says it in a few words; `chosen` is the key of a line, or "".
    """

    name: str
    title: str
    choice: Choice
    chosen: str = ""

    @property
    def words(self) -> str:
        """The sentence that asks, as it stands; "" where the message asks for nothing."""
        return self.choice.asked.sentence.quote.text if self.choice.asked else ""

    @property
    def line(self) -> Line | None:
        """The line that was chosen."""
        return next((line for line in self.choice.lines if line.key == self.chosen), None)


def asked(read: MessageRead, style: Style, given: Mapping[str, str], today: date, *, dated: bool) -> tuple[Asked, ...]:
    """What the message asks for, with what was chosen so far. Unknown keys are no choice.

    `dated`: it is known when the message came. Else its days are guessed, and neither a title nor a line
    names one; nor does a line name a day gone by.
    """
    return tuple(
        Asked(f"l{number}", _title(choice, number, today if dated else None), choice, given.get(f"l{number}", ""))
        for number, choice in enumerate(making.choices(read, style, today if dated else None))
    )


def composed(asked: Sequence[Asked], style: Style) -> str:
    """The answer of the chosen lines. Raises NothingChosen where there is none."""
    lines = [one.line.text for one in asked if one.line is not None]
    if not lines:
        raise NothingChosen
    return making.composed(lines, style)


def _title(choice: Choice, number: int, today: date | None) -> str:
    if choice.asked is None:
        return "Nothing in it asks for something"
    sentence = choice.asked.sentence
    title = naming.title(sentence.quote.text, sentence.facts, today) or f"thing {number + 1}"
    return title[:1].upper() + title[1:]
