"""A message that is to go out: by which account, to which address, its words, and the last question."""

from collections.abc import Sequence
from typing import Any

from django import forms

from leeward.contact import kinds
from leeward.contact.models import Account
from leeward.contact.outbox import pausing
from leeward.people.models import Address

_LONGEST = 20_000
YES = "yes"


class WriteForm(forms.Form):
    """The message. `way` is an account and an address in one choice, since not every account reaches every address."""

    way = forms.ChoiceField(
        label="To whom, and by which account?",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose one.", "invalid_choice": "Choose one of these."},
    )
    subject = forms.CharField(label="Subject", help_text="Text messages have none.", required=False, max_length=200)
    text = forms.CharField(
        label="The message",
        max_length=_LONGEST,
        widget=forms.Textarea(attrs={"class": "words", "rows": 6}),
        error_messages={"required": "Write the message, or go back. Nothing is sent from this page."},
    )

    def __init__(self, data: Any, accounts: Sequence[Account], initial: dict[str, Any] | None = None) -> None:
        super().__init__(data, initial=initial)
        self._ways = {
            f"{account.pk}-{address.pk}": (account, address)
            for account in accounts
            for address in account.addresses.select_related("person")
        }
        self.fields["way"].choices = [(key, _spoken(*pair)) for key, pair in self._ways.items()]  # type: ignore[attr-defined]  # for the stubs it is any field
        if len(self._ways) == 1 and not self.initial.get("way"):
            self.initial["way"] = next(iter(self._ways))

    @property
    def chosen(self) -> tuple[Account, Address]:
        """The account and the address."""
        return self._ways[self.cleaned_data["way"]]

    @property
    def has_ways(self) -> bool:
        return bool(self._ways)


class ReasonForm(forms.Form):
    """Why it goes all the same."""

    reason = forms.CharField(
        label="Why do you want to send it all the same?",
        help_text="In your own words. It is kept with the message.",
        max_length=2000,
        widget=forms.Textarea(attrs={"class": "words", "rows": 2}),
        error_messages={"required": "Write why in a few words, or leave it here unsent."},
    )


class LastForm(forms.Form):
    """The last question."""

    judge = forms.ChoiceField(
        label="Would you be fine with a judge reading this?",
        choices=[(YES, "Yes"), ("no", "No, or I am not sure")],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose one of the two.", "invalid_choice": "Choose one of the two."},
    )


class PauseForm(forms.Form):
    """How long a message lies before it goes."""

    minutes = forms.TypedChoiceField(
        label="How long does a message lie here before it can go?",
        coerce=int,
        choices=[("0", "Not at all"), ("20", "20 minutes"), ("60", "1 hour"), ("180", "3 hours")],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose one.", "invalid_choice": "Choose one of these."},
    )

    def __init__(self, data: Any) -> None:
        super().__init__(data, initial={"minutes": str(pausing.minutes())})


def _spoken(account: Account, address: Address) -> str:
    return f"{address.person.name}, {address.value}: by {account.label} ({kinds.label(account.kind)})"
