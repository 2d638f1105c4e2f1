"""Ways: those to tick, one in own words, and how it is with one."""

from collections.abc import Iterable
from typing import Any

from django import forms

from leeward.distance.choices import WayState
from leeward.distance.forms import fields
from leeward.distance.models.ways import OWN
from leeward.library.distance import KINDS
from leeward.people.days import today
from leeward.people.models import Address, Person


class TickForm(forms.Form):
    """Ways of the short list. Nothing is ticked in advance."""

    kinds = forms.MultipleChoiceField(
        label="How can they reach you?",
        required=False,
        choices=[(key, kind.said.text) for key, kind in KINDS.items()],
        error_messages={"invalid_choice": "Choose from the list, or add a way in your own words."},
    )


class AddForm(forms.Form):
    """One way: from the list or in own words, with their number or account where it is known."""

    kind = forms.ChoiceField(
        label="Which way?", choices=[(OWN, "In my own words"), *((key, kind.said.text) for key, kind in KINDS.items())]
    )
    own = fields.line("Your words for it", "Only if it is not on the list.", most=120)
    address = forms.ModelChoiceField(
        Address.objects.none(),
        label="Their number or account on it",
        help_text="Two accounts on one service can stand here as two ways.",
        required=False,
        empty_label="Not said",
    )

    def __init__(self, person: Person, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.fields["address"].queryset = person.addresses.all()  # type: ignore[attr-defined]  # for the stubs it is any field

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("kind") == OWN and not given.get("own", "").strip():
            self.add_error("own", "Write a few words for it, or choose from the list.")
        return given


class StateForm(forms.Form):
    """How it is with a way from a day on."""

    state = fields.one_of("How is it now?", WayState.choices, "Choose what comes nearest.")
    since = fields.day("Since which day?", "Leave it empty if you do not know.", checks=[fields.not_to_come])
    why = fields.words("What happened, or what you want to remember", "All of this can stay empty.", rows=2)

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **{"initial": {"since": today()}, **options})

    def with_words(self, said: Any) -> Iterable[tuple[Any, Any]]:
        """Each choice with its line of the library."""
        return zip(self["state"], (said[value] for value in WayState.values), strict=True)
