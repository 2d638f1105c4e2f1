"""What the person says on the pages of this part."""

from django import forms
from django.utils import timezone

from leeward.recognise.own import OwnWords


def _area() -> forms.Textarea:
    return forms.Textarea(attrs={"class": "words", "rows": 5})


class StopForm(forms.Form):
    """When the person asked for contact to end; wall clock, to the minute."""

    when = forms.DateTimeField(
        label="When did you ask?",
        help_text="The day and time as they stand in the chat, like 2026-05-12 08:15. You can correct it later.",
        widget=forms.DateTimeInput(attrs={"autocomplete": "off"}, format="%Y-%m-%d %H:%M"),
        error_messages={
            "required": "Choose one of your messages, or write the day and time.",
            "invalid": "This is not a day and time. Write it like 2026-05-12 08:15.",
        },
    )

    def clean_when(self) -> object:
        """The wall clock as written: no zone is put to it."""
        when = self.cleaned_data["when"]
        return timezone.make_naive(when, timezone.get_current_timezone()) if timezone.is_aware(when) else when


class OwnWordsForm(forms.Form):
    """The reflection. Every part can stay empty."""

    saw = forms.CharField(label="What I saw", required=False, max_length=100_000, widget=_area())
    not_again = forms.CharField(
        label="What I will not live with again", required=False, max_length=100_000, widget=forms.Textarea
    )
    why_left = forms.CharField(
        label="Why I left, or want to", required=False, max_length=100_000, widget=forms.Textarea
    )

    def words(self) -> OwnWords:
        """The version to save."""
        data = self.cleaned_data
        return OwnWords(data["saw"], data["not_again"], data["why_left"], timezone.now())
