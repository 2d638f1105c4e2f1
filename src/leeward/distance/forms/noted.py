"""A contact that is noted by hand. Only the day is needed."""

from typing import Any

from django import forms

from leeward.distance.forms import fields
from leeward.distance.models import ContactNote, ReachWay
from leeward.people.days import is_whole_day, moment_on
from leeward.people.models import Person


class NoteForm(forms.Form):
    """When, by which way, their words or what happened, who saw it."""

    day = fields.day("On which day?", required=True, checks=[fields.not_to_come])
    clock = fields.clock()
    way = forms.ModelChoiceField(
        ReachWay.objects.none(), label="By which way?", required=False, empty_label="Another way"
    )
    account = fields.line("From which number or account?", "As it was shown, if you know it.")
    words = fields.words("Their words", "Exactly as they were said or written.")
    what = fields.words("What happened", "What you saw and heard.")
    seen_by = fields.line("Who saw or heard it?", most=300)

    def __init__(self, person: Person, *arguments: Any, row: ContactNote | None = None, **options: Any) -> None:
        if row is not None:
            options["initial"] = _filled(row)
        super().__init__(*arguments, **options)
        kept = [row.way_id] if row is not None and row.way_id else []
        ways = ReachWay.objects.filter(person=person)
        choice = ways.filter(off_at=None) | ways.filter(pk__in=kept)
        self.fields["way"].queryset = choice.select_related("address")  # type: ignore[attr-defined]  # for the stubs it is any field

    def given(self) -> dict[str, Any]:
        """Fields of a ContactNote. Call after `is_valid`."""
        given = {name: self.cleaned_data[name] for name in ("way", "account", "words", "what", "seen_by")}
        day, clock = self.cleaned_data["day"], self.cleaned_data["clock"]
        return {**given, "happened_at": moment_on(day, clock), "day_only": clock is None}


def _filled(row: ContactNote) -> dict[str, Any]:
    clock = None if row.day_only or is_whole_day(row.happened_at) else row.happened_at.time()
    given = {name: getattr(row, name) for name in ("way", "account", "words", "what", "seen_by")}
    return {**given, "day": row.happened_at.date(), "clock": clock}
