"""The five steps on the start page. A step appears when its part of the program exists."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the way, and where it is done."""

    number: int
    label: str
    text: str
    url: str


_STEPS = (
    (1, "Recognise", "What is in the messages, in plain words, with quotes and counts.", "history:overview"),
    (2, "Plan", "A way out and a way on that fits your life: people, papers, money, devices.", "plan:plan"),
    (3, "Contact", "Every way the other party can reach you, and what you decided about it.", "contact:ways"),
    (4, "Resist", "What comes in is made calm. What goes out is looked over with you.", "resist:reply"),
    (5, "Heal", "Your own pages, your own people, days that are yours.", "heal:mine"),
)


def steps() -> Iterator[Step]:
    """The steps whose part is there, each with its address."""
    for number, label, text, name in _STEPS:
        try:
            yield Step(number, label, text, reverse(name))
        except NoReverseMatch:
            continue
