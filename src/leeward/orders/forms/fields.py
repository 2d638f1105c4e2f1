"""Fields that several forms here share, with their words for what is not right."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from django import forms

from leeward.shell import form_fields

line = form_fields.line
day = partial(form_fields.day, first=1970)
clock = partial(form_fields.clock, wrong="Write the time like 17:30, or leave it empty.")
words = partial(form_fields.words, rows=3, strip=False)
"""Kept as they are written."""


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
