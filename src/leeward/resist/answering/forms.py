"""How long an answer lies: one of the usual spans, or a day and a time of one's own."""

from datetime import UTC, datetime
from typing import Any

from django import forms

from leeward.resist.answering import cooling
from leeward.resist.answering.cooling import LABELS, LONGEST, Pause
from leeward.resist.answering.errors import NoMomentYet


class PauseForm(forms.Form):
    """The pause the person sets. `until` is its end in UTC, None for no pause."""

    pause = forms.ChoiceField(
        label="How long?",
        choices=[(one.value, LABELS[one]) for one in Pause],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose how long.", "invalid_choice": "Choose how long."},
    )
    day = forms.DateField(
        label="The day",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": "Write the day as a date."},
    )
    clock = forms.TimeField(
        label="The time",
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": "Write the time like 17:30."},
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        now = datetime.now(UTC)
        self.until: datetime | None = None
        if "pause" not in given or self.errors:
            return given
        pause = Pause(given["pause"])
        self.until = self._own(given, now) if pause is Pause.OWN else cooling.until(pause, now)
        return given

    def _own(self, given: dict[str, Any], now: datetime) -> datetime | None:
        """The day and time that were given, as this device's clock will show them."""
        day, clock = given.get("day"), given.get("clock")
        end = cooling.on_clock(day, clock or cooling.MORNING) if day else None
        if end is None or not now < end <= now + LONGEST:
            self.add_error("day", str(NoMomentYet()))
            return None
        return end
