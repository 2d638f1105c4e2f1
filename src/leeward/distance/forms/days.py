"""Contact the person made, in their own words; and how days without a look are counted."""

from typing import Any

from django import forms

from leeward.distance.choices import LookingBy, SlipKind
from leeward.distance.forms import fields
from leeward.people.days import moment_on


class SlipForm(forms.Form):
    """What happened, when, what led to it, what may help next time."""

    kind = fields.one_of("What happened?", SlipKind.choices, "Choose what comes nearest.")
    day = fields.day("On which day?", required=True, checks=[fields.not_to_come])
    clock = fields.clock()
    led = fields.words("What led to it", "An hour, a song, a row, a lonely Sunday. It can stay empty.")
    helps = fields.words("What may help next time", "It can stay empty.")

    def given(self) -> dict[str, Any]:
        """Fields of a Slip. Call after `is_valid`."""
        given = {name: self.cleaned_data[name] for name in ("kind", "led", "helps")}
        day, clock = self.cleaned_data["day"], self.cleaned_data["clock"]
        return {**given, "happened_at": moment_on(day, clock), "day_only": clock is None}


class LookingForm(forms.Form):
    """How days without a look at their pages are counted."""

    by = fields.one_of("How do you want to count them?", LookingBy.choices, "Choose one, or go back.")
    since = fields.day("From which day on?", "Only for the first choice.", checks=[fields.not_to_come])

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("by") == LookingBy.SINCE and not given.get("since") and "since" not in self.errors:
            self.add_error("since", "Choose the day on which you begin.")
        return given
