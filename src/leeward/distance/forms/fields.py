"""Fields that several forms here share, with their words for what is not right."""

from datetime import date
from functools import partial
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from leeward.people.days import today
from leeward.shell import form_fields


def not_to_come(day: date) -> None:
    """A day that has come already."""
    if day > today():
        raise ValidationError("This day has not come yet. Look at the date again.")


def to_come(day: date) -> None:
    """A day after today."""
    if day <= today():
        raise ValidationError("Choose a day after today, or leave it empty.")


day = partial(form_fields.day, first=1950)
line = form_fields.line
words = partial(form_fields.words, rows=3)


def clock(label: str = "At about what time?") -> forms.TimeField:
    """A time on the wall clock, empty where it is not known."""
    hint, wrong = "Leave it empty if you do not know.", "Write the time like 21:14, or leave it empty."
    return form_fields.clock(label, hint, wrong=wrong)


def one_of(label: str, choices: Any, missing: str = "", *, required: bool = True) -> forms.ChoiceField:
    """One of a few, with nothing chosen in advance."""
    return forms.ChoiceField(
        label=label,
        choices=choices,
        required=required,
        widget=forms.RadioSelect,
        error_messages={"required": missing, "invalid_choice": "Choose one of those that are there."},
    )
