"""The name that stands beside the numbers in a file for a phone."""

from django import forms

USUAL = "Number"


class NameForm(forms.Form):
    """A name that says nothing to somebody who sees the phone."""

    name = forms.CharField(
        label="Which name stands beside the numbers?",
        help_text="Whoever holds the phone may see it. Choose one that says nothing to them.",
        max_length=100,
        initial=USUAL,
        error_messages={"required": "Type a name, such as “Number”. A phone wants one."},
    )
