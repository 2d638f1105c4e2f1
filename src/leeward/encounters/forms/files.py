"""Which file is brought in, and what goes into a file that is taken along."""

from typing import Any

from django import forms

from leeward.encounters import giving, upcoming
from leeward.encounters.forms import fields
from leeward.encounters.giving import Options
from leeward.encounters.models import Schedule


class BringForm(forms.Form):
    """The zone for whatever the file leaves open. The file itself is taken from the request."""

    zone = fields.zone("Which city’s time?", "For times of which the file does not say which city is meant.")

    def __init__(self, *arguments: Any, **options: Any) -> None:
        options["initial"] = {"zone": upcoming.own_zone()}
        super().__init__(*arguments, **options)


class GiveForm(forms.Form):
    """What goes into the file: for each line whether, and under which title."""

    places = forms.BooleanField(label="Put the places in, too", required=False)
    alarms = forms.BooleanField(label="Let the calendar remind me one hour before", required=False)
    holidays = forms.BooleanField(label="Put blocks of days in, under the title “Days”", required=False)

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.schedules = list(Schedule.objects.all())
        for one in self.schedules:
            self.fields[f"take_{one.pk}"] = forms.BooleanField(label=f"{one.name}: {one.spoken}", required=False)
            self.fields[f"title_{one.pk}"] = fields.line("Title in the calendar", most=80)
            self.fields[f"take_{one.pk}"].initial = True
            self.fields[f"title_{one.pk}"].initial = giving.TITLE

    @property
    def pairs(self) -> list[tuple[Any, Any]]:
        """For each line: the tick and the title."""
        return [(self[f"take_{one.pk}"], self[f"title_{one.pk}"]) for one in self.schedules]

    @property
    def ticks(self) -> list[Any]:
        """What holds for the whole file."""
        return [self["places"], self["alarms"], self["holidays"]]

    def options(self) -> Options:
        """What was chosen. Call after `is_valid`."""
        given = self.cleaned_data
        taken = [one for one in self.schedules if given[f"take_{one.pk}"]]
        return Options(
            titles={one.pk: given[f"title_{one.pk}"] or giving.TITLE for one in taken},
            places=given["places"],
            alarms=given["alarms"],
            holidays=given["holidays"],
        )
