"""Days that need more care, as the person sets them."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from leeward.library.care_times import REASONS
from leeward.resist.choices import CareReason
from leeward.resist.models import CareTime

_FIRST, _LAST = date(2000, 1, 1), date(2100, 12, 31)
_LONGEST = timedelta(days=731)


def _possible(day: date) -> None:
    if not _FIRST <= day <= _LAST:
        raise ValidationError("Look at the year: it lies too far away.")


def _day(label: str, hint: str = "") -> forms.DateField:
    return forms.DateField(
        label=label,
        help_text=hint,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        validators=[_possible],
        error_messages={"required": "Choose the day.", "invalid": "Write the day as a date."},
    )


class CareForm(forms.ModelForm):  # type: ignore[type-arg]  # generic for the checker only, not when it runs
    """Why, and from when to when."""

    reason = forms.ChoiceField(
        label="Why?",
        choices=[(one.value, REASONS[one.value].text) for one in CareReason],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what comes nearest.", "invalid_choice": "Choose one of these."},
    )
    starts_on = _day("From which day?")
    ends_on = _day("Until which day?", "This day counts too.")

    class Meta:
        model = CareTime
        fields = ("reason", "starts_on", "ends_on", "note")
        labels = {"note": "What I want to remember for these days"}  # noqa: RUF012, Django reads it, nothing changes it
        widgets = {"note": forms.Textarea(attrs={"class": "words", "rows": 3})}  # noqa: RUF012, as above

    def clean(self) -> dict[str, Any]:
        """The last day not before the first, and not years after it."""
        given = super().clean() or {}
        first, last = given.get("starts_on"), given.get("ends_on")
        if first and last and last < first:
            self.add_error("ends_on", "The last day lies before the first.")
        elif first and last and last - first > _LONGEST:
            self.add_error("ends_on", "This is more than two years. Choose fewer days, you can always add some.")
        return given
