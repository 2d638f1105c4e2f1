"""A line that is ready, and a public post as the person keeps track of it."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from leeward.people.days import today
from leeward.resist.choices import TakedownState
from leeward.resist.models import Takedown

_FIRST = date(1990, 1, 1)
_REPORTED = (TakedownState.REPORTED, TakedownState.GONE, TakedownState.STAYS)


def _day(label: str, hint: str = "") -> forms.DateField:
    return forms.DateField(
        label=label,
        help_text=hint,
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": "Write the day as a date, or leave it empty."},
    )


def _come(day: date | None) -> date | None:
    if day is not None and not _FIRST <= day <= today():
        raise ValidationError("Look at the day: it lies too far away, or has not come yet.")
    return day


class LineForm(forms.Form):
    """One line. Empty takes it away."""

    text = forms.CharField(
        label="My line",
        help_text="One sentence or two. It names nobody.",
        required=False,
        max_length=400,
        widget=forms.Textarea(attrs={"class": "words", "rows": 3}),
        error_messages={"max_length": "Write it a little shorter."},
    )

    def clean_text(self) -> str:
        """On one line."""
        return " ".join(self.cleaned_data["text"].split())


class PostForm(forms.ModelForm):  # type: ignore[type-arg]  # generic for the checker only, not when it runs
    """A public post. Only where it stands is needed."""

    seen_on = _day("On which day was it seen?")
    reported_on = _day("On which day was it reported?")

    class Meta:
        model = Takedown
        fields = ("where", "what", "seen_on", "state", "reported_on", "reference", "note")
        labels = {  # noqa: RUF012, Django reads what stands in a form's Meta, nothing changes it
            "where": "Where does it stand?",
            "what": "What is it, in a few words?",
            "state": "How far is it?",
            "reference": "The number the service gave you",
            "note": "Anything else",
        }
        help_texts = {  # noqa: RUF012, as above
            "where": "The service, the account, the address of the page. It stays plain text, and is never opened.",
            "what": "You need not write the words themselves.",
        }
        widgets = {  # noqa: RUF012, as above
            "what": forms.Textarea(attrs={"class": "words", "rows": 2}),
            "note": forms.Textarea(attrs={"class": "words", "rows": 2}),
        }
        error_messages = {  # noqa: RUF012, as above
            "where": {"required": "Write where it stands. A few words are enough."},
        }

    def clean_seen_on(self) -> date | None:
        """A day that has come."""
        return _come(self.cleaned_data["seen_on"])

    def clean_reported_on(self) -> date | None:
        """A day that has come."""
        return _come(self.cleaned_data["reported_on"])

    def clean(self) -> dict[str, Any]:
        """Reported not before it was seen; with the day of the report, it was reported."""
        given = super().clean() or {}
        seen, reported = given.get("seen_on"), given.get("reported_on")
        if seen and reported and reported < seen:
            self.add_error("reported_on", "The report lies before the day it was seen. Look at the days again.")
        if reported and given.get("state") not in _REPORTED:
            given["state"] = TakedownState.REPORTED
        return given
