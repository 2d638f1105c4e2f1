"""Answers that were drafted. Nothing here is ever sent."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from leeward.people.models import Person
from leeward.resist.choices import DraftStyle
from leeward.resist.models.received import Received


class Draft(models.Model):
    """An answer the person is working on. `received` is what it answers, where that was kept.

    `wait_until` is the end of the time the person set for letting it lie; they may end it at any time. `copied_at` says
    when it was copied, which is not to say that it was sent; `sent_at`, when the person said that they sent it
    themselves. `put_away_at`: no answer was given after all.
    """

    received = models.ForeignKey(Received, on_delete=models.SET_NULL, null=True, blank=True, related_name="drafts")
    person = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="drafts")
    style = models.CharField(max_length=12, choices=DraftStyle.choices, blank=True)
    text = models.TextField(blank=True)
    wait_until = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(auto_now=True)
    copied_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    put_away_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"draft {self.pk}"
