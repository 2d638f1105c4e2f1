"""What the person noted about the steps of guides. Append-only."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import models
from django.utils import timezone

from leeward.guides.choices import Stand
from leeward.guides.errors import AlreadyNoted
from leeward.people.models import Person


def _key() -> str:
    return uuid.uuid4().hex


class Mark(models.Model):
    """How one step of one guide stands, for one person or for nobody in particular. The newest row holds.

    `guide` and `step` are keys of `library.guides`. `since` is the day the person gave, `noted_at` when it was written
    down. `key` is the reference of its leaf in the log. Nothing was checked in the service itself. Saving a row a
    second time raises AlreadyNoted.
    """

    key = models.CharField(max_length=32, unique=True, default=_key)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="guide_marks")
    guide = models.CharField(max_length=40)
    step = models.CharField(max_length=40)
    state = models.CharField(max_length=8, choices=Stand.choices)
    since = models.DateField()
    noted_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.guide}/{self.step}: {self.get_state_display()}"

    def save(self, *arguments: Any, **options: Any) -> None:
        if self.pk is not None:
            raise AlreadyNoted
        super().save(*arguments, **options)
