"""Calendars that were brought in: the sealed original, and the days that were read from it."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils import timezone

from leeward.people.fields import WallTimeField


class CalendarFile(models.Model):
    """A calendar file as it came. `blob` is its sealed original, `sha256` (hex) that of its bytes.

    `from_on` to `until_on` is the time in which its days were read. `unread` lists what could not be: [line, why].
    """

    name = models.CharField(max_length=255)
    blob = models.CharField(max_length=64)
    sha256 = models.CharField(max_length=64, unique=True)
    size = models.BigIntegerField()
    zone = models.CharField(max_length=64)
    from_on = models.DateField()
    until_on = models.DateField()
    events = models.PositiveIntegerField()
    unread: models.JSONField[Any, Any] = models.JSONField(default=list)
    notes: models.JSONField[Any, Any] = models.JSONField(default=list)
    brought_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return self.name


class CalendarDay(models.Model):
    """One day of a calendar that was brought in. `starts` and `ends` are the wall clock of `zone`.

    `handover` is what the person said. Whole days have `all_day`; `ends` is then the last day.
    """

    file = models.ForeignKey(CalendarFile, on_delete=models.CASCADE, related_name="days")
    uid = models.CharField(max_length=300)
    title = models.CharField(max_length=300, blank=True)
    where = models.CharField(max_length=300, blank=True)
    starts = WallTimeField()
    ends = WallTimeField(null=True, blank=True)
    all_day = models.BooleanField(default=False)
    zone = models.CharField(max_length=64)
    cancelled = models.BooleanField(default=False)
    handover = models.BooleanField(default=False)
    line = models.PositiveIntegerField()

    class Meta:
        ordering = ("starts", "id")
        indexes = (models.Index(fields=("starts",)), models.Index(fields=("uid",)))

    def __str__(self) -> str:
        return self.title or "No title"
