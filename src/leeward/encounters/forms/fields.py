"""Fields that several forms here share, with their words for what is not right."""

from typing import Any

from django import forms

from leeward.encounters import zones
from leeward.encounters.choices import Weekday
from leeward.people import helpers
from leeward.people.models import Person
from leeward.plan.models import Place
from leeward.shell import form_fields

day, clock, line, words = form_fields.day, form_fields.clock, form_fields.line, form_fields.words


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
