"""Fields that several forms here share, with their words for what is not right."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from leeward.encounters import zones
from leeward.encounters.choices import Weekday
from leeward.people import helpers
from leeward.people.models import Person
from leeward.plan.models import Place

_FIRST, _LAST = date(2000, 1, 1), date(2100, 12, 31)


def _possible(day: date) -> None:
    if not _FIRST <= day <= _LAST:
        raise ValidationError("Look at the year: it lies too far away.")


def day(label: str, hint: str = "", *, required: bool = False) -> forms.DateField:
    """A day between the years 2000 and 2100."""
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


def clock(label: str, hint: str = "", *, required: bool = False) -> forms.TimeField:
    """A time on the wall clock."""
    return forms.TimeField(
        label=label,
        help_text=hint,
        required=required,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": "Write the time like 17:30.", "required": "Write the time."},
    )


def line(label: str, hint: str = "", *, most: int = 200, required: str = "") -> forms.CharField:
    """One line of text; `required` is the sentence for an empty one."""
    return forms.CharField(
        label=label, help_text=hint, required=bool(required), max_length=most, error_messages={"required": required}
    )


def words(label: str, hint: str = "", *, rows: int = 2) -> forms.CharField:
    """Some lines in the person's own words."""
    return forms.CharField(
        label=label,
        help_text=hint,
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"class": "words", "rows": rows}),
    )


def weekdays(label: str) -> forms.MultipleChoiceField:
    """Days of the week, none needed."""
    return forms.MultipleChoiceField(
        label=label, required=False, choices=Weekday.choices, widget=forms.CheckboxSelectMultiple
    )


def zone(label: str, hint: str = "") -> forms.ChoiceField:
    """A time zone by its city."""
    return forms.ChoiceField(
        label=label,
        help_text=hint,
        choices=zones.grouped,
        error_messages={"required": "Choose a time zone.", "invalid_choice": "Choose a time zone from the list."},
    )


def place(label: str, kind: str = "") -> forms.ModelChoiceField:  # type: ignore[type-arg]
    """A place of the plan; of one `kind`, or any."""
    rows = Place.objects.filter(kind=kind) if kind else Place.objects.all()
    return forms.ModelChoiceField(rows, label=label, required=False, empty_label="None of these")


def helper(label: str) -> forms.ModelChoiceField:  # type: ignore[type-arg]
    """Somebody who may help (`people.helpers`). A form asks with `offer` whom, since that needs an open vault."""
    return forms.ModelChoiceField(Person.objects.none(), label=label, required=False, empty_label="Nobody, or not yet")


def offer(found: Any, chosen: int | None) -> None:
    """Let a `helper` field offer everybody who may be asked, and whoever stands there already."""
    ids = {person.pk for person in helpers.helpers()} | ({chosen} if chosen else set())
    found.queryset = Person.objects.filter(pk__in=ids).order_by("name", "id")


def filled(row: Any, names: Any) -> dict[str, Any]:
    """What a row holds, as the first values of a form with fields of the same names."""
    return {name: getattr(row, name) for name in names}
