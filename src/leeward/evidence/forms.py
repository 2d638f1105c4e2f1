"""A code that is typed; a time stamp service that is chosen."""

from django import forms

from leeward.evidence import codes
from leeward.shell import form_fields


class CodeForm(forms.Form):
    """A code from paper."""

    code = form_fields.line(
        "The code on the paper", "24 signs, with or without gaps. Small letters will do.", most=100,
        required="Type the code first.",
    )  # fmt: skip

    def clean_code(self) -> str:
        found = codes.read(self.cleaned_data["code"])
        if not found:
            raise forms.ValidationError("A code has 24 letters and digits, and this is another number. Look again.")
        return found


class ServiceForm(forms.Form):
    """Which service to ask."""

    address = form_fields.line(
        "Its address", "As it stands on the page of the service. It begins with https:// or http://.", most=500,
        required="Write the address of a service.",
    )  # fmt: skip
    roots = form_fields.words(
        "Its certificate, if it gives one",
        "The text of the file that begins with BEGIN CERTIFICATE. Empty: those that this device knows.", rows=4,
        most=100_000,
    )  # fmt: skip
