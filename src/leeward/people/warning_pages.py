"""How the warning facts are laid over pages, and how what comes back is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from leeward.library.content import Said
from leeward.library.warning_facts import FACTS
from leeward.people import warnings
from leeward.people.choices import Answer
from leeward.people.models import WarningFact

_ON_PAGE = 4
COUNT = -(-len(FACTS) // _ON_PAGE)
"""How many pages there are."""

_GROUPS = (
    (Answer.YES, "You said yes"),
    (Answer.UNSURE, "You were not sure"),
    (Answer.NO, "You said no"),
    (Answer.SKIPPED, "Not answered"),
)
_LONGEST_NOTE = 2000


@dataclass(frozen=True, slots=True)
class Asked:
    """A fact with its place in the list, from 1, and the answer that holds, "" without one."""

    number: int
    fact: Said
    answer: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Facts with one and the same answer."""

    heading: str
    asked: tuple[Asked, ...]


def on_page(number: int) -> Sequence[Said]:
    """The facts of a page, counted from 1; none beyond the last."""
    return FACTS[(number - 1) * _ON_PAGE : number * _ON_PAGE] if number > 0 else ()


def with_answers(facts: Sequence[Said]) -> list[Asked]:
    """The facts with what was answered so far."""
    return _asked(facts, warnings.answers())


def grouped(answers: Mapping[str, WarningFact]) -> list[Group]:
    """All facts by their answer, those with a yes first; no groups while nothing was answered."""
    asked = _asked(FACTS, answers) if answers else []
    groups = [
        Group(heading, tuple(one for one in asked if (one.answer or Answer.SKIPPED) == answer))
        for answer, heading in _GROUPS
    ]
    return [group for group in groups if group.asked]


def keep(facts: Sequence[Said], given: Mapping[str, str]) -> None:
    """Keep what was chosen on a page: `f-KEY` with the value of an answer. What was not touched stays as it was."""
    held = warnings.answers()
    for fact in facts:
        chosen = given.get(f"f-{fact.key}", "")
        before = held[fact.key].answer if fact.key in held else Answer.SKIPPED
        if chosen in Answer.values and chosen != before:
            warnings.answer(fact.key, chosen, held[fact.key].note if fact.key in held else "")
    if not warnings.asked():
        warnings.put_off()


def keep_one(fact: Said, given: Mapping[str, str]) -> None:
    """Keep the answer to one fact with its note. Without a known answer nothing is kept."""
    chosen, note = given.get("answer", ""), given.get("note", "").strip()[:_LONGEST_NOTE]
    held = warnings.answers().get(fact.key)
    before = (held.answer, held.note) if held else (Answer.SKIPPED.value, "")
    if chosen in Answer.values and (chosen, note) != before:
        warnings.answer(fact.key, chosen, note)


def _asked(facts: Sequence[Said], answers: Mapping[str, WarningFact]) -> list[Asked]:
    return [
        Asked(FACTS.index(fact) + 1, fact, answers[fact.key].answer, answers[fact.key].note)
        if fact.key in answers
        else Asked(FACTS.index(fact) + 1, fact, "")
        for fact in facts
    ]
