"""Short forms about people who help. Only the name is needed."""

from typing import Any

from django import forms

from leeward.library.roles import ROLES
from leeward.people import channels
from leeward.people.choices import CodeMeans, Knows, Seen

_SMALL = {"class": "words", "rows": 2}
_HOW = [("", "Not now"), *((name, channels.label(name)) for name in channels.BY_HAND)]
_NO_VALUE = "Write the number or address too, or choose “Not now”."
_NO_HOW = "Say which way this is: a call, a message, a letter."


class ReachForm(forms.Form):
    """How somebody is reached."""

    channel = forms.ChoiceField(label="How do you reach them?", choices=_HOW, required=False)
    value = forms.CharField(
        label="Number, address or account", required=False, max_length=500, help_text="As you would dial or write it."
    )
    seen = forms.ChoiceField(
        label="Can the other party see what arrives there?",
        help_text="A shared phone or account, a phone they know the code of, a letter box they can open.",
        choices=Seen.choices,
        required=False,
        widget=forms.RadioSelect,
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("channel") and not given.get("value"):
            self.add_error("value", _NO_VALUE)
        if given.get("value") and not given.get("channel"):
            self.add_error("channel", _NO_HOW)
        return given


class NewForm(ReachForm):
    """Somebody who is in no message yet."""

    name = forms.CharField(
        label="Name",
        max_length=200,
        help_text="It need not be the real one.",
        error_messages={"required": "Write a name. It need not be the real one."},
    )
    knows = forms.ChoiceField(label="Do they know?", choices=Knows.choices, required=False, widget=forms.RadioSelect)
    field_order = ("name", "knows", "channel", "value", "seen")


class KnowsForm(forms.Form):
    """Whether somebody knows, and what they may say."""

    knows = forms.ChoiceField(
        label="Do they know?",
        help_text="That you are getting away, or getting ready to.",
        choices=Knows.choices,
        required=False,
        widget=forms.RadioSelect,
    )
    may_say = forms.CharField(
        label="What may they say, if somebody asks about you?",
        help_text="For example: I don’t pass things on.",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs=_SMALL),
    )


class CodeForm(forms.Form):
    """A word the two agreed on."""

    code_word = forms.CharField(
        label="The word or sign",
        help_text="An everyday word that nobody else would notice. Leave it empty to remove it.",
        required=False,
        max_length=80,
    )
    code_means = forms.ChoiceField(
        label="When they hear it, they …",
        choices=[("", "Not agreed yet"), *CodeMeans.choices],
        required=False,
        widget=forms.RadioSelect,
    )
    code_words = forms.CharField(
        label="In your words, if you like", help_text="What exactly they do, and when.", required=False, max_length=300
    )


class RolesForm(forms.Form):
    """What somebody helps with: one box a role, and a line for those that have a number to note."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        for key, role in ROLES.items():
            self.fields[key] = forms.BooleanField(label=role.said.text, help_text=role.said.detail, required=False)
            if role.detail_label:
                self.fields[f"{key}-detail"] = forms.CharField(
                    label=f"{role.said.text}: {role.detail_label[0].lower()}{role.detail_label[1:]}",
                    required=False,
                    max_length=200,
                )


class SharedForm(forms.Form):
    """What somebody was given."""

    what = forms.CharField(
        label="What did you give or tell them?",
        max_length=300,
        help_text="A key, a copy of a paper, the plan, the new number.",
        error_messages={"required": "Write what it was, in a few words."},
    )
    how = forms.CharField(label="How?", required=False, max_length=200, help_text="In person, on paper, as a message.")
    day = forms.DateField(
        label="On which day?",
        help_text="Leave it empty for today.",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": "Write the day as a date, or leave it empty."},
    )
    note = forms.CharField(label="What else you want to remember", required=False, widget=forms.Textarea(attrs=_SMALL))
