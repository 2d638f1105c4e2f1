"""Short forms about devices and accounts. Every field can stay empty where the program can do without it."""

from collections.abc import Mapping
from typing import Any

from django import forms

from leeward.devices.models import Check, Device
from leeward.devices.outcomes import ANSWERS
from leeward.library.content import Said
from leeward.library.devices import MOMENT, PLATFORMS, QUESTIONS
from leeward.plan.choices import State

KINDS = (
    ("", "Not said"),
    ("phone", "Phone"),
    ("tablet", "Tablet"),
    ("computer", "Computer"),
    ("watch", "Watch"),
    ("account", "Account"),
    ("home", "Something in the home"),
    ("car", "Car"),
    ("other", "Something else"),
)


class PlatformsForm(forms.Form):
    """Which devices and accounts matter."""

    platforms = forms.MultipleChoiceField(
        label="Which of these do you have?",
        choices=[(key, line.text) for key, line in PLATFORMS.items()],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )


def _questions(lines: Mapping[str, Said]) -> dict[str, forms.ChoiceField]:
    return {
        key: forms.ChoiceField(label=line.text, choices=ANSWERS, widget=forms.RadioSelect, required=False)
        for key, line in lines.items()
    }


class AskedForm(forms.Form):
    """Questions with yes, no, not known, or no answer."""

    def __init__(self, lines: Mapping[str, Said], *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.fields.update(_questions(lines))

    @property
    def answers(self) -> dict[str, str]:
        """The answers that were given."""
        return {key: value for key, value in self.cleaned_data.items() if value}


def moment_form(data: Mapping[str, Any] | None = None) -> AskedForm:
    """Whether a change now may be dangerous."""
    return AskedForm(MOMENT, data)


def device_questions(data: Mapping[str, Any] | None = None, initial: Mapping[str, Any] | None = None) -> AskedForm:
    """Who else can look into one device."""
    return AskedForm(QUESTIONS, data, initial=dict(initial or {}))


def _words(label: str) -> forms.CharField:
    return forms.CharField(label=label, required=False, widget=forms.Textarea(attrs={"class": "words", "rows": 3}))


class DeviceForm(forms.ModelForm):  # type: ignore[type-arg]
    """One device or account."""

    name = forms.CharField(
        label="What do you call it?",
        help_text="“My old phone”, “Leo’s tablet”.",
        max_length=100,
        error_messages={"required": "Write a word for it, so that you find it again."},
    )
    kind = forms.ChoiceField(label="What is it?", choices=KINDS, required=False)
    opens = forms.CharField(
        label="Who else can open it?", help_text="Leave it empty if you do not know.", max_length=200, required=False
    )
    note = _words("Note")

    class Meta:
        model = Device
        fields = ("name", "kind", "opens", "note")


class CheckForm(forms.ModelForm):  # type: ignore[type-arg]
    """How one item stands, for one device or account."""

    state = forms.ChoiceField(
        label="Where does this stand?",
        choices=State.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose one of these, or go back with “Not now”."},
    )
    device = forms.ModelChoiceField(Device.objects, label="For which device?", empty_label="Not said", required=False)
    label = forms.CharField(
        label="Or for which account?",
        help_text="Your own word for it. Leave both empty if there is only one.",
        max_length=100,
        required=False,
    )
    note = _words("Note")

    class Meta:
        model = Check
        fields = ("state", "device", "label", "note")

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        if self.instance.pk is None:
            self.initial["state"] = None
        if not Device.objects.exists():
            del self.fields["device"]
            self.fields["label"].label = "For which device or account?"
            self.fields["label"].help_text = "Your own word for it. Leave it empty if there is only one."


class ListForm(forms.Form):
    """The day a list of watching apps was taken from its makers."""

    got_on = forms.DateField(
        label="On which day was the file fetched?",
        help_text="If you do not know, leave it empty. Then its age is said to be unknown.",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": "Write the day as a date, or leave it empty."},
    )


class AppsForm(forms.Form):
    """Names and ids a person types."""

    typed = forms.CharField(
        label="Or type names, one a line",
        help_text="As they stand on the phone, or ids such as com.example.app.",
        required=False,
        max_length=200_000,
        strip=False,
        widget=forms.Textarea(attrs={"class": "words", "rows": 5}),
    )


class NoteForm(forms.Form):
    """A few words of their own."""

    note = forms.CharField(
        label="What was it, or what did you do?",
        help_text="Leave it empty if you like.",
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"class": "words", "rows": 3}),
    )
