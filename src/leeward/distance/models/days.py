"""Days: what the person did although they did not want to, and days without a look at their pages.

These notes are the person's own. They are no facts about anybody, so they stand in no log and can be removed for good.
"""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from leeward.distance.choices import LookingBy, SlipKind
from leeward.people.fields import WallTimeField
from leeward.people.models import Person


class Slip(models.Model):
    """Contact that the person made. `happened_at` is wall clock; with `day_only` the last moment of that day."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="slips")
    kind = models.CharField(max_length=8, choices=SlipKind.choices)
    happened_at = WallTimeField()
    day_only = models.BooleanField(default=False)
    led = models.TextField(blank=True)
    helps = models.TextField(blank=True)
    written_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-happened_at", "-id")

    def __str__(self) -> str:
        return str(self.get_kind_display())


class Looking(models.Model):
    """How days without a look at their pages are counted. Rows are added: the newest holds."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="looking")
    by = models.CharField(max_length=6, choices=LookingBy.choices)
    since = models.DateField(null=True, blank=True)
    written_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return str(self.get_by_display())


class TickedDay(models.Model):
    """A day on which the person did not look, as they ticked it. After a merge of persons a day may stand twice."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="ticked_days")
    on = models.DateField()

    class Meta:
        ordering = ("-on", "id")

    def __str__(self) -> str:
        return f"{self.on}"
