"""What is typed about a post, and what is added to it later."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from leeward.captures.choices import Certain
from leeward.captures.visiting.addresses import LONGEST, checked
from leeward.people.days import moment_on, today
from leeward.shell import form_fields
from leeward.words.errors import LeewardError

_ADDRESS = "The address of the page"
_ADDRESS_HINT = "As it stands in the browser. It stays plain text here."


def _come(day: date) -> None:
    if day > today():
        raise ValidationError("This day has not come yet. Look at it again.")


class DetailsForm(forms.Form):
    """Where it stood, under which name, about whom. All of it can stay empty."""

    where = form_fields.line("Where was it posted?", "The service, the group, the page.")
    account = form_fields.line("Under which name or account?", "As it is shown. You need not know who is behind it.")
    about = form_fields.line("About whom is it?")
    words = form_fields.words(
        "What does it say or show?", "Only that, in a few words. Leave out what you think of anybody.", rows=3
    )

    def given(self) -> dict[str, Any]:
        """The fields of a capture."""
        return {name: self.cleaned_data.get(name) or "" for name in ("where", "account", "about", "words")}


class _SeenForm(DetailsForm):
    """The same with when it was seen."""

    def given(self) -> dict[str, Any]:
        data = self.cleaned_data
        day, clock = data.get("seen_on"), data.get("seen_clock")
        certain = data.get("certain") or (Certain.ABOUT if day else Certain.UNKNOWN)
        return {
            **super().given(), "address": data.get("address") or "",
            "seen_at": moment_on(day, clock) if day else None, "certain": certain if day else Certain.UNKNOWN,
        }  # fmt: skip


def _certain() -> forms.ChoiceField:
    return forms.ChoiceField(
        label="How sure are you of the time?",
        choices=Certain.choices,
        required=False,
        error_messages={"invalid_choice": "Choose one from the list."},
    )


class FileForm(_SeenForm):
    """A file is brought: a saved page, a WARC, a PDF, a video, a picture."""

    address = form_fields.line(_ADDRESS, _ADDRESS_HINT, most=LONGEST)
    seen_on = form_fields.day("On which day was it seen?", first=1990, checks=[_come])
    seen_clock = form_fields.clock("At about what time?")
    certain = _certain()
    field_order = ("address", "seen_on", "seen_clock", "certain")


class ScreenForm(_SeenForm):
    """A picture of the screen is brought; where and when it was taken is typed."""

    address = form_fields.line(
        _ADDRESS, _ADDRESS_HINT, most=LONGEST,
        required="Write the address, or in a few words where it stood.",
    )  # fmt: skip
    seen_on = form_fields.day("On which day was the picture taken?", required=True, first=1990, checks=[_come])
    seen_clock = form_fields.clock("At what time?", required=True)
    certain = _certain()
    field_order = ("address", "seen_on", "seen_clock", "certain")


class PageForm(DetailsForm):
    """A page is to be visited. The box says that what stands above it was read."""

    address = form_fields.line(
        _ADDRESS, "One public page. It begins with https:// or http://.", most=LONGEST, required="Write the address."
    )
    read = forms.BooleanField(
        label="I have read what others may notice. Visit this page once, now.",
        error_messages={"required": "Tick the box once you have read it. Nobody was asked."},
    )
    field_order = ("address",)

    def clean_address(self) -> str:
        """A public web address. Whether its name leads into this network is seen at the visit."""
        try:
            return checked(self.cleaned_data["address"])
        except LeewardError as refusal:
            raise ValidationError(str(refusal)) from refusal


class NoteForm(forms.Form):
    """Something to add."""

    text = form_fields.words("What do you want to add?", rows=3, strip=False, required="Write a few words.")


class SeenByForm(forms.Form):
    """Who saw it."""

    who = form_fields.line("Who saw it?", required="Write a name, or in a few words who it was.")
    told_on = form_fields.day("On which day did they tell you?", first=1990, checks=[_come])
    how = form_fields.words("How did they come to see it, and what did they see?", strip=False)


class ReportForm(forms.Form):
    """Somebody was told of the post."""

    to = form_fields.line("To whom?", "The service, the police, a school.", required="Write to whom.")
    on = form_fields.day("On which day?", required=True, first=1990, checks=[_come])
    reference = form_fields.line("The number they gave you")
    note = form_fields.words("What was said?", strip=False)
    ask_on = form_fields.day("Look again on", "Only a line on the page of your posts. Nobody is told.")


class AnswerForm(forms.Form):
    """What came of a report."""

    on = form_fields.day("On which day?", required=True, first=1990, checks=[_come])
    text = form_fields.words(
        "What did they answer or do?", "“No answer” counts too.", strip=False, required="Write a few words."
    )
    ask_on = form_fields.day("Look again on", "Only a line on the page of your posts. Nobody is told.")
