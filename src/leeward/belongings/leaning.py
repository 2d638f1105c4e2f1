"""What depends on whom: the questions with the person's answers, and what an answer offers to the plan. No sums."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone

from leeward.belongings.choices import OFFERS, Answer
from leeward.belongings.models import LeaningAnswer
from leeward.library.belongings import AREAS, LEANINGS, Leaning
from leeward.library.content import Said
from leeward.library.plan import PARTS
from leeward.plan import adding
from leeward.plan.models import Item
from leeward.vault import opened


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `answer` is None while there is none; `in_plan`: its item was put into the plan."""

    number: int
    leaning: Leaning
    answer: Answer | None = None
    in_plan: bool = False

    @property
    def origin(self) -> str:
        """What tells its item in the plan from all others."""
        return origin_of(self.leaning)

    @property
    def area(self) -> str:
        """The name of its subject."""
        return AREAS[self.leaning.area].text

    @property
    def part_name(self) -> str:
        """The part of the plan its item would stand in."""
        part = PARTS.get(self.leaning.part)
        return part.said.text if part else ""

    @property
    def offers(self) -> bool:
        """Whether the answer offers an item to the plan, which is not there yet."""
        return self.answer in OFFERS and not self.in_plan


@dataclass(frozen=True, slots=True)
class Area:
    """The questions of one subject, in their order."""

    said: Said
    questions: tuple[Question, ...]


def questions() -> Sequence[Question]:
    """All questions in their order, grouped by area. Without an open vault none has an answer."""
    given, there = _given(), _in_plan()
    listed = [one for area in AREAS for one in LEANINGS if one.area == area]
    return [
        Question(number, one, given.get(one.said.key), origin_of(one) in there) for number, one in enumerate(listed, 1)
    ]


def areas() -> Sequence[Area]:
    """The same by area; areas without a question are left out."""
    asked = questions()
    found = [Area(said, tuple(one for one in asked if one.leaning.area == key)) for key, said in AREAS.items()]
    return [area for area in found if area.questions]


def find(number: int) -> Question | None:
    """The question of this number."""
    return next((one for one in questions() if one.number == number), None)


def after(number: int) -> Question | None:
    """The next question after this one that has no answer, or None."""
    return next((one for one in questions() if one.number > number and one.answer is None), None)


def give(question: Question, answer: str) -> None:
    """Notes an answer, in place of the one before."""
    LeaningAnswer.objects.update_or_create(
        key=question.leaning.said.key, defaults={"answer": Answer(answer), "answered_at": timezone.now()}
    )


def put_into_plan(question: Question) -> Item:
    """The item that this question offers, once. What the person has changed in it since stays."""
    return adding.add(question.leaning.part, question.leaning.item, origin=question.origin)


def origin_of(leaning: Leaning) -> str:
    """What tells the item of this question from all others of the plan."""
    return f"belongings:leaning:{leaning.said.key}"


def _given() -> dict[str, Answer]:
    if opened.current() is None:
        return {}
    return {row.key: Answer(row.answer) for row in LeaningAnswer.objects.all()}


def _in_plan() -> set[str]:
    if opened.current() is None:
        return set()
    found = Item.objects.filter(origin__startswith="belongings:leaning:").values_list("origin", flat=True)
    return set(filter(None, found))
