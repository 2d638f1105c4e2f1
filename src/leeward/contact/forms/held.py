"""How held messages are told of, and a packet of them for a helper."""

from typing import Any, cast

from django import forms

from leeward.contact.held import digest
from leeward.people.models import Person
from leeward.plan.taking.forms import SealForm

_OFF = ""


class DigestForm(forms.Form):
    """The hour of the one line a day, and whether the list says what may need an answer."""

    hour = forms.ChoiceField(
        label="At which hour may one line on the start page say how many messages wait?",
        required=False,
        choices=[(_OFF, "Never"), *((str(hour), f"{hour:02}:00") for hour in range(24))],
        error_messages={"invalid_choice": "Choose one of the hours."},
    )
    facts = forms.BooleanField(
        label="Say in the list what may need an answer",
        help_text="In a few words of this program, such as “question” or “day or time”. None of their words.",
        required=False,
    )

    def __init__(self, data: Any) -> None:
        hour = digest.hour()
        super().__init__(data, initial={"hour": _OFF if hour is None else str(hour), "facts": digest.facts_first()})
        self.fields["hour"].widget.attrs["class"] = "short"

    def keep(self) -> None:
        """What was chosen holds from now on."""
        hour = self.cleaned_data["hour"]
        digest.choose(int(hour) if hour else None)
        digest.choose_facts_first(on=self.cleaned_data["facts"])


class PacketForm(SealForm):
    """For which helper, and what opens the file. Unlike a copy of the plan it is always noted who was given it."""

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        people = cast("forms.ModelChoiceField[Person]", self.fields["person"])
        people.required = True
        people.empty_label = "Choose"
        people.help_text = "The notebook notes what you gave them."
        people.error_messages["required"] = "Choose who reads them for you."
