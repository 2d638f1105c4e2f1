"""What a person writes for one of the reactions."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from leeward.library.reactions import IF, Reaction
from leeward.people import helpers
from leeward.people.days import today
from leeward.people.models import Person
from leeward.resist.ahead import prepared
from leeward.resist.models import Reaction as Row

_FIRST = date(1950, 1, 1)
_LONG = 10_000


class WillForm(forms.Form):
    """Own words, lines to pick, and whom to ring."""

    picked = forms.MultipleChoiceField(
        label="Lines you can take",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Choose from the lines that are there."},
    )
    will = forms.CharField(
        label=IF.text,
        help_text="In your words. The lines you tick are put below them.",
        required=False,
        max_length=_LONG,
        widget=forms.Textarea(attrs={"class": "words", "rows": 4}),
    )
    helper = forms.ModelChoiceField(
        Person.objects.none(),
        label="Whom do I ring?",
        required=False,
        empty_label="Nobody, or not yet",
        error_messages={"invalid_choice": "Choose somebody from the list."},
    )

    def __init__(self, card: Reaction, *arguments: Any, row: Row | None = None, **options: Any) -> None:
        will = row.will if row is not None else ""
        helper = row.helper if row is not None and row.helper is not None and row.helper.may_help else None
        options["initial"] = {"will": will, "helper": helper}
        super().__init__(*arguments, **options)
        self._had = row is not None
        offered = prepared.offered(card, will)
        self.fields["picked"].choices = [(line.text, line.text) for line in offered]  # type: ignore[attr-defined]  # it has them
        ids = [one.pk for one in helpers.helpers()]
        self.fields["helper"].queryset = Person.objects.filter(pk__in=ids)  # type: ignore[attr-defined]  # it has one

    def clean(self) -> dict[str, Any]:
        """Something, unless what stood there is to go."""
        given = super().clean() or {}
        given["will"] = prepared.joined(given.get("will", "").replace("\r\n", "\n"), given.get("picked", ()))
        if not self.errors and not self._had and not given["will"] and given.get("helper") is None:
            self.add_error("will", "Take a line, or write your own. One sentence is enough.")
        return given


class CameForm(forms.Form):
    """It came on a day, without a message that is here."""

    on = forms.DateField(
        label="On which day?",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": "Choose the day.", "invalid": "Write the day as a date."},
    )
    note = forms.CharField(
        label="What was it?",
        help_text="You need not write anything.",
        required=False,
        max_length=_LONG,
        widget=forms.Textarea(attrs={"class": "words", "rows": 2}),
    )

    def clean_on(self) -> date:
        """A day that has come."""
        day: date = self.cleaned_data["on"]
        if day > today():
            raise ValidationError("This day has not come yet.")
        if day < _FIRST:
            raise ValidationError("Look at the year: it lies too far away.")
        return day
