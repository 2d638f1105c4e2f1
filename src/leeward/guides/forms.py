"""Short forms about guides."""

from collections.abc import Sequence
from datetime import date

from django import forms
from django.core.exceptions import ValidationError

from leeward.guides.choices import Stand
from leeward.people.days import today
from leeward.people.models import Person

_FIRST = date(2000, 1, 1)


class FindForm(forms.Form):
    """The name of a service, as somebody types it."""

    name = forms.CharField(
        label="What is it called?",
        help_text="“Hotmail”, “iMessage”, “Twitter”. Nothing of it is kept.",
        max_length=60,
        widget=forms.TextInput(attrs={"type": "search"}),
        error_messages={
            "required": "Write a name, or look through the list below.",
            "max_length": "Write a shorter name.",
        },
    )


class MarkForm(forms.Form):
    """How a step stands, and since when."""

    state = forms.ChoiceField(
        label="Where does this stand?",
        choices=Stand.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose one of these, or go back with “Not now”."},
    )
    since = forms.DateField(
        label="Since which day?",
        help_text="Today, if you leave it as it is.",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": "Write the day as a date.", "required": "Choose the day."},
    )

    def clean_since(self) -> date:
        """No day to come, since a step that is still to come is not done."""
        given: date = self.cleaned_data["since"]
        if given > today():
            raise ValidationError("This day is still to come. Choose today or an earlier day.")
        if given < _FIRST:
            raise ValidationError("Look at the year: it lies too far away.")
        return given

    @property
    def stand(self) -> Stand:
        """The state that was chosen."""
        return Stand(self.cleaned_data["state"])


class WhomForm(forms.Form):
    """For whom the steps are noted."""

    person = forms.ChoiceField(
        label="For whom?",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose one of these, or go back with “Not now”.",
            "invalid_choice": "Choose one of these, or go back with “Not now”.",
        },
    )

    def __init__(self, people: Sequence[Person], *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)  # type: ignore[arg-type]  # what any form takes
        self._people = {str(person.pk): person for person in people}
        field = self.fields["person"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(key, person.name) for key, person in self._people.items()]

    @property
    def chosen(self) -> Person:
        """The person who was chosen."""
        return self._people[self.cleaned_data["person"]]
