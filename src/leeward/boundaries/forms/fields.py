"""Fields that several forms here share, with their words for what is not right."""

from collections.abc import Iterable, Sequence
from datetime import time
from functools import partial

from django import forms

from leeward.boundaries import zones
from leeward.boundaries.rules.saying import DAYS
from leeward.boundaries.rules.wording import way
from leeward.shell import form_fields

WAYS = ("email", "app", "sms", "whatsapp", "signal", "telegram", "calls", "post")
"""The ways that can be open, in the order in which they are offered."""

_MOST_WORDS = 40


day = partial(form_fields.day, required=True)
clock, line, words = form_fields.clock, form_fields.line, form_fields.words


def number(label: str, most: int, hint: str = "", *, required: bool = False) -> forms.IntegerField:
    """A whole number from 1 to `most`."""
    wrong = f"Write a whole number from 1 to {most}" + ("." if required else ", or leave it empty.")
    return forms.IntegerField(
        label=label,
        help_text=hint,
        required=required,
        min_value=1,
        max_value=most,
        error_messages={"invalid": wrong, "required": wrong, "min_value": wrong, "max_value": wrong},
    )


def several(label: str, choices: Iterable[tuple[str, str]]) -> forms.MultipleChoiceField:
    """Any number of these."""
    return forms.MultipleChoiceField(
        label=label,
        required=False,
        choices=list(choices),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Choose from the list."},
    )


def ways(label: str) -> forms.MultipleChoiceField:
    """Any number of ways to be reached."""
    return several(label, ((one, way(one)[:1].upper() + way(one)[1:]) for one in WAYS))


def weekdays(label: str) -> forms.MultipleChoiceField:
    """Any number of days of the week."""
    return several(label, ((str(number), name) for number, name in enumerate(DAYS)))


def zone() -> forms.ChoiceField:
    """The clock that is meant, by its city."""
    return forms.ChoiceField(
        label="Which city’s clock?",
        help_text="All your limits go by this clock.",
        choices=zones.grouped,
        error_messages={"required": "Choose a city.", "invalid_choice": "Choose a city from the list."},
    )


def in_lines(text: str) -> tuple[str, ...]:
    """What was written one a line, each once, without empty ones. At most 40 lines of 80 letters are kept."""
    found = dict.fromkeys(" ".join(one.split())[:80] for one in text.splitlines())
    return tuple(one for one in found if one)[:_MOST_WORDS]


def minutes(clock: time) -> int:
    """Minutes from midnight."""
    return clock.hour * 60 + clock.minute


def of_minutes(count: int) -> time:
    """The opposite of `minutes`; the end of a day is its beginning."""
    return time(count // 60 % 24, count % 60)


def ints(values: Sequence[str]) -> tuple[int, ...]:
    """Days of the week as numbers, in their order."""
    return tuple(sorted(int(one) for one in values))
