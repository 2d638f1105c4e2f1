"""What happened at a handover, as the person noted it. Append-only."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import models
from django.utils import timezone

from leeward.encounters.choices import Happened
from leeward.encounters.errors import AlreadyWritten
from leeward.encounters.models.calendar import Schedule


def _key() -> str:
    return uuid.uuid4().hex


class HandoverNote(models.Model):
    """Facts of one handover. Never changed: a correction is a new note that leads to the old one, which stays.

    `key` is the reference of its leaf in the log. `planned_clock` is the wall clock of `zone`. `words` holds words
    exactly as they were said. Saving a note a second time raises AlreadyWritten.
    """

    key = models.CharField(max_length=32, unique=True, default=_key)
    schedule = models.ForeignKey(Schedule, on_delete=models.SET_NULL, null=True, blank=True, related_name="notes")
    planned_on = models.DateField()
    planned_clock = models.TimeField(null=True, blank=True)
    zone = models.CharField(max_length=64)
    happened = models.CharField(max_length=5, choices=Happened.choices)
    minutes_late = models.PositiveSmallIntegerField(null=True, blank=True)
    who_came = models.CharField(max_length=200, blank=True)
    cancelled_how = models.TextField(blank=True)
    words = models.TextField(blank=True)
    present = models.TextField(blank=True)
    things = models.TextField(blank=True)
    seen = models.TextField(blank=True)
    corrects = models.OneToOneField(
        "self", on_delete=models.RESTRICT, null=True, blank=True, related_name="corrected_by"
    )
    written_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-planned_on", "-id")

    def __str__(self) -> str:
        return f"{self.planned_on}"

    def save(self, *arguments: Any, **options: Any) -> None:
        if self.pk is not None:
            raise AlreadyWritten
        super().save(*arguments, **options)

    @property
    def is_corrected(self) -> bool:
        """Whether a newer note stands in its place."""
        return HandoverNote.objects.filter(corrects=self).exists()

    @property
    def said(self) -> str:
        """What happened, in one line."""
        label = str(Happened(self.happened).label)
        if self.happened == Happened.LATE and self.minutes_late is not None:
            return f"{label}, by {self.minutes_late} minutes" if self.minutes_late != 1 else f"{label}, by 1 minute"
        return f"{label}: {self.who_came}" if self.happened == Happened.OTHER_PERSON and self.who_came else label
