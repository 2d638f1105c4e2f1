"""Fields that several forms here share, with their words for what is not right."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

_FIRST, _LAST = date(1970, 1, 1), date(2100, 12, 31)


def _possible(day: date) -> None:
    if not _FIRST <= day <= _LAST:
        raise ValidationError("Look at the year: it lies too far away.")


def day(label: str, hint: str = "", *, required: bool = False) -> forms.DateField:
    """A day between the years 1970 and 2100."""
    return forms.DateField(
        label=label,
        help_text=hint,
        required=required,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        validators=[_possible],
        error_messages={
            "invalid": "Write the day as a date." if required else "Write the day as a date, or leave it empty.",
            "required": "Choose the day.",
        },
    )


def clock(label: str, hint: str = "") -> forms.TimeField:
    """A time on the wall clock; may stay empty."""
    return forms.TimeField(
        label=label,
        help_text=hint,
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": "Write the time like 17:30, or leave it empty."},
    )


def line(label: str, hint: str = "", *, most: int = 200, required: str = "") -> forms.CharField:
    """One line of text; `required` is the sentence for an empty one."""
    return forms.CharField(
        label=label, help_text=hint, required=bool(required), max_length=most, error_messages={"required": required}
    )


def words(label: str, hint: str = "", *, rows: int = 3, most: int = 20_000, required: str = "") -> forms.CharField:
    """Some lines, kept as they are written; `required` is the sentence for none."""
    return forms.CharField(
        label=label,
        help_text=hint,
        required=bool(required),
        max_length=most,
        strip=False,
        widget=forms.Textarea(attrs={"class": "words", "rows": rows}),
        error_messages={"required": required},
    )


def whole(label: str, hint: str = "", *, most: int = 100_000) -> forms.IntegerField:
    """A whole number from 1 on; may stay empty."""
    return forms.IntegerField(
        label=label,
        help_text=hint,
        required=False,
        min_value=1,
        max_value=most,
        error_messages={"invalid": "Write a whole number, or leave it empty."},
    )


def one_of(label: str, choices: Iterable[tuple[str, Any]], missing: str = "", hint: str = "") -> forms.ChoiceField:
    """One of a few, all to be seen; `missing` is the sentence for none, "" where it may stay open."""
    return forms.ChoiceField(
        label=label,
        help_text=hint,
        choices=choices,
        required=bool(missing),
        widget=forms.RadioSelect,
        error_messages={"required": missing, "invalid_choice": "Choose one from the list."},
    )


def some_of(label: str, choices: Iterable[tuple[str, Any]], hint: str = "") -> forms.MultipleChoiceField:
    """Any of a few, none needed."""
    return forms.MultipleChoiceField(
        label=label,
        help_text=hint,
        choices=choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Choose from the list."},
    )


def from_list(label: str, choices: Any, hint: str = "") -> forms.ChoiceField:
    """One of many, in a list to open; may stay open."""
    return forms.ChoiceField(
        label=label,
        help_text=hint,
        choices=choices,
        required=False,
        error_messages={"invalid_choice": "Choose one from the list."},
    )
