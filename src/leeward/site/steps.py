"""The five steps on the start page. A step appears when its part of the program exists."""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse

from leeward.vault.registries import navigation


@dataclass(frozen=True, slots=True)
class Step:
    """A step and the navigation entries that may lead to it, the best first."""

    number: int
    label: str
    text: str
    parts: tuple[str, ...]
    url: str = ""


_STEPS = (
    Step(1, "Recognise", "What is in the messages, in plain words, with quotes and counts.", ("recognise", "history")),
    Step(2, "Plan", "A way out and a way on that fits your life: people, papers, money, devices.", ("plan",)),
    Step(3, "Contact", "Every way the other party can reach you, and what you decided about it.", ("contact",)),
    Step(4, "Resist", "What comes in is made calm. What goes out is looked over with you.", ("resist",)),
    Step(5, "Heal", "Your own pages, your own people, days that are yours.", ("heal",)),
)


def steps(*, vault_open: bool) -> list[Step]:
    """The steps whose part is there and can be opened now, each with its address."""
    urls: dict[str, str] = {}
    for entry in sorted(navigation, key=lambda entry: entry.order):
        if entry.needs_vault and not vault_open:
            continue
        try:
            urls.setdefault(entry.url_name.partition(":")[0], reverse(entry.url_name))
        except NoReverseMatch:
            continue
    return [
        Step(step.number, step.label, step.text, step.parts, next(urls[part] for part in step.parts if part in urls))
        for step in _STEPS
        if any(part in urls for part in step.parts)
    ]
