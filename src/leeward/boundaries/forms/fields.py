"""Fields that several forms here share, with their words for what is not right."""

from collections.abc import Iterable, Sequence
from datetime import date, time

from django import forms
from django.core.exceptions import ValidationError

from leeward.boundaries import zones
from leeward.boundaries.rules.saying import DAYS
from leeward.boundaries.rules.wording import way

WAYS = ("email", "app", "sms", "whatsapp", "signal", "telegram", "calls", "post")
"""The ways that can be open, in the order in which they are offered."""

_FIRST, _LAST = date(2000, 1, 1), date(2100, 12, 31)
_MOST_WORDS = 40


def _possible(day: date) -> None:
    if not _FIRST <= day <= _LAST:
        raise ValidationError("Look at the year: it lies too far away.")


def day(label: str, hint: str = "") -> forms.DateField:
    """A day between the years 2000 and 2100."""
    return forms.DateField(
        label=label,
        help_text=hint,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        validators=[_possible],
        error_messages={"invalid": "Write the day as a date.", "required": "Choose the day."},
    )


def clock(label: str, hint: str = "", *, required: bool = False) -> forms.TimeField:
    """A time on the wall clock."""
    return forms.TimeField(
        label=label,
        help_text=hint,
        required=required,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": "Write the time like 17:30.", "required": "Write the time."},
    )


def number(label: str, most: int, hint: str = "", *, required: bool = False) -> forms.IntegerField:
    """A whole number from 1 to `most`."""
    wrong = f"Write a whole number from 1 to {most}" + ("." if required else ", or leave it empty.")
    return forms.IntegerField(
        label=label,
        help_text=hint,
        required=required,
        min_value=1,
        max_value=most,
        error_messages={"invalid": wrong, "required": wrong, "min_value": wrong, "max_value": wrong},
    )


def line(label: str, hint: str = "", *, most: int = 200, required: str = "") -> forms.CharField:
    """One line of text; `required` is the sentence for an empty one."""
    return forms.CharField(
        label=label, help_text=hint, required=bool(required), max_length=most, error_messages={"required": required}
    )


def words(label: str, hint: str = "", *, rows: int = 2, required: str = "") -> forms.CharField:
    """Some lines in the person's own words."""
    return forms.CharField(
        label=label,
        help_text=hint,
        required=bool(required),
        max_length=20_000,
        widget=forms.Textarea(attrs={"class": "words", "rows": rows}),
        error_messages={"required": required},
    )


def several(label: str, choices: Iterable[tuple[str, str]]) -> forms.MultipleChoiceField:
    """Any number of these."""
    return forms.MultipleChoiceField(
        label=label,
        required=False,
        choices=list(choices),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Choose from the list."},
    )


def ways(label: str) -> forms.MultipleChoiceField:
    """Any number of ways to be reached."""
    return several(label, ((one, way(one)[:1].upper() + way(one)[1:]) for one in WAYS))


def weekdays(label: str) -> forms.MultipleChoiceField:
    """Any number of days of the week."""
    return several(label, ((str(number), name) for number, name in enumerate(DAYS)))


def zone() -> forms.ChoiceField:
    """The clock that is meant, by its city."""
    return forms.ChoiceField(
        label="Which city’s clock?",
        help_text="All your limits go by this clock.",
        choices=zones.grouped,
        error_messages={"required": "Choose a city.", "invalid_choice": "Choose a city from the list."},
    )


def in_lines(text: str) -> tuple[str, ...]:
    """What was written one a line, each once, without empty ones. At most 40 lines of 80 letters are kept."""
    found = dict.fromkeys(" ".join(one.split())[:80] for one in text.splitlines())
    return tuple(one for one in found if one)[:_MOST_WORDS]


def minutes(clock: time) -> int:
    """Minutes from midnight."""
    return clock.hour * 60 + clock.minute


def of_minutes(count: int) -> time:
    """The opposite of `minutes`; the end of a day is its beginning."""
    return time(count // 60 % 24, count % 60)


def ints(values: Sequence[str]) -> tuple[int, ...]:
    """Days of the week as numbers, in their order."""
    return tuple(sorted(int(one) for one in values))
