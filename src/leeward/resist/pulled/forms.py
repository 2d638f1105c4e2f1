"""What a person writes in these hours. Nothing is needed but the one thing a form is for."""

from datetime import date, datetime
from typing import Any

from django import forms

from leeward.library.pulled import FEELINGS
from leeward.people.days import is_whole_day, moment_on, today
from leeward.resist.choices import SlipKind
from leeward.resist.models import CheckIn, Letter, Slip
from leeward.resist.pulled.pausing import MINUTES

_LONG = 100_000  # characters
_LAST = date(2100, 12, 31)


def _words(label: str, hint: str = "", *, rows: int = 3, required: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        required=bool(required),
        max_length=_LONG,
        widget=forms.Textarea(attrs={"class": "words", "rows": rows}),
        error_messages={"required": required},
    )


def _day(label: str, hint: str = "", *, required: bool = False) -> forms.DateField:
    return forms.DateField(
        label=label,
        help_text=hint,
        required=required,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": "Write the day as a date.", "required": "Choose the day."},
    )


class PauseForm(forms.Form):
    """How long to wait."""

    minutes = forms.TypedChoiceField(coerce=int, choices=[(number, str(number)) for number in MINUTES])


class LetterForm(forms.Form):
    """A letter, and the day until which it is put away."""

    text = _words("Your letter", "Nobody gets it.", rows=10, required="There are no words yet. Write some, or go back.")
    sealed_until = _day("Put it away until", "Leave it empty to read it whenever you like.")

    def __init__(self, *arguments: Any, row: Letter | None = None, **options: Any) -> None:
        if row is not None:
            options["initial"] = {"text": row.text, "sealed_until": row.sealed_until}
        super().__init__(*arguments, **options)

    def clean_sealed_until(self) -> date | None:
        """A day to come."""
        day: date | None = self.cleaned_data["sealed_until"]
        if day is not None and day <= today():
            raise forms.ValidationError("Choose a day after today, or leave it empty.")
        if day is not None and day > _LAST:
            raise forms.ValidationError("Look at the year: it lies too far away.")
        return day

    def fill(self, row: Letter) -> Letter:
        """The letter with what was written."""
        row.text, row.sealed_until = self.cleaned_data["text"], self.cleaned_data["sealed_until"]
        return row


class ReasonForm(forms.Form):
    """Why I left; the other parts of one's own words are on their own page."""

    why_left = _words("Why I left, or want to", rows=6, required="There are no words yet. Write one line, or go back.")


class SlipForm(forms.Form):
    """What happened, when, what led to it, what may help next time."""

    kind = forms.ChoiceField(
        label="What happened?",
        choices=SlipKind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what comes nearest."},
    )
    day = _day("On which day?", required=True)
    clock = forms.TimeField(
        label="At about what time?",
        help_text="Leave it empty if you do not know.",
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": "Write the time like 21:14, or leave it empty."},
    )
    led = _words("What led to it?", "An hour, a place, a feeling, something you saw.")
    helps = _words("What may help next time?")

    def __init__(self, *arguments: Any, row: Slip | None = None, **options: Any) -> None:
        options["initial"] = _of_slip(row) if row is not None else {"day": today()}
        super().__init__(*arguments, **options)

    def clean_day(self) -> date:
        """A day that has come."""
        day: date = self.cleaned_data["day"]
        if day > today():
            raise forms.ValidationError("This day has not come yet.")
        return day

    def fill(self, row: Slip) -> Slip:
        """The note with what was written."""
        given = self.cleaned_data
        row.kind, row.led, row.helps = given["kind"], given["led"], given["helps"]
        row.happened_at = moment_on(given["day"], given["clock"])
        return row


class CheckInForm(forms.Form):
    """How the person is after contact. All of it can stay empty."""

    feelings = forms.MultipleChoiceField(
        label="What fits?",
        required=False,
        choices=[(key, feeling.said.text) for key, feeling in FEELINGS.items()],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Choose from what is there, or leave it empty."},
    )
    note = _words("In your words", "You need not write anything.", rows=4)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to keep. Call after `is_valid`."""
        return not self.cleaned_data["feelings"] and not self.cleaned_data["note"].strip()

    def row(self) -> CheckIn:
        """A new one. Call after `is_valid`."""
        return CheckIn(feelings=self.cleaned_data["feelings"], note=self.cleaned_data["note"])


class MutedForm(forms.Form):
    """One thing to put out of sight."""

    text = forms.CharField(
        label="What do you want out of sight?",
        max_length=300,
        error_messages={"required": "Write one thing, or go back.", "max_length": "Write it a little shorter."},
    )


def _of_slip(row: Slip) -> dict[str, Any]:
    at: datetime = row.happened_at
    clock = None if is_whole_day(at) else at.time()
    return {"kind": row.kind, "day": at.date(), "clock": clock, "led": row.led, "helps": row.helps}
