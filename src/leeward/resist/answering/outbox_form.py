"""By which account an answer may go, to which address, and its subject. Its words stand as they were written."""

from collections.abc import Mapping
from typing import Any

from django import forms

from leeward.contact import kinds
from leeward.contact.models import Account, Held
from leeward.people.models import Address
from leeward.resist.answering import outgoing


class OutboxForm(forms.Form):
    """One way, an account with an address. Where there is one only, or the message came by one, it is chosen."""

    way = forms.ChoiceField(
        label="To whom, and by which account?",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose one.", "invalid_choice": "Choose one of these."},
    )
    subject = forms.CharField(
        label="Subject",
        help_text="Text messages have none.",
        required=False,
        max_length=200,
        error_messages={"max_length": "Write a shorter subject."},
    )

    def __init__(self, data: Any, ways: Mapping[str, tuple[Account, Address]], held: Held | None) -> None:
        super().__init__(data, initial={"way": _usual(ways, held), "subject": outgoing.subject_of(held)})
        self._ways = ways
        self.fields["way"].choices = [(key, _spoken(*pair)) for key, pair in ways.items()]  # type: ignore[attr-defined]  # a ChoiceField has them

    @property
    def chosen(self) -> tuple[Account, Address]:
        """The account and the address. Call after `is_valid`."""
        return self._ways[self.cleaned_data["way"]]


def _usual(ways: Mapping[str, tuple[Account, Address]], held: Held | None) -> str:
    if len(ways) == 1:
        return next(iter(ways))
    if held is None:
        return ""
    came_by = (held.account_id, held.sender)
    return next((key for key, (account, address) in ways.items() if (account.pk, address.value) == came_by), "")


def _spoken(account: Account, address: Address) -> str:
    return f"{address.person.name}, {address.value}: by {account.label} ({kinds.label(account.kind)})"
