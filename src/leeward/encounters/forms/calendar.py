"""Handovers that come back, single days that are otherwise, and blocks of days."""

from typing import Any

from django import forms

from leeward.encounters import upcoming
from leeward.encounters.choices import Every
from leeward.encounters.forms import fields
from leeward.encounters.models import ChangedDay, Holiday, Schedule

_BACKWARDS = "The last day lies before the first. Look at them again."


class ScheduleForm(forms.Form):
    """One line of the calendar. A name, the first day and the hour are needed."""

    name = fields.line("A name for it", "Only you see it: “Friday evening”.", most=80, required="Write a name for it.")
    children = fields.line("Children", "First names or only initials.")
    every = forms.TypedChoiceField(label="How often?", choices=Every.choices, coerce=int, initial=Every.WEEK)
    weekdays = fields.weekdays("On which days?")
    first_on = fields.day("From which day on?", "The week of this day counts as the first week.", required=True)
    last_on = fields.day("Until which day?", "Leave it empty if there is no end.")
    clock = fields.clock("At what time?", required=True)
    zone = fields.zone("Which city’s time?", "The city whose time is meant.")
    where = fields.line("Where?", "Best a place that belongs to neither of you.")
    place = fields.place("Or a place from your plan")
    attends = fields.line("Who is there?")
    brings = fields.line("Who brings, who collects?")
    late_after = forms.IntegerField(
        label="How many minutes may somebody be late?",
        help_text="Only if your order or agreement says so.",
        required=False,
        min_value=0,
        max_value=600,
        error_messages={"invalid": "Write the minutes as a number, or leave it empty."},
    )

    def __init__(self, *arguments: Any, row: Schedule | None = None, **options: Any) -> None:
        first = {"zone": upcoming.own_zone(), "first_on": upcoming.today()}
        if row is not None:
            first = {**fields.filled(row, self.base_fields), "weekdays": list(row.weekdays)}
        options["initial"] = first
        super().__init__(*arguments, **options)

    def clean_weekdays(self) -> str:
        return "".join(sorted(self.cleaned_data["weekdays"]))

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        first, last = given.get("first_on"), given.get("last_on")
        if first and last and last < first:
            self.add_error("last_on", _BACKWARDS)
        return given

    def keep(self, row: Schedule | None = None) -> Schedule:
        """Save it as a new row or into `row`. Call after `is_valid`."""
        row = row or Schedule()
        for name, value in self.cleaned_data.items():
            setattr(row, name, value)
        row.save()
        upcoming.take_zone(row.zone)
        return row


class ChangeForm(forms.Form):
    """A single day is otherwise."""

    on = fields.day("Which day is it?", "The day on which it would have been.", required=True)
    kind = forms.ChoiceField(
        label="What about it?",
        choices=(("off", "It does not take place"), ("moved", "It takes place at another time")),
        initial="off",
        widget=forms.RadioSelect,
    )
    moved_to = fields.day("Which day instead?", "Only if it is moved. It may be the same day.")
    clock = fields.clock("At what time instead?", "Empty: at the usual time.")
    why = fields.words("What you want to remember about it", "Who asked for it, and how.")

    def __init__(self, schedule: Schedule, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.schedule = schedule

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        on = given.get("on")
        if on and not list(self.schedule.rhythm.days(on, on)):
            self.add_error("on", f"On this day there is none by this line ({self.schedule.spoken}).")
        if given.get("kind") == "moved" and not given.get("moved_to") and "moved_to" not in self.errors:
            self.add_error("moved_to", "Choose the day instead.")
        return given

    def keep(self) -> ChangedDay:
        """Save it; what was noted for the same day before is replaced. Call after `is_valid`."""
        given = self.cleaned_data
        moved = given["kind"] == "moved"
        row, _ = ChangedDay.objects.update_or_create(
            schedule=self.schedule,
            on=given["on"],
            defaults={
                "moved_to": given["moved_to"] if moved else None,
                "clock": given["clock"] if moved else None,
                "why": given["why"],
            },
        )
        return row


class HolidayForm(forms.Form):
    """A block of days."""

    name = fields.line("A name for it", "“Easter”, “Summer, first half”.", most=80, required="Write a name for it.")
    first_on = fields.day("First day", required=True)
    last_on = fields.day("Last day", required=True)
    with_whom = fields.line("With whom are the children?", most=80)
    rests = forms.BooleanField(
        label="The regular handovers do not take place in this time", required=False, initial=True
    )

    def __init__(self, *arguments: Any, row: Holiday | None = None, **options: Any) -> None:
        if row is not None:
            options["initial"] = fields.filled(row, self.base_fields)
        super().__init__(*arguments, **options)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        first, last = given.get("first_on"), given.get("last_on")
        if first and last and last < first:
            self.add_error("last_on", _BACKWARDS)
        return given

    def keep(self, row: Holiday | None = None) -> Holiday:
        """Save it as a new row or into `row`. Call after `is_valid`."""
        row = row or Holiday()
        for name, value in self.cleaned_data.items():
            setattr(row, name, value)
        row.save()
        return row
