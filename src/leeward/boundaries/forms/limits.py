"""One form for each kind of limit: what is asked, and the limit that comes of it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms

from leeward.boundaries.forms import fields
from leeward.boundaries.kept import Wanted
from leeward.boundaries.rules import kinds, topics
from leeward.boundaries.rules.hours import every_day
from leeward.boundaries.rules.kinds import Kind, Limit
from leeward.boundaries.rules.wording import way

_ANY = "Choose one at least, or go back."
_HOURS = (
    (12, "Twice a day"),
    (24, "Once a day"),
    (48, "Every second day"),
    (72, "Every third day"),
    (168, "Once a week"),
)


class LimitForm(forms.Form):
    """What every limit has. `earliest` is the day on which the limit as it is began: a change cannot lie before it."""

    words = fields.words("What I do, in my own words", "You may leave it empty. Say “I”: “I read it on Sundays.”")
    since = fields.day("From which day on?")
    clocked = False
    """Whether the limit needs a clock."""

    field_order: Any = None

    def __init__(self, *arguments: Any, zone: str, earliest: date | None = None, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._zone, self._earliest = zone, earliest
        if self.clocked:
            self.fields["zone"] = fields.zone()
            self.fields["zone"].initial = zone
        self.order_fields([name for name in self.fields if name not in ("words", "since", "zone")])

    def clean_since(self) -> date:
        given: date = self.cleaned_data["since"]
        if self._earliest is not None and given < self._earliest:
            raise forms.ValidationError("The limit as it is now began later. Choose that day or one after it.")
        return given

    def limit(self) -> Limit:
        """The limit as it was given. Call after `is_valid`."""
        raise NotImplementedError

    def wanted(self) -> Wanted:
        """All of it, ready to be kept. Call after `is_valid`."""
        given = self.cleaned_data
        return Wanted(self.limit(), given["since"], given.get("zone") or self._zone, given["words"].strip())

    @staticmethod
    def filled(limit: Any) -> dict[str, Any]:
        """The first values of the form for a limit as it is."""
        raise NotImplementedError


class ChannelsForm(LimitForm):
    open = fields.ways("Which ways do you keep open?")
    same_day = fields.ways("Which only for what is about the same day?")

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not given.get("open") and "open" not in self.errors:
            self.add_error("open", _ANY)
        return given

    def limit(self) -> Limit:
        given = self.cleaned_data
        return kinds.Channels(tuple(given["open"]), tuple(one for one in given["same_day"] if one not in given["open"]))

    @staticmethod
    def filled(limit: kinds.Channels) -> dict[str, Any]:
        return {"open": list(limit.open), "same_day": list(limit.same_day)}


class TopicsForm(LimitForm):
    open = fields.several(
        "What do you write about?", ((key, said[:1].upper() + said[1:]) for key, said in topics.NAMES.items())
    )
    own = fields.words("Other words that are part of it", "One a line: a name, a place, “the dog”.")

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not given.get("open") and not fields.in_lines(given.get("own", "")) and "open" not in self.errors:
            self.add_error("open", _ANY)
        return given

    def limit(self) -> Limit:
        return kinds.Topics(tuple(self.cleaned_data["open"]), fields.in_lines(self.cleaned_data["own"]))

    @staticmethod
    def filled(limit: kinds.Topics) -> dict[str, Any]:
        return {"open": list(limit.open), "own": "\n".join(limit.words)}


class TheirsForm(LimitForm):
    clocked = True
    per_day = fields.number("At most how many a day?", 200)
    per_week = fields.number("At most how many a week?", 1000, "Weeks begin on Monday.")
    apart = fields.number("At least how many minutes between two?", 10_000)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not self.errors and not any(given.get(name) for name in ("per_day", "per_week", "apart")):
            self.add_error("per_day", "Write one number at least, or go back.")
        return given

    def limit(self) -> Limit:
        given = self.cleaned_data
        return kinds.Pace(given["per_day"], given["per_week"], given["apart"])

    @staticmethod
    def filled(limit: kinds.Pace) -> dict[str, Any]:
        return {"per_day": limit.per_day, "per_week": limit.per_week, "apart": limit.apart}


class MineForm(TheirsForm):
    pass


class ReplyForm(LimitForm):
    clocked = True
    weekday = fields.number("Within how many hours do you answer?", 720, required=True)
    weekend = fields.number("And at weekends?", 720, required=True)
    urgent = fields.number("And what cannot wait?", 168, "Empty: no other time for it.")
    quiet_from = fields.clock("Quiet from", "What comes in quiet hours counts from when they end.")
    quiet_until = fields.clock("Quiet until")
    weekend_days = fields.weekdays("Which days are your weekend?")
    from_seen = forms.BooleanField(label="Count from when I look, not from when it came", required=False)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        begin, end = given.get("quiet_from"), given.get("quiet_until")
        if not self.errors and ((begin is None) != (end is None) or (begin is not None and begin == end)):
            self.add_error("quiet_from", "Write when quiet hours begin and when they end, or leave both empty.")
        return given

    def limit(self) -> Limit:
        given = self.cleaned_data
        waking = None
        if given["quiet_from"] is not None:
            waking = every_day(fields.minutes(given["quiet_until"]), fields.minutes(given["quiet_from"]))
        return kinds.Reply(
            given["weekday"], given["weekend"], given["urgent"], waking, given["from_seen"],
            fields.ints(given["weekend_days"]),
        )  # fmt: skip

    @staticmethod
    def filled(limit: kinds.Reply) -> dict[str, Any]:
        span = limit.waking.spans[0] if limit.waking is not None and limit.waking.spans else None
        return {
            "weekday": limit.weekday,
            "weekend": limit.weekend,
            "urgent": limit.urgent,
            "quiet_from": fields.of_minutes(span.end) if span else None,
            "quiet_until": fields.of_minutes(span.begin) if span else None,
            "weekend_days": [str(day) for day in limit.weekend_days],
            "from_seen": limit.from_seen,
        }


class LookForm(LimitForm):
    every = forms.TypedChoiceField(
        label="How often do you look?", choices=_HOURS, coerce=int, widget=forms.RadioSelect,
        error_messages={"required": "Choose one.", "invalid_choice": "Choose one of these."},
    )  # fmt: skip

    def limit(self) -> Limit:
        return kinds.Look(self.cleaned_data["every"])

    @staticmethod
    def filled(limit: kinds.Look) -> dict[str, Any]:
        return {"every": limit.every}


class EmergencyForm(LimitForm):
    own = fields.words("Words that say it is one", "One a line. What has one of them in it does not wait.", rows=4)
    channel = forms.ChoiceField(
        label="Which way stays open for it?",
        required=False,
        choices=[("", "None of its own"), *((one, way(one)[:1].upper() + way(one)[1:]) for one in fields.WAYS)],
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not self.errors and not fields.in_lines(given.get("own", "")) and not given.get("channel"):
            self.add_error("own", "Write a word or choose a way, or go back.")
        return given

    def limit(self) -> Limit:
        return kinds.Emergency(fields.in_lines(self.cleaned_data["own"]), self.cleaned_data["channel"])

    @staticmethod
    def filled(limit: kinds.Emergency) -> dict[str, Any]:
        return {"own": "\n".join(limit.words), "channel": limit.channel}


class AddressesForm(LimitForm):
    """`known`: the numbers and accounts of now, in small letters."""

    def __init__(self, *arguments: Any, known: tuple[str, ...] = (), **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.known = known

    def limit(self) -> Limit:
        return kinds.Addresses(self.known)

    @staticmethod
    def filled(_limit: Any) -> dict[str, Any]:
        return {}


class PlainForm(LimitForm):
    """A limit without numbers. `made` is what it is."""

    def __init__(self, *arguments: Any, made: Limit, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._made = made

    def limit(self) -> Limit:
        return self._made

    @staticmethod
    def filled(_limit: Any) -> dict[str, Any]:
        return {}


PLAIN: Mapping[Kind, Limit] = {
    Kind.BETWEEN: kinds.Between(),
    Kind.PAYMENTS: kinds.Payments(),
    Kind.PRESSURE: kinds.Pressure(),
}
"""The limits that ask for nothing but a day."""
