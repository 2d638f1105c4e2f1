"""Fields that several forms here share, with their words for what is not right."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from leeward.people.days import today

_FIRST, _LAST = date(1950, 1, 1), date(2100, 12, 31)
_LONG = 20_000  # characters


def _possible(day: date) -> None:
    if not _FIRST <= day <= _LAST:
        raise ValidationError("Look at the year: it lies too far away.")


def not_to_come(day: date) -> None:
    """A day that has come already."""
    if day > today():
        raise ValidationError("This day has not come yet. Look at the date again.")


def to_come(day: date) -> None:
    """A day after today."""
    if day <= today():
        raise ValidationError("Choose a day after today, or leave it empty.")


def day(label: str, hint: str = "", *, required: bool = False, checks: Iterable[Any] = ()) -> forms.DateField:
    """A day. `checks` are more things it has to hold to."""
    return forms.DateField(
        label=label,
        help_text=hint,
        required=required,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        validators=[_possible, *checks],
        error_messages={
            "invalid": "Write the day as a date." if required else "Write the day as a date, or leave it empty.",
            "required": "Choose the day.",
        },
    )


def clock(label: str = "At about what time?") -> forms.TimeField:
    """A time on the wall clock, empty where it is not known."""
    return forms.TimeField(
        label=label,
        help_text="Leave it empty if you do not know.",
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": "Write the time like 21:14, or leave it empty."},
    )


def line(label: str, hint: str = "", *, most: int = 200) -> forms.CharField:
    """One line of text."""
    return forms.CharField(label=label, help_text=hint, required=False, max_length=most)


def words(label: str, hint: str = "", *, rows: int = 3) -> forms.CharField:
    """Some lines in the person's own words."""
    return forms.CharField(
        label=label,
        help_text=hint,
        required=False,
        max_length=_LONG,
        widget=forms.Textarea(attrs={"class": "words", "rows": rows}),
    )


def one_of(label: str, choices: Any, missing: str = "", *, required: bool = True) -> forms.ChoiceField:
    """One of a few, with nothing chosen in advance."""
    return forms.ChoiceField(
        label=label,
        choices=choices,
        required=required,
        widget=forms.RadioSelect,
        error_messages={"required": missing, "invalid_choice": "Choose one of those that are there."},
    )
