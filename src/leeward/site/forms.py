"""The forms of the door and the settings. Each error is one calm sentence beside its field."""

from typing import Any

from django import forms

from leeward.sealing import passphrases
from leeward.sealing.errors import PassphraseTooLong, PassphraseTooShort
from leeward.site import idle

_PASSPHRASE = forms.PasswordInput(attrs={"autocomplete": "off"})
_NEW = forms.PasswordInput(attrs={"autocomplete": "off"})


class NewPassphraseForm(forms.Form):
    """A new passphrase, twice. One that is easy to guess is pointed out once and may be kept all the same."""

    new = forms.CharField(
        label="Passphrase",
        widget=_NEW,
        strip=False,
        help_text="Four or more words that do not belong together. No birthday, no name, nothing someone close knows.",
        error_messages={"required": "Choose a passphrase of at least 8 characters."},
    )
    again = forms.CharField(
        label="The same once more",
        widget=_NEW,
        strip=False,
        error_messages={"required": "Write the passphrase a second time, so that a slip of the fingers is noticed."},
    )
    anyway = forms.BooleanField(required=False)
    weak: str | None = None

    def clean_new(self) -> str:
        new = str(self.cleaned_data["new"])
        try:
            passphrases.check_new(new)
        except (PassphraseTooShort, PassphraseTooLong) as error:
            raise forms.ValidationError(str(error)) from None
        return new

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        new, again = given.get("new"), given.get("again")
        if new and again and new != again:
            self.add_error("again", "The two are not the same. Write both again.")
        elif new and again and not given.get("anyway"):
            self.weak = passphrases.hint(new)
            if self.weak:
                self.add_error("new", self.weak)
        return given


class MakeForm(NewPassphraseForm):
    """A new notebook: its passphrase, and whether there shall be a recovery code."""

    code = forms.ChoiceField(
        choices=[("now", "now"), ("later", "later"), ("never", "never")],
        error_messages={"required": "Choose one of the three. You can change it later."},
    )


class OpenForm(forms.Form):
    """The passphrase of a notebook that is there."""

    passphrase = forms.CharField(
        label="Passphrase",
        widget=_PASSPHRASE,
        strip=False,
        help_text="The words you chose when you made this notebook.",
        error_messages={"required": "Write the passphrase."},
    )


class CodeForm(forms.Form):
    """The recovery code."""

    code = forms.CharField(
        label="Recovery code",
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
        help_text="Small letters, spaces and dashes do not matter.",
        error_messages={"required": "Write the recovery code."},
    )


class ChangeForm(NewPassphraseForm):
    """Another passphrase for the open notebook."""

    old = forms.CharField(
        label="The passphrase you have now",
        widget=_PASSPHRASE,
        strip=False,
        error_messages={"required": "Write the passphrase you have now."},
    )
    field_order = ("old", "new", "again", "anyway")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["new"].label = "The new one"


class WaysForm(forms.Form):
    """How the notebook looks and behaves."""

    idle = forms.TypedChoiceField(
        label="Lock when nobody is here for",
        coerce=int,
        choices=[(minutes, f"{minutes} minutes") for minutes in idle.CHOICES],
        help_text="What you are writing is kept.",
    )
    away = forms.ChoiceField(
        label="Exit leads to",
        choices=[("weather", "The BBC weather page"), ("here", "Kitchen measures, a page on this device")],
        help_text="The second one works without a network.",
    )
    theme = forms.ChoiceField(
        label="Colours",
        choices=[("system", "As the device is set"), ("light", "Light"), ("dark", "Dark")],
    )


class RemoveForm(forms.Form):
    """The passphrase again, and a word, before everything is removed for good."""

    passphrase = OpenForm.base_fields["passphrase"]
    sure = forms.BooleanField(
        error_messages={"required": "Tick this if you want to remove everything. It cannot be undone."}
    )
