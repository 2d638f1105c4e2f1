"""The box for one message, and the question about an order."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from leeward.people import channels
from leeward.people.days import moment_on, today
from leeward.people.models import Person
from leeward.resist.choices import OrderSaid
from leeward.resist.errors import ReplyError
from leeward.resist.incoming.looking import Came
from leeward.resist.pasted import check_text

_FIRST = date(2000, 1, 1)
_CHANNELS = [("", "Not said"), *((name, channels.label(name)) for name in channels.BY_HAND if name != "calls")]


class _Words(forms.CharField):
    """Any text at all, exactly as it was pasted; what is no text is said calmly."""

    def __init__(self, **options: Any) -> None:
        super().__init__(strip=False, required=False, **options)

    def clean(self, value: Any) -> str:
        """No validator is asked: not even a null character is a reason to refuse words."""
        try:
            return check_text(str(value or ""))
        except ReplyError as error:
            raise ValidationError(str(error)) from None


def _possible(day: date) -> None:
    if not _FIRST <= day <= today() + timedelta(days=1):
        raise ValidationError("Look at the day: it lies too far away, or has not come yet.")


class MessageForm(forms.Form):
    """One message. Only the words are needed."""

    text = _Words(
        label="The message, word for word",
        widget=forms.Textarea(attrs={"class": "words", "rows": 8, "autocomplete": "off", "spellcheck": "false"}),
        help_text="Paste it or type it. You need not read it again.",
    )
    day = forms.DateField(
        label="On which day did it come?",
        help_text="Empty means today. It helps to tell which Friday is meant.",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        validators=[_possible],
        error_messages={"invalid": "Write the day as a date, or leave it empty."},
    )
    clock = forms.TimeField(
        label="At about what time?",
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": "Write the time like 17:30, or leave it empty."},
    )
    channel = forms.ChoiceField(label="How did it come?", required=False, choices=_CHANNELS)
    person = forms.ModelChoiceField(
        Person.objects.none(), label="Who sent it?", required=False, empty_label="I do not want to say"
    )

    def __init__(self, *arguments: Any, senders: Sequence[Person] = (), **options: Any) -> None:
        """`senders`: the other parties, to choose from where there are several."""
        super().__init__(*arguments, **options)
        if len(senders) > 1:
            self.fields["person"].queryset = Person.objects.filter(pk__in=[one.pk for one in senders])  # type: ignore[attr-defined]  # a ModelChoiceField has one
        else:
            del self.fields["person"]

    @property
    def around(self) -> list[forms.BoundField]:
        """The small fields beside the words."""
        return [self[name] for name in self.fields if name != "text"]

    @property
    def wrong_around(self) -> bool:
        """Whether a mistake stands in one of them."""
        return any(field.errors for field in self.around)

    def came(self) -> Came:
        """What was said of how it came. Call after `is_valid`."""
        given = self.cleaned_data
        day, clock = given["day"], given["clock"]
        if clock and not day:
            day = today()
        sender = given.get("person")
        return Came(moment_on(day, clock) if day else None, given["channel"], sender.pk if sender else None)


class OrderForm(forms.Form):
    """Whether an order says who may contact whom."""

    said = forms.ChoiceField(
        label="Does an order say who may contact whom?",
        choices=[(one.value, one.label) for one in OrderSaid if one is not OrderSaid.NOT_ASKED],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose one, or skip the question.", "invalid_choice": "Choose one of these."},
    )

    def answer(self) -> OrderSaid:
        """Call after `is_valid`."""
        return OrderSaid(self.cleaned_data["said"])
