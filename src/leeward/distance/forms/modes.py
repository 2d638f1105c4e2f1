"""The questions of the chooser, a decision, a look at it later, and rest."""

from datetime import date
from typing import Any

from django import forms

from leeward.distance.choices import Carry, OrderKnown
from leeward.distance.choosing import Answers, tidy
from leeward.distance.forms import fields
from leeward.library.distance import NEEDS
from leeward.people.choices import ModeKind
from leeward.people.days import today


class NeedsForm(forms.Form):
    """What needs the other party's word."""

    needs = forms.MultipleChoiceField(
        label="What can you not settle without them?",
        required=False,
        choices=[(key, said.text) for key, said in NEEDS.items()],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Choose from those that are there."},
    )

    def answers(self, before: Answers) -> Answers:
        """What was said before with this answer."""
        return Answers(tidy(self.cleaned_data["needs"]), before.order, before.carry)


class OrderForm(forms.Form):
    """Whether there is an order."""

    order = fields.one_of("Is there an order about contact?", OrderKnown.choices, required=False)

    def answers(self, before: Answers) -> Answers:
        """What was said before with this answer."""
        return Answers(before.needs, self.cleaned_data["order"], before.carry)


class CarryForm(forms.Form):
    """Whether somebody else could carry it."""

    carry = fields.one_of("Could somebody else carry it?", Carry.choices, required=False)

    def answers(self, before: Answers) -> Answers:
        """What was said before with this answer."""
        return Answers(before.needs, before.order, self.cleaned_data["carry"])


QUESTIONS: tuple[type[NeedsForm | OrderForm | CarryForm], ...] = (NeedsForm, OrderForm, CarryForm)
"""In the order in which they are asked."""


class DecideForm(forms.Form):
    """A decision: from which day, why, and when to look at it again."""

    through = fields.line("Through whom?", "A name, or what they are: my lawyer, my sister.")
    since = fields.day("From which day on?", required=True)
    reason = fields.words("Why, in your own words", "You can read it here on a hard day.", rows=4)
    review_on = fields.day(
        "When do you want to look at this again?", "Leave it empty if you do not know.", checks=[fields.to_come]
    )

    def __init__(self, kind: str, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **{"initial": {"since": today()}, **options})
        self.kind = kind
        if kind != ModeKind.THROUGH:
            del self.fields["through"]

    def given(self) -> dict[str, Any]:
        """Fields of a mode. Call after `is_valid`."""
        return {**self.cleaned_data, "kind": self.kind}


class LookForm(forms.Form):
    """It stays as it is; when to look next."""

    next_on = fields.day(
        "When do you want to look again?", "Leave it empty if you do not know.", checks=[fields.to_come]
    )
    words = fields.words("What you think of it now", "It can stay empty.", rows=3)


class RestForm(forms.Form):
    """Rest until a day."""

    until = fields.day("Rest until which day?", "That day is still a day of rest.", required=True)
    words = fields.words("What you want to remember", "It can stay empty.", rows=2)

    def clean_until(self) -> date:
        """Today, or a day to come."""
        day: date = self.cleaned_data["until"]
        if day < today():
            raise forms.ValidationError("This day has passed. Choose today or a later day.")
        return day
