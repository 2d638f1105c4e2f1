"""Which modes people in a place like this often choose, and why. Plain rules, no Django.

Source: limited_contact research of the project, section 1. Nothing is weighed or added up, and nothing is chosen here.
What is not checked: danger, and what an order says.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from leeward.library.content import Said
from leeward.library.distance import OFTEN

NOTHING = "nothing"
_ORDERED = ("protects", "binds", "both")


@dataclass(frozen=True, slots=True)
class Answers:
    """What the person said. `needs` are keys of `library.distance.NEEDS`; "" means skipped."""

    needs: tuple[str, ...] = ()
    order: str = ""
    carry: str = ""

    @property
    def skipped(self) -> bool:
        """Whether nothing was said at all."""
        return not (self.needs or self.order or self.carry)

    @property
    def something(self) -> bool:
        """Whether something needs the other party's word."""
        return any(key != NOTHING for key in self.needs)


@dataclass(frozen=True, slots=True)
class Often:
    """A mode (a value of `people.choices.ModeKind`; "" for a word without one) and why it is often chosen."""

    mode: str
    said: Said


def often(answers: Answers) -> Sequence[Often]:
    """What fits the answers, an order first. Empty only where the answers name nothing."""
    if answers.skipped:
        return [Often("", OFTEN["often-skipped"])]
    found = [Often("ordered", OFTEN["often-order"])] if answers.order in _ORDERED else []
    if answers.order == "unsure":
        found.append(Often("", OFTEN["often-unsure"]))
    if answers.something and answers.carry == "yes":
        found.append(Often("through", OFTEN["often-through"]))
    if answers.something:
        found.append(Often("limited", OFTEN["often-limited"]))
    if NOTHING in answers.needs and not answers.something and answers.order not in _ORDERED:
        found.append(Often("none", OFTEN["often-none"]))
    return found


def tidy(needs: Collection[str]) -> tuple[str, ...]:
    """The word that nothing needs it says nothing beside something that does."""
    real = tuple(key for key in needs if key != NOTHING)
    return real or tuple(needs)
