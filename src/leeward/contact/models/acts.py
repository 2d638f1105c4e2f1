"""What was rehearsed and done on a service, with all that is needed to undo it."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils import timezone

from leeward.contact.models.accounts import Account
from leeward.people.models import Person


class Act(models.Model):
    """One action: looked ahead at, then perhaps done, then perhaps undone. `action` is a `channels.protocol.Action`.

    Steps are lists of [text, what may be noticed]. `plan` and `undo` are the channel's own. `begun_at` without
    `done_at`: it broke off, and nobody knows how far it came. `stale_at`: the look ahead does not hold any more.
    """

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="acts")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="contact_acts")
    action = models.CharField(max_length=20)
    senders: models.JSONField[Any, Any] = models.JSONField(default=list)
    steps: models.JSONField[Any, Any] = models.JSONField(default=list)
    plan: models.JSONField[Any, Any] = models.JSONField(default=dict)
    rehearsed_at = models.DateTimeField(default=timezone.now)
    stale_at = models.DateTimeField(null=True, blank=True)
    begun_at = models.DateTimeField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    done_steps: models.JSONField[Any, Any] = models.JSONField(default=list)
    undo: models.JSONField[Any, Any] = models.JSONField(default=dict)
    tended_at = models.DateTimeField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_steps: models.JSONField[Any, Any] = models.JSONField(default=list)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"{self.action} {self.pk}"

    @property
    def unclear(self) -> bool:
        """It broke off after it was begun."""
        return self.begun_at is not None and self.done_at is None

    @property
    def in_force(self) -> bool:
        return self.done_at is not None and self.undone_at is None

    @property
    def open(self) -> bool:
        """It was looked ahead at and can be done now."""
        return self.begun_at is None and self.stale_at is None
