"""Fields that forms of many rooms share, with their words for what is not right. Rooms add their own beside them."""

from collections.abc import Callable, Iterable
from datetime import date

from django import forms
from django.core.exceptions import ValidationError

LAST = date(2100, 12, 31)


def day(
    label: str,
    hint: str = "",
    *,
    required: bool = False,
    first: int = 2000,
    checks: Iterable[Callable[[date], None]] = (),
) -> forms.DateField:
    """A day from the year `first` to 2100. `checks` are more things it has to hold to."""

    def possible(day: date) -> None:
        if not date(first, 1, 1) <= day <= LAST:
            raise ValidationError("Look at the year: it lies too far away.")

    return forms.DateField(
        label=label,
        help_text=hint,
        required=required,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        validators=[possible, *checks],
        error_messages={
            "invalid": "Write the day as a date." if required else "Write the day as a date, or leave it empty.",
            "required": "Choose the day.",
        },
    )


def clock(
    label: str, hint: str = "", *, required: bool = False, wrong: str = "Write the time like 17:30."
) -> forms.TimeField:
    """A time on the wall clock; `wrong` is the sentence for what is none."""
    return forms.TimeField(
        label=label,
        help_text=hint,
        required=required,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": wrong, "required": "Write the time."},
    )


def line(label: str, hint: str = "", *, most: int = 200, required: str = "") -> forms.CharField:
    """One line of text; `required` is the sentence for an empty one."""
    return forms.CharField(
        label=label, help_text=hint, required=bool(required), max_length=most, error_messages={"required": required}
    )


def words(  # noqa: PLR0913, each is one thing that rooms ask for differently
    label: str, hint: str = "", *, rows: int = 2, most: int = 20_000, required: str = "", strip: bool = True
) -> forms.CharField:
    """Some lines in the person's own words; `required` is the sentence for none. Kept as written without `strip`."""
    return forms.CharField(
        label=label,
        help_text=hint,
        required=bool(required),
        max_length=most,
        strip=strip,
        widget=forms.Textarea(attrs={"class": "words", "rows": rows}),
        error_messages={"required": required},
    )
