"""The words of a goodbye, and that it was said."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from leeward.people import channels
from leeward.people.days import moment_on, today
from leeward.people.models import Person
from leeward.resist.ending import wording
from leeward.resist.ending.keeping import Words
from leeward.resist.ending.wording import MOST
from leeward.shell.wording import plural

_FIRST = date(1950, 1, 1)
_LONGEST = 2_000
_CHANNELS = [("", "Choose"), *((name, channels.label(name)) for name in channels.BY_HAND)]


class FarewellForm(forms.Form):
    """At most fifty words, whom they are for, and the one way that stays open, if any."""

    text = forms.CharField(
        label="Your words",
        max_length=_LONGEST,
        widget=forms.Textarea(attrs={"class": "words", "rows": 5, "spellcheck": "true"}),
        error_messages={
            "required": "There are no words yet. Choose a text to begin with, or write your own.",
            "max_length": "This is far more than fifty words. Write it shorter.",
        },
    )
    left_open = forms.CharField(
        label="Which way stays open, if any?",
        help_text="For example: email, only about the children. Leave it empty for none.",
        required=False,
        max_length=200,
    )
    person = forms.ChoiceField(
        label="Whom is it for?",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose whom it is for.",
            "invalid_choice": "Choose from the names that are there.",
        },
    )
    name = forms.CharField(
        label="Whom is it for?",
        help_text="Nobody is noted as the other party yet. The name need not be the real one.",
        max_length=200,
        error_messages={"required": "Write a name. It need not be the real one."},
    )

    def __init__(self, *arguments: Any, others: Sequence[Person] = (), **options: Any) -> None:
        """`others`: the other parties. With one there is nothing to choose, with none a name is asked for."""
        super().__init__(*arguments, **options)
        if others:
            del self.fields["name"]
        if len(others) < 2:
            del self.fields["person"]
        else:
            self.fields["person"].choices = [(str(one.pk), one.name) for one in others]  # type: ignore[attr-defined]  # a ChoiceField has them

    def clean_text(self) -> str:
        """At most fifty words; ends of lines as one character."""
        text: str = self.cleaned_data["text"].replace("\r\n", "\n").strip()
        more = wording.count(text) - MOST
        if more > 0:
            raise ValidationError(f"{MOST + more} words. {MOST} is the most: take out {plural(more, 'word')} or more.")
        return text

    def words(self) -> Words:
        """Call after `is_valid`."""
        return Words(self.cleaned_data["text"], self.cleaned_data["left_open"])


def now() -> datetime:
    """The clock of this device, without a zone."""
    return datetime.now().astimezone().replace(tzinfo=None)


class SaidForm(forms.Form):
    """When it was said, and how. The hour may be left out."""

    day = forms.DateField(
        label="On which day did you send it?",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": "Choose the day.", "invalid": "Write the day as a date."},
    )
    clock = forms.TimeField(
        label="At about what time?",
        help_text="Leave it empty if you do not know. Then what came from the next day on counts.",
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": "Write the time like 21:14, or leave it empty."},
    )
    channel = forms.ChoiceField(
        label="How did you send it?",
        choices=_CHANNELS,
        required=False,
        error_messages={"invalid_choice": "Choose one of these."},
    )

    def clean_day(self) -> date:
        """A day that has come."""
        day: date = self.cleaned_data["day"]
        if day > today():
            raise ValidationError("This day has not come yet. Note it once it was sent.")
        if day < _FIRST:
            raise ValidationError("Look at the year: it lies too far away.")
        return day

    def clean(self) -> dict[str, Any]:
        """No hour that has not come: an hour of today is compared with the clock of this device."""
        given = super().clean() or {}
        if given.get("day") and given.get("clock") and moment_on(given["day"], given["clock"]) > now():
            self.add_error("clock", "This hour has not come yet.")
        return given

    @property
    def day_only(self) -> bool:
        """Call after `is_valid`."""
        return self.cleaned_data["clock"] is None

    def when(self) -> datetime:
        """Wall clock; the last moment of the day where the hour is not known. Call after `is_valid`."""
        return moment_on(self.cleaned_data["day"], self.cleaned_data["clock"])
