"""Where the two may meet, and what the person does there."""

from typing import Any

from django import forms

from leeward.encounters.errors import NoScript
from leeward.encounters.forms import fields
from leeward.encounters.models import Encounter
from leeward.encounters.script import script_in
from leeward.plan.choices import PlaceKind


class EncounterForm(forms.Form):
    """One place. Only a name for it is needed."""

    where = fields.line("Where is it?", "A name that tells you enough: “Bakery”, “School gate”.")
    place = fields.place("Or a place from your plan", PlaceKind.AVOID)
    weekdays = fields.weekdays("When are they usually there?")
    from_clock = fields.clock("From about", "Only what you know already. Leave it empty if you do not know.")
    until_clock = fields.clock("Until about")
    instead = fields.words("What I do instead", "Another shop, another way, another hour.")
    script = fields.line("What I say, in five words at most", "No question and no reason: both invite an answer.")
    way_out = fields.words("How I get away", "The way to the door, a bus, somebody who waits.")
    witness = fields.helper("Who is with me")
    tell = fields.helper("Whom I tell afterwards")
    note = fields.words("Anything else")

    def __init__(self, *arguments: Any, row: Encounter | None = None, **options: Any) -> None:
        if row is not None:
            options["initial"] = {**fields.filled(row, self.base_fields), "weekdays": list(row.weekdays)}
        super().__init__(*arguments, **options)
        for name in ("witness", "tell"):
            fields.offer(self.fields[name], getattr(row, f"{name}_id", None))

    def clean_script(self) -> str:
        try:
            return script_in(self.cleaned_data["script"])
        except NoScript as error:
            raise forms.ValidationError(str(error)) from None

    def clean_weekdays(self) -> str:
        return "".join(sorted(self.cleaned_data["weekdays"]))

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not given.get("where") and not given.get("place") and "place" not in self.errors:
            self.add_error("where", "Write a name for the place, or choose one from your plan.")
        return given

    def keep(self, row: Encounter | None = None) -> Encounter:
        """Save it as a new row or into `row`. Call after `is_valid`."""
        row = row or Encounter()
        for name, value in self.cleaned_data.items():
            setattr(row, name, value)
        row.save()
        return row
