"""What the person is asked before a file is looked at."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from django import forms

from leeward.history.desk import Desk, FirstLook, check_names
from leeward.history.errors import NotInThisFile
from leeward.words.messages import DateOrder

# Names offered one by one; a larger group has a field to write the name in.
MOST_NAMES = 40

_YES_NO = (("yes", "Yes"), ("no", "No"), ("unsure", "I am not sure, or would rather not say"))


class ConfirmForm(forms.Form):
    """Whose messages a file holds, how its dates are to be read, and when the person asked for it to stop."""

    me = forms.MultipleChoiceField(required=False)
    me_written = forms.CharField(required=False, max_length=500)
    them = forms.MultipleChoiceField(required=False)
    them_written = forms.CharField(required=False, max_length=500)
    getting_away = forms.ChoiceField(choices=_YES_NO, required=False)
    dates = forms.ChoiceField(choices=((DateOrder.DMY.value, "dmy"), (DateOrder.MDY.value, "mdy")), required=False)
    asked_to_stop = forms.ChoiceField(choices=_YES_NO, required=False)
    stop_day = forms.DateField(
        label="On which day?",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"invalid": "Write the day as a date, or leave it empty."},
    )
    stop_time = forms.TimeField(
        label="At about what time? You can leave this empty.",
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}),
        error_messages={"invalid": "Write the time like 21:14, or leave it empty."},
    )

    def __init__(self, look: FirstLook, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        self.look = look
        self.names = sorted(look.senders, key=lambda name: -look.senders[name])
        offered = [(name, name) for name in self.names[:MOST_NAMES]]
        for field in ("me", "them"):
            self.fields[field].choices = offered  # type: ignore[attr-defined]

    @property
    def offered(self) -> list[tuple[str, int]]:
        """Names with their number of messages, the busiest first."""
        return [(name, self.look.senders[name]) for name in self.names[:MOST_NAMES]]

    @property
    def has_more(self) -> bool:
        return len(self.names) > MOST_NAMES

    @property
    def asks_dates(self) -> bool:
        return self.look.date_order is DateOrder.AMBIGUOUS

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        me = self._chosen("me", "Choose the name that is yours. Nothing was changed.")
        them = self._chosen("them", "Choose the name of the other party. Nothing was changed.")
        if me & them:
            self.add_error("them", "The same name cannot be yours and the other party’s. Choose again.")
        if self.asks_dates and not given.get("dates"):
            self.add_error("dates", "Say which reading is right, or the days cannot be counted.")
        if given.get("stop_time") and not given.get("stop_day"):
            self.add_error("stop_day", "Write the day as well, or leave the time empty.")
        return given

    def _chosen(self, field: str, sentence: str) -> frozenset[str]:
        written = self.cleaned_data.get(f"{field}_written", "").strip()
        chosen = [*self.cleaned_data.get(field, []), *([written] if written else [])]
        if not chosen and field not in self.errors:
            self.add_error(field, sentence)
        try:
            check_names(self.names, chosen)
        except NotInThisFile as error:
            self.add_error(field, str(error))
        self.cleaned_data[field] = chosen
        return frozenset(chosen)

    def settle(self, desk: Desk) -> None:
        """Puts the answers on the desk. Call after `is_valid`."""
        given = self.cleaned_data
        desk.me, desk.them = frozenset(given["me"]), frozenset(given["them"])
        desk.dates = DateOrder(given["dates"]) if self.asks_dates and given["dates"] else desk.dates
        desk.getting_away = _yes_no(given["getting_away"])
        desk.asked_to_stop = _yes_no(given["asked_to_stop"])
        desk.stop_at = _moment(given["stop_day"], given["stop_time"]) if desk.asked_to_stop else None
        desk.confirmed = True


def _yes_no(answer: str) -> bool | None:
    return {"yes": True, "no": False}.get(answer)


def _moment(day: date | None, clock: time | None) -> datetime | None:
    return datetime.combine(day, clock or time()) if day else None


def names_of(choices: Sequence[str]) -> str:
    """Names in a sentence: "Rex", "Rex and Rex (work)"."""
    *most, last = choices
    return f"{', '.join(most)} and {last}" if most else last
