"""Short forms about persons. Every field can stay empty where the program can do without it."""

from collections.abc import Iterable
from typing import Any

from django import forms

from leeward.people.choices import DateKind, ModeKind, OrderSide, Role
from leeward.people.models import ImportantDate, Mode, Order, Person

_DAY = {"type": "date"}
_WRONG_DAY = {"invalid": "Write the day as a date, or leave it empty.", "required": "Choose the day."}


def _day(label: str, hint: str = "", *, required: bool = False) -> forms.DateField:
    return forms.DateField(
        label=label,
        help_text=hint,
        required=required,
        widget=forms.DateInput(attrs=_DAY, format="%Y-%m-%d"),
        error_messages=_WRONG_DAY,
    )


class PersonForm(forms.ModelForm):  # type: ignore[type-arg]
    """Name, who it is, own words."""

    role = forms.ChoiceField(
        label="Who is this?",
        choices=[
            (Role.OTHER.value, "The other party: the person I am getting away from"),
            (Role.ME.value, "Me"),
            (Role.THIRD.value, "Someone else"),
            (Role.UNKNOWN.value, "I have not said yet"),
        ],
    )

    class Meta:
        model = Person
        fields = ("name", "role", "writes_for_other", "note")
        labels = {
            "name": "Name",
            "note": "What you want to remember about this person",
            "writes_for_other": "This person writes for the other party, or passes things on",
        }
        widgets = {"note": forms.Textarea(attrs={"class": "words", "rows": 3})}
        error_messages = {"name": {"required": "Write a name. It need not be the real one."}}


def _one_of(label: str, choices: Iterable[tuple[str, Any]], missing: str) -> forms.ChoiceField:
    """A choice with nothing chosen in advance."""
    return forms.ChoiceField(label=label, choices=[("", "Choose"), *choices], error_messages={"required": missing})


class ModeForm(forms.ModelForm):  # type: ignore[type-arg]
    """How contact is meant to be from a day on."""

    kind = _one_of("How do you want contact to be?", ModeKind.choices, "Choose one, or come back another day.")
    since = _day("From which day on?", required=True)
    review_on = _day("When do you want to look at this again?", "Leave it empty if you do not know.")

    class Meta:
        model = Mode
        fields = ("kind", "through", "since", "reason", "review_on")
        labels = {
            "through": "Through whom, if it goes through someone else?",
            "reason": "Why, in your own words",
        }
        widgets = {"reason": forms.Textarea(attrs={"class": "words", "rows": 3})}


class StopForm(forms.Form):
    """When the person asked somebody to stop."""

    day = _day("On which day did you ask?", required=True)
    clock = forms.TimeField(
        label="At about what time?",
        help_text="Leave it empty if you do not know. Then what came from the next day on counts.",
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": "Write the time like 21:14, or leave it empty."},
    )
    channel = forms.CharField(
        label="Where did you say it?",
        help_text="In a message, on the phone, face to face, through a lawyer.",
        required=False,
        max_length=40,
    )
    quote = forms.CharField(
        label="What did you say?", required=False, widget=forms.Textarea(attrs={"class": "words", "rows": 2})
    )


class DateForm(forms.ModelForm):  # type: ignore[type-arg]
    """A day that matters."""

    on = _day("Which day?", required=True)
    kind = _one_of("What is it about?", DateKind.choices, "Say what the day is about.")

    class Meta:
        model = ImportantDate
        fields = ("on", "kind", "what", "yearly")
        labels = {"what": "In your words", "yearly": "It comes back every year"}


class OrderForm(forms.ModelForm):  # type: ignore[type-arg]
    """A court's order, as it is written."""

    side = _one_of("Whom is it there for?", OrderSide.choices, "Say whether it protects you or binds you.")
    made_on = _day("When was it made?")
    starts_on = _day("From which day does it hold?")
    ends_on = _day("Until which day?", "Leave it empty if the paper names none.")

    class Meta:
        model = Order
        fields = ("side", "name", "made_on", "starts_on", "ends_on", "text")
        labels = {
            "name": "What is it called on the paper?",
            "text": "What it says, word for word",
        }
        widgets = {"text": forms.Textarea(attrs={"class": "words", "rows": 6})}

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        first, last = given.get("starts_on"), given.get("ends_on")
        if first and last and last < first:
            self.add_error("ends_on", "The last day lies before the first. Look at the paper again.")
        return given
