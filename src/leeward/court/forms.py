"""Short forms about a folder: what it is for, what goes in, how it was handed over."""

from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError

from leeward.court.choices import Limits
from leeward.court.models import Pack
from leeward.history.models import Conversation
from leeward.people.days import today
from leeward.people.models import Order
from leeward.sealing import age_files, passphrases
from leeward.shell import form_fields
from leeward.words.errors import LeewardError

_FOR = ("court_on", "limits", "order", "questions")
_IN = ("conversations", "first", "last", "look_for")
_PAPER = ("around", "most_pages")


def _whole(label: str, hint: str, *, least: int, most: int, required: bool) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        help_text=hint,
        required=required,
        min_value=least,
        max_value=most,
        error_messages={"invalid": "Write a whole number.", "required": "Write a whole number."},
    )


class ForForm(forms.Form):
    """What it is for. Everything may stay open."""

    court_on = form_fields.day("When is the court date?", "Leave it empty if there is none yet.")
    limits = forms.ChoiceField(
        label="Whom does it limit, or may it?",
        choices=Limits.choices,
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": "Choose one from the list."},
    )
    order = forms.ModelChoiceField(
        Order.objects.none(),
        label="Is there an order?",
        help_text="Its paragraphs then stand before the exhibits, word for word.",
        required=False,
        empty_label="No, or not here",
    )
    questions = form_fields.words(
        "What do I want to ask a lawyer?", "One question a line. They stay here and do not go into the folder.", rows=5
    )

    def __init__(self, data: Any = None, *, row: Pack | None = None) -> None:
        super().__init__(data, initial={name: getattr(row, name) for name in _FOR} if row else None)
        orders = cast("forms.ModelChoiceField[Order]", self.fields["order"])
        orders.queryset = Order.objects.all()


class WhatForm(forms.Form):
    """Which conversations and days, and words to look for."""

    conversations = forms.MultipleChoiceField(
        label="Which conversations?",
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Tick at least one.",
            "invalid_choice": "One of these is not there any more. Choose again.",
        },
    )
    first = form_fields.day("From which day on?", "Leave it empty for all.")
    last = form_fields.day("Up to which day?", "Leave it empty for all.")
    look_for = form_fields.words(
        "Which words should be looked for before it leaves?",
        "One a line: a street, a school, a name. You decide about each find.",
        rows=3,
    )

    def __init__(self, data: Any = None, *, row: Pack) -> None:
        initial = {name: getattr(row, name) for name in _IN}
        super().__init__(data, initial={**initial, "conversations": [str(one) for one in row.conversations]})
        field = cast("forms.MultipleChoiceField", self.fields["conversations"])
        field.choices = [(str(one.pk), one.title) for one in Conversation.objects.all()]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        first, last = given.get("first"), given.get("last")
        if first and last and last < first:
            raise ValidationError("The last day lies before the first.")
        return given

    def given(self) -> dict[str, Any]:
        """Fields of Pack. Call after `is_valid`."""
        return {**self.cleaned_data, "conversations": [int(one) for one in self.cleaned_data["conversations"]]}


class PaperForm(forms.Form):
    """How the papers look and how long they may be."""

    around = _whole(
        "How many messages around each exhibit?", "So many before it and after it, so that nothing stands alone.",
        least=0, most=50, required=True,
    )  # fmt: skip
    most_pages = _whole(
        "How many pages at most?", "If the court or your lawyer named a number. It is kept to, or nothing is made.",
        least=1, most=10_000, required=False,
    )  # fmt: skip
    before = form_fields.line("What should stand before page numbers?", "Such as “A-”. It may stay empty.", most=12)

    def __init__(self, data: Any = None, *, row: Pack) -> None:
        super().__init__(data, initial={name: getattr(row, name) for name in _PAPER} | {"before": row.prefix})

    def given(self) -> dict[str, Any]:
        """Fields of Pack. Call after `is_valid`."""
        known = self.cleaned_data
        return {**{name: known[name] for name in _PAPER}, "prefix": known["before"]}


class LockForm(forms.Form):
    """The passphrase of a locked copy, and what is said about it."""

    passphrase = forms.CharField(
        label="The passphrase",
        max_length=passphrases.MAXIMUM,
        error_messages={"required": "Write a passphrase, or take the one that is offered."},
    )

    def clean_passphrase(self) -> str:
        given = str(self.cleaned_data["passphrase"])
        try:
            passphrases.check_new(given)
        except LeewardError as refusal:
            raise ValidationError(str(refusal)) from None
        return given

    def sealed(self, data: bytes) -> bytes:
        """The data as a locked file. Call after `is_valid`."""
        return age_files.seal(data, self.cleaned_data["passphrase"])


class PlainForm(forms.Form):
    """The tick without which nothing leaves in plain."""

    read = forms.BooleanField(
        label="I have read this. I want it in plain.",
        error_messages={"required": "Tick that you have read it, or lock the folder first."},
    )


class HandForm(forms.Form):
    """To whom a folder was given."""

    to = form_fields.line("Who has it now?", "A lawyer, a court, the police.", required="Write who has it.")
    on = form_fields.day("Since which day?", required=True)
    how = form_fields.line("How did they get it?", "On a stick, by hand, by post.", most=300)
    sealed = forms.BooleanField(label="It was locked", required=False)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, initial={"on": today()})
