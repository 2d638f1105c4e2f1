"""What the person answered to the warning facts."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from leeward.people.choices import Answer


class WarningFact(models.Model):
    """One answer. Rows are added, never changed: the newest of a key holds, and taking back is a new row.

    `key` is one of `library.warning_facts.FACTS`, or "" for the list as a whole, put off with "not now".
    Nothing here is ever counted or added up.
    """

    key = models.CharField(max_length=40, blank=True)
    answer = models.CharField(max_length=8, choices=Answer.choices)
    note = models.TextField(blank=True)
    answered_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.key}: {self.get_answer_display()}"
