"""What happened at a handover. Facts, none of them needed but the day and what happened."""

from typing import Any

from django import forms

from leeward.encounters import upcoming
from leeward.encounters.choices import Happened
from leeward.encounters.forms import fields
from leeward.encounters.models import HandoverNote, Schedule


class NoteForm(forms.Form):
    """One handover."""

    schedule = forms.ModelChoiceField(
        Schedule.objects.all(), label="Which handover?", required=False, empty_label="None of these"
    )
    planned_on = fields.day("On which day was it planned?", required=True)
    planned_clock = fields.clock("At what time was it planned?")
    happened = forms.ChoiceField(
        label="What happened?",
        choices=Happened.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what comes nearest."},
    )
    minutes_late = forms.IntegerField(
        label="How many minutes late?",
        required=False,
        min_value=0,
        max_value=1440,
        error_messages={"invalid": "Write the minutes as a number, or leave it empty."},
    )
    who_came = fields.line("Who came, if it was another person?")
    cancelled_how = fields.words("If it was cancelled: when, by whom and how?")
    words = fields.words("Words that were said", "Exactly as they were said, in quotation marks.")
    present = fields.line("Who was there?", most=1000)
    things = fields.words("Things that were handed over, or were missing", "Clothes, medicine, school things.")
    seen = fields.words("What I saw and heard", "Only that. Leave out what you think of anybody.", rows=4)

    def __init__(self, *arguments: Any, row: HandoverNote | None = None, **options: Any) -> None:
        if row is not None:
            options["initial"] = fields.filled(row, self.base_fields)
        super().__init__(*arguments, **options)

    def given(self) -> dict[str, Any]:
        """Fields of a HandoverNote; the zone is that of its line, else the person's own. Call after `is_valid`."""
        given = dict(self.cleaned_data)
        if given["happened"] != Happened.LATE:
            given["minutes_late"] = None
        schedule = given["schedule"]
        return {**given, "zone": schedule.zone if schedule else upcoming.own_zone()}
