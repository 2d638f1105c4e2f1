"""What the person says on the pages of this part."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone

from leeward.recognise.own import OwnWords

NO_TIME = "This is not a day and time. Write it like 2026-05-12 08:15."


def _area() -> forms.Textarea:
    return forms.Textarea(attrs={"class": "words", "rows": 5})


class StopForm(forms.Form):
    """When the person asked for contact to end, by one of their messages or in words; and whom, if there are several.

    `cleaned_data["when"]` is the wall clock as it stands in the originals; where only a day is said, the last moment of
    that day, with `day_only`. `whom` holds ids of persons; empty where there is nothing to choose.
    """

    said = forms.CharField(required=False, max_length=40)
    when = forms.CharField(
        label="Another time",
        required=False,
        max_length=40,
        help_text="As it stands in the chat, like 2026-05-12 08:15. The day alone will do. You can correct it later.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    whom = forms.MultipleChoiceField(
        label="Whom did you ask?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Choose from the names that are there."},
    )

    def __init__(self, *arguments: Any, others: Sequence[tuple[int, str]] = (), **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.others = [(str(pk), name) for pk, name in others] if len(others) > 1 else []
        self.fields["whom"].choices = self.others  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """One time, and one person at least where there are several."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        data["when"], data["day_only"] = self._when(data.get("when") or data.get("said") or "")
        data["whom"] = [int(pk) for pk in data.get("whom", ())]
        if self.others and not data["whom"] and "whom" not in self.errors:
            self.add_error("whom", "Choose whom you asked. The count then covers these people.")
        return data

    def _when(self, text: str) -> tuple[datetime | None, bool]:
        try:
            moment = datetime.fromisoformat(text.strip()).replace(tzinfo=None)
        except ValueError:
            self.add_error("when", NO_TIME if text.strip() else "Choose one of your messages, or write the day.")
            return None, False
        day_only = len(text.strip()) <= len("2026-05-12")
        return (moment.replace(hour=23, minute=59, second=59) if day_only else moment), day_only


class OwnWordsForm(forms.Form):
    """The reflection. Every part can stay empty."""

    saw = forms.CharField(label="What I saw", required=False, max_length=100_000, widget=_area())
    not_again = forms.CharField(
        label="What I will not live with again", required=False, max_length=100_000, widget=_area()
    )
    why_left = forms.CharField(label="Why I left, or want to", required=False, max_length=100_000, widget=_area())

    def words(self) -> OwnWords:
        """The version to save."""
        data = self.cleaned_data
        return OwnWords(data["saw"], data["not_again"], data["why_left"], timezone.now())
