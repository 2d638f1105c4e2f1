"""An account: what the service needs, and whose addresses it concerns."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.forms.boundfield import BoundField, BoundWidget

from leeward.channels.errors import NotSecure, SettingsWrong
from leeward.channels.protocol import Kind, Setting
from leeward.contact import kinds
from leeward.contact.accounts import keeping
from leeward.contact.models import Account, Act
from leeward.contact.work import regular
from leeward.people.models import Address

_MOST = 2000
_PREFIX = "s_"


class AccountForm(forms.Form):
    """The settings of one kind, in its order. A secret is never shown; left empty at a change, it stays as it is."""

    label = forms.CharField(
        label="A name for this account",
        help_text="It stands on pages of this notebook only.",
        required=False,
        max_length=200,
    )
    addresses = forms.ModelMultipleChoiceField(
        Address.objects.none(),
        label="Whose addresses does it concern?",
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Choose at least one address. Only what comes from there is looked for.",
            "invalid_choice": "One of these addresses is not there any more. Choose again.",
        },
    )

    def __init__(self, data: Any, kind: Kind, account: Account | None = None) -> None:
        super().__init__(data, initial=_before(kind, account))
        self._kind, self._old = kind, account
        addresses = self.fields.pop("addresses")
        for setting in kind.settings:
            self.fields[_PREFIX + setting.key] = _field(setting, known=_known(setting, account))
        addresses.queryset = Address.objects.filter(  # type: ignore[attr-defined]  # for the stubs it is any field
            pk__in=[one.pk for one in keeping.may_concern()]
        ).select_related("person")
        addresses.label_from_instance = _spoken  # type: ignore[attr-defined]  # for the stubs it is any field
        self.fields["addresses"] = addresses

    def clean(self) -> dict[str, Any]:
        """Asks the kind whether what was typed can be used; nobody outside is asked."""
        cleaned = super().clean() or self.cleaned_data
        if not self.errors:
            before = self._old.settings if self._old is not None else {}
            try:
                kinds.check(self._kind, kinds.merged(self._kind, before, self.settings))
            except (SettingsWrong, NotSecure) as wrong:
                self.add_error(None, str(wrong))
        return cleaned

    @property
    def settings(self) -> dict[str, str]:
        """What was typed, by the keys of the kind."""
        return {one.key: self.cleaned_data[_PREFIX + one.key] for one in self._kind.settings}

    @property
    def first(self) -> list[BoundField]:
        """What everybody fills in."""
        return [one for one in self if one not in self.further]

    @property
    def further(self) -> list[BoundField]:
        """Settings that can stay empty for most."""
        return [self[_PREFIX + one.key] for one in self._kind.settings if not one.needed]

    @property
    def further_open(self) -> bool:
        """Whether one of them was filled in, or may be what is wrong."""
        return bool(self.non_field_errors()) or any(one.errors or one.value() for one in self.further)

    @property
    def has_addresses(self) -> bool:
        """Whether there is any address that could be chosen."""
        return bool(self.fields["addresses"].queryset)  # type: ignore[attr-defined]  # for the stubs it is any field


class ReadForm(forms.Form):
    """The tick under a list of what may be noticed."""

    read = forms.BooleanField(
        label="I have read what may be noticed",
        error_messages={"required": "Tick the box once you have read what may be noticed, or go back."},
    )


class ActForm(ReadForm):
    """That tick, and before it what an action can do besides: one tick each, none set before."""

    chosen = forms.MultipleChoiceField(
        label="Only if you want it too",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Choose from these."},
    )

    def __init__(self, data: Any, act: Act) -> None:
        super().__init__(data)
        self._notices = {key: notice for key, _, notice in act.choices}
        self.fields["chosen"].choices = [(key, text) for key, text, _ in act.choices]  # type: ignore[attr-defined]  # for the stubs it is any field

    @property
    def boxes(self) -> list[tuple[BoundWidget, str]]:
        """Each tick with what may be noticed of it."""
        return [(box, self._notices[box.data["value"]]) for box in self["chosen"]]


class AheadForm(forms.Form):
    """Which of the actions that work here, and for whom."""

    what = forms.ChoiceField(
        label="What do you want to look at?",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose one, or go back.", "invalid_choice": "Choose one of these."},
    )

    def __init__(self, data: Any, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__(data)
        self.fields["what"].choices = choices  # type: ignore[attr-defined]  # for the stubs it is any field


class RegularForm(forms.Form):
    """How often is looked by itself."""

    minutes = forms.TypedChoiceField(
        label="How often?",
        coerce=int,
        choices=[("0", "Not by itself"), *((str(one), f"Every {one} minutes") for one in regular.CHOICES)],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose one, or go back.", "invalid_choice": "Choose one of these."},
    )


def _field(setting: Setting, *, known: bool) -> forms.CharField:
    needed = setting.needed and not known
    kept = "Leave it empty to keep the one that is here." if known else ""
    usual = f"Empty means the usual one, most often {setting.usual}." if setting.usual and not setting.needed else ""
    hint = " ".join(part for part in (setting.hint, usual, kept) if part)
    widget = forms.PasswordInput() if setting.secret else forms.TextInput()
    widget.attrs["autocomplete"] = "off"
    return forms.CharField(
        label=setting.label,
        help_text=hint,
        required=needed,
        max_length=_MOST,
        strip=not setting.secret,
        widget=widget,
        error_messages={"required": f"Write something here: {setting.label}."},
    )


def _known(setting: Setting, account: Account | None) -> bool:
    return setting.secret and account is not None and bool(account.settings.get(setting.key))


def _before(kind: Kind, account: Account | None) -> dict[str, Any]:
    """What stands in the form at first; never a secret.

    What may stay empty does: a provider that the channel knows may use another port than the usual one.
    """
    if account is None:
        return {_PREFIX + one.key: one.usual for one in kind.settings if one.needed and not one.secret}
    shown = {_PREFIX + one.key: account.settings.get(one.key, "") for one in kind.settings if not one.secret}
    chosen = list(account.addresses.values_list("pk", flat=True))
    return {**shown, "label": account.label, "addresses": chosen}


def _spoken(address: Address) -> str:
    return f"{address.person.name}: {address.value} ({address.where})"
