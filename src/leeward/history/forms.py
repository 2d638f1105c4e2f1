"""What the person is asked before a file is looked at."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from django import forms

from leeward.history.desk import Desk, FirstLook, check_names
from leeward.history.errors import NotInThisFile
from leeward.people.days import is_whole_day, moment_on
from leeward.readers.dates import UNCLEAR
from leeward.words.messages import DateOrder

# Names offered one by one; a larger group has a field to write the name in.
MOST_NAMES = 40

_YES_NO = (("yes", "Yes"), ("no", "No"), ("unsure", "I am not sure, or would rather not say"))
_OWN_ACCOUNT = (("yes", "Yes, it is my own account"), ("no", "No, or I am not sure"))
_WHO_IS_IT = (
    ("yes", "Yes"),
    ("proxy", "No, but they write for that person or pass things on"),
    ("no", "No, somebody else"),
    ("unsure", "I am not sure, or would rather not say"),
)

_ONLY_OWN = (
    "Only your own account can be brought in: opening somebody else’s can be against the law and can put you at risk. "
    "You can put the file away below; nothing of it is kept."
)


class Step(StrEnum):
    """The questions, one a page, in their order."""

    ACCOUNT = "account"
    ME = "me"
    THEM = "them"
    AWAY = "away"
    DATES = "dates"
    STOP = "stop"


_FIELDS = {
    Step.ACCOUNT: ("own_account",),
    Step.ME: ("me", "me_written"),
    Step.THEM: ("them", "them_written"),
    Step.AWAY: ("getting_away",),
    Step.DATES: ("dates",),
    Step.STOP: ("asked_to_stop", "stop_day", "stop_time"),
}


def steps(desk: Desk) -> list[Step]:
    """The questions that this file asks. Dates only where they are open; the stop only about the other party."""
    unclear = desk.look is not None and desk.look.date_order is DateOrder.AMBIGUOUS and not desk.dates_known
    return [
        step
        for step in Step
        if (step is not Step.DATES or unclear)
        and (step is not Step.STOP or desk.getting_away is not False)
        and (step is not Step.ACCOUNT or desk.own_account is not None)
    ]


class ConfirmForm(forms.Form):
    """Whose messages a file holds, how its dates are to be read, and when the person asked for it to stop.

    One form for all questions; each page asks one `step` of it and takes what was said before from the desk.
    """

    own_account = forms.ChoiceField(choices=_OWN_ACCOUNT, required=False)
    me = forms.MultipleChoiceField(required=False)
    me_written = forms.CharField(required=False, max_length=500)
    them = forms.MultipleChoiceField(required=False)
    them_written = forms.CharField(required=False, max_length=500)
    getting_away = forms.ChoiceField(choices=_WHO_IS_IT, required=False)
    dates = forms.ChoiceField(choices=((DateOrder.DMY.value, "dmy"), (DateOrder.MDY.value, "mdy")), required=False)
    asked_to_stop = forms.ChoiceField(choices=_YES_NO, required=False)
    stop_day = forms.DateField(
        label="On which day?",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"invalid": "Write the day as a date, or leave it empty."},
    )
    stop_time = forms.TimeField(
        label="At about what time?",
        help_text="Leave it empty if you do not know. Then what came from the next day on counts.",
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}),
        error_messages={"invalid": "Write the time like 21:14, or leave it empty."},
    )

    def __init__(self, desk: Desk, look: FirstLook, step: Step, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data, initial=_said(desk))
        self.desk, self.look, self.step = desk, look, step
        for name in [name for name in self.fields if name not in _FIELDS[step]]:
            del self.fields[name]
        self.names = sorted(look.senders, key=lambda name: -look.senders[name])
        offered = [(name, name) for name in self.names[:MOST_NAMES]]
        for field in {"me", "them"} & set(self.fields):
            self.fields[field].choices = offered  # type: ignore[attr-defined]

    @property
    def offered(self) -> list[tuple[str, int]]:
        """Names with their number of messages, the busiest first."""
        return [(name, self.look.senders[name]) for name in self.names[:MOST_NAMES]]

    @property
    def warnings(self) -> list[str]:
        """What the file gives to think about, without what a later question asks."""
        return [warning for warning in self.look.warnings if warning != UNCLEAR]

    @property
    def has_more(self) -> bool:
        return len(self.names) > MOST_NAMES

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if self.step is Step.ACCOUNT and given.get("own_account") != "yes":
            self.add_error("own_account", _ONLY_OWN)
        if self.step is Step.ME:
            self._chosen("me", "Choose the name that is yours. Nothing was changed.")
        if self.step is Step.THEM:
            them = self._chosen("them", "Choose the name of the other party. Nothing was changed.")
            if self.desk.me & them:
                self.add_error("them", "The same name cannot be yours and the other party’s. Choose again.")
        if self.step is Step.DATES and not given.get("dates"):
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
        """Puts the answers of this step on the desk. Call after `is_valid`."""
        given = self.cleaned_data
        if self.step is Step.ACCOUNT:
            desk.own_account = True
        elif self.step is Step.ME:
            desk.me = frozenset(given["me"])
            desk.them -= desk.me
        elif self.step is Step.THEM:
            desk.them = frozenset(given["them"])
        elif self.step is Step.AWAY:
            desk.getting_away = {"yes": True, "no": False, "proxy": False}.get(given["getting_away"])
            desk.writes_for_other = given["getting_away"] == "proxy"
            if desk.getting_away is False:
                desk.asked_to_stop = desk.stop_at = None
        elif self.step is Step.DATES:
            desk.dates = DateOrder(given["dates"])
        else:
            desk.asked_to_stop = _yes_no(given["asked_to_stop"])
            day = given["stop_day"] if desk.asked_to_stop else None
            desk.stop_at = moment_on(day, given["stop_time"]) if day else None


def _yes_no(answer: str) -> bool | None:
    return {"yes": True, "no": False}.get(answer)


def _said(desk: Desk) -> dict[str, Any]:
    """What was answered before, for a page that is looked at again."""
    away = {True: "yes", False: "proxy" if desk.writes_for_other else "no"}.get(desk.getting_away)  # type: ignore[arg-type]
    asked = {True: "yes", False: "no"}.get(desk.asked_to_stop)  # type: ignore[arg-type]
    said: dict[str, Any] = {
        "own_account": "yes" if desk.own_account else None,
        "me": sorted(desk.me),
        "them": sorted(desk.them),
        "getting_away": away,
    }
    said |= {"dates": desk.dates.value if desk.dates else None, "asked_to_stop": asked}
    if desk.stop_at:
        said["stop_day"] = desk.stop_at.date().isoformat()
        said["stop_time"] = None if is_whole_day(desk.stop_at) else f"{desk.stop_at:%H:%M}"
    return said


def names_of(choices: Sequence[str]) -> str:
    """Names in a sentence: "Rex", "Rex and Rex (work)"."""
    *most, last = choices
    return f"{', '.join(most)} and {last}" if most else last
