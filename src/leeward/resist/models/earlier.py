"""What the person said of earlier messages: whether a promise was kept, whether two speak of the same thing."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from leeward.resist.choices import PairSaid, PromiseState


class Promise(models.Model):
    """What the person said of one promise in a message. Rows are added, never changed: the newest of a place holds.

    `message_key` (hex) is the message, `start` and `end` where the words stand in it.
    """

    message_key = models.CharField(max_length=64)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=PromiseState.choices)
    note = models.TextField(blank=True)
    noted_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-id",)
        indexes = (models.Index(fields=("message_key",)),)

    def __str__(self) -> str:
        return str(self.get_state_display())


class PairAnswer(models.Model):
    """What the person said of two messages shown side by side. The newest of a pair holds."""

    earlier_key = models.CharField(max_length=64)
    later_key = models.CharField(max_length=64)
    said = models.CharField(max_length=10, choices=PairSaid.choices)
    noted_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-id",)
        indexes = (models.Index(fields=("earlier_key", "later_key")),)

    def __str__(self) -> str:
        return str(self.get_said_display())
