"""What came through somebody else, and a line of what matters."""

from datetime import date
from typing import Any

from django import forms

from leeward.boundaries import between
from leeward.boundaries.choices import Carrier
from leeward.boundaries.forms import fields
from leeward.people import identities
from leeward.people.days import moment_on, today
from leeward.people.models import Person


class CarriedForm(forms.Form):
    """Only the words are needed; without a day it was today."""

    text = fields.words(
        "What was said or written?", "Word for word, if you can.", rows=5, required="Write what was said, or go back."
    )
    carrier = forms.ChoiceField(
        label="How did it come?", choices=Carrier.choices, initial=Carrier.PERSON, widget=forms.RadioSelect
    )
    through = forms.ModelChoiceField(
        Person.objects.none(), label="Who passed it on?", required=False, empty_label="Somebody else, or nobody"
    )
    through_name = fields.line("Or write who it was", "A name that tells you enough.")
    day = fields.day("On which day?")
    clock = fields.clock("At about what time?")
    person = forms.ModelChoiceField(
        Person.objects.none(), label="From whom, do you think?", required=False, empty_label="I do not know"
    )
    note = fields.words("Anything else")

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.fields["day"].initial = today()
        apart = {one.pk for one in identities.others()}
        known = [one.pk for one in identities.people() if one.pk not in apart and one.role != "me"]
        self._offer("through", known)
        self._offer("person", apart)
        carriers = between.carriers()
        if len(carriers) == 1:
            self.fields["through"].initial = carriers[0].pk
        if len(apart) == 1:
            self.fields["person"].initial = next(iter(apart))

    def _offer(self, name: str, ids: Any) -> None:
        self.fields[name].queryset = Person.objects.filter(pk__in=list(ids)).order_by("name", "id")  # type: ignore[attr-defined]  # a ModelChoiceField has one

    def clean_day(self) -> date:
        given: date = self.cleaned_data["day"]
        if given > today():
            raise forms.ValidationError("Look at the day: it has not come yet.")
        return given

    def given(self) -> dict[str, Any]:
        """Fields of Carried. Call after `is_valid`."""
        found = dict(self.cleaned_data)
        clock, on = found.pop("clock"), found.pop("day")
        return found | {"came_at": moment_on(on, clock), "day_only": clock is None}


class PriorityForm(forms.Form):
    """One line."""

    text = fields.line("What matters to you?", "“Enough sleep.” “Leo’s bedtime.”", required="Write a line, or go back.")
