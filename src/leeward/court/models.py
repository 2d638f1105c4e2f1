"""A folder for a court as it is put together, and who was handed one."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import models
from django.utils import timezone

from leeward.court.choices import Limits
from leeward.court.errors import HandedStays
from leeward.people.models import Order


def new_key() -> str:
    """A random name for a row, the reference of its leaf in the log."""
    return uuid.uuid4().hex


class Pack(models.Model):
    """What goes into one folder. Nothing here is evidence: it can be changed and removed.

    `conversations` and `picked` are ids, `incidents` keys; `first` and `last` days of wall clock, included. `around`:
    how many messages before and after a picked one stand on paper. `found` is what the last look found (items as
    JSON), `decisions` say keep or withhold by the key of an item. `blob` is the made folder, sealed in the vault.
    """

    created_at = models.DateTimeField(default=timezone.now)
    court_on = models.DateField(null=True, blank=True)
    limits = models.CharField(max_length=8, choices=Limits.choices, blank=True, default=Limits.NOT_SAID)
    questions = models.TextField(blank=True)
    order = models.ForeignKey(Order, on_delete=models.SET_NULL, null=True, blank=True, related_name="packs")
    conversations: models.JSONField[Any, Any] = models.JSONField(default=list)
    first = models.DateField(null=True, blank=True)
    last = models.DateField(null=True, blank=True)
    picked: models.JSONField[Any, Any] = models.JSONField(default=list)
    around = models.PositiveSmallIntegerField(default=2)
    incidents: models.JSONField[Any, Any] = models.JSONField(default=list)
    most_pages = models.PositiveIntegerField(null=True, blank=True)
    prefix = models.CharField(max_length=12, blank=True)
    look_for = models.TextField(blank=True)
    found: models.JSONField[Any, Any] = models.JSONField(default=list)
    looked_at = models.DateTimeField(null=True)
    decisions: models.JSONField[Any, Any] = models.JSONField(default=dict)
    job_id = models.BigIntegerField(null=True)
    blob = models.CharField(max_length=64, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    size = models.BigIntegerField(default=0)
    fingerprint = models.CharField(max_length=100, blank=True)
    made_at = models.DateTimeField(null=True)
    told: models.JSONField[Any, Any] = models.JSONField(default=dict)

    class Meta:
        ordering = ("-created_at", "-id")

    def __str__(self) -> str:
        return f"Folder {self.pk}"


class Handed(models.Model):
    """That a made folder was handed to somebody, as the person says. Added once, never changed; a leaf in the log.

    `sha256` is that of the folder as one zip file, `sealed` whether it was locked.
    """

    key = models.CharField(max_length=32, unique=True, default=new_key)
    written_at = models.DateTimeField(default=timezone.now)
    pack = models.ForeignKey(Pack, on_delete=models.SET_NULL, null=True, related_name="handed")
    to = models.CharField(max_length=200)
    on = models.DateField()
    how = models.CharField(max_length=300, blank=True)
    sealed = models.BooleanField(default=False)
    sha256 = models.CharField(max_length=64)
    fingerprint = models.CharField(max_length=100)

    class Meta:
        ordering = ("-on", "-id")

    def __str__(self) -> str:
        return self.to

    def save(self, *arguments: Any, **options: Any) -> None:
        if self.pk is not None:
            raise HandedStays
        super().save(*arguments, **options)

    def fact(self) -> dict[str, object]:
        """The row as it is logged."""
        return {
            "fact": "handed",
            "key": self.key,
            "at": self.written_at.isoformat(timespec="seconds"),
            "to": self.to,
            "on": self.on.isoformat(),
            "how": self.how,
            "sealed": self.sealed,
            "sha256": self.sha256,
            "fingerprint": self.fingerprint,
        }
