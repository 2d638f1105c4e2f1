"""The words of a goodbye, and the stop notice that it became."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from leeward.people.models import Person, StopNotice


class Farewell(models.Model):
    """A goodbye as the person wrote it. Once they say that it was said, `notice` is the stop notice it is kept as.

    Each writing is a row of its own; the newest that was not put away holds.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="farewells")
    text = models.TextField()
    channel = models.CharField(max_length=40, blank=True)
    left_open = models.CharField(max_length=200, blank=True)
    written_at = models.DateTimeField(default=timezone.now)
    notice = models.OneToOneField(StopNotice, on_delete=models.SET_NULL, null=True, blank=True, related_name="farewell")
    put_away_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"farewell {self.pk}"
