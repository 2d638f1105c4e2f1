"""What was rehearsed and done on a service, with all that is needed to undo it."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils import timezone

from leeward.contact.models.accounts import Account
from leeward.people.models import Person


class Act(models.Model):
    """One action: looked ahead at, then perhaps done, then perhaps undone. `action` is a `channels.protocol.Action`.

    Steps are lists of [text, what may be noticed], `choices` of [key, text, what may be noticed]: more that it can do,
    if the person says so; `chosen` are the keys they took. `plan` and `undo` are the channel's own. `begun_at` without
    `done_at`: it broke off, and nobody knows how far it came. `stale_at`: the look ahead does not hold any more.

    `unfinished`, `tend_unfinished` and `undo_unfinished` say what ended the work half-way, "" where nothing did: then
    the steps beside it were done and the rest was not. An action that was undone half-way is still in force.
    """

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="acts")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="contact_acts")
    action = models.CharField(max_length=20)
    senders: models.JSONField[Any, Any] = models.JSONField(default=list)
    steps: models.JSONField[Any, Any] = models.JSONField(default=list)
    choices: models.JSONField[Any, Any] = models.JSONField(default=list)
    chosen: models.JSONField[Any, Any] = models.JSONField(default=list)
    plan: models.JSONField[Any, Any] = models.JSONField(default=dict)
    rehearsed_at = models.DateTimeField(default=timezone.now)
    stale_at = models.DateTimeField(null=True, blank=True)
    begun_at = models.DateTimeField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    done_steps: models.JSONField[Any, Any] = models.JSONField(default=list)
    unfinished = models.TextField(blank=True)
    undo: models.JSONField[Any, Any] = models.JSONField(default=dict)
    tended_at = models.DateTimeField(null=True, blank=True)
    tended_steps: models.JSONField[Any, Any] = models.JSONField(default=list)
    tend_unfinished = models.TextField(blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_steps: models.JSONField[Any, Any] = models.JSONField(default=list)
    undo_unfinished = models.TextField(blank=True)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"{self.action} {self.pk}"

    @property
    def unclear(self) -> bool:
        """It broke off after it was begun, and was not undone since."""
        return self.begun_at is not None and self.done_at is None and self.undone_at is None

    @property
    def in_force(self) -> bool:
        return self.done_at is not None and self.undone_at is None

    @property
    def stands(self) -> bool:
        """It is in force at the service, or may be: it can be undone."""
        return self.in_force or self.unclear

    @property
    def left_to_undo(self) -> dict[str, Any]:
        """What the channel is given to undo it: where it broke off, the plan, of which nobody knows how far it came."""
        return dict(self.undo or self.plan)

    @property
    def open(self) -> bool:
        """It was looked ahead at and can be done now."""
        return self.begun_at is None and self.stale_at is None
