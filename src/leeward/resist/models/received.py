"""A message that was pasted and kept. Append-only."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import models
from django.utils import timezone

from leeward.people.fields import WallTimeField
from leeward.people.models import Person
from leeward.resist.choices import CameBy
from leeward.resist.errors import AlreadyKept


def _key() -> str:
    return uuid.uuid4().hex


class Received(models.Model):
    """One message, exactly as it was pasted or read from a picture. Never changed.

    `key` is the reference of its leaf in the log. `came_at` is wall clock, as the person said, None where they did not.
    `person` is who sent it, `channel` one of `people.channels` or "". Saving it a second time raises AlreadyKept.
    Not checked: whether the text is what was sent. The export of a chat is the stronger record.
    """

    key = models.CharField(max_length=32, unique=True, default=_key)
    person = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="received")
    channel = models.CharField(max_length=40, blank=True)
    came_at = WallTimeField(null=True, blank=True)
    how = models.CharField(max_length=8, choices=CameBy.choices, default=CameBy.PASTED)
    text = models.TextField()
    written_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"message {self.pk}"

    def save(self, *arguments: Any, **options: Any) -> None:
        if self.pk is not None:
            raise AlreadyKept
        super().save(*arguments, **options)


class ReceivedDanger(models.Model):
    """A danger flag of a kept message: which, and where its words stand (code points). Never hidden by a filter."""

    received = models.ForeignKey(Received, on_delete=models.CASCADE, related_name="dangers")
    flag = models.CharField(max_length=40)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    detector = models.CharField(max_length=60)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.flag
