"""What the person noted about devices and accounts, and what was found among the apps of a phone."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils import timezone

from leeward.plan.choices import State


class Device(models.Model):
    """A device or account as the person calls it. `answers`: key of a question of the library to yes, no or unsure."""

    name = models.CharField(max_length=100)
    kind = models.CharField(max_length=20, blank=True)
    opens = models.CharField(max_length=200, blank=True)
    answers: models.JSONField[Any, Any] = models.JSONField(default=dict)
    note = models.TextField(blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.name


class Check(models.Model):
    """How one item of the check stands, for one device or account. `key` is that of the item in the library.

    `label` is the person's own word for the account ("my old phone"), "" where there is only one.
    """

    key = models.CharField(max_length=40)
    device = models.ForeignKey(Device, on_delete=models.CASCADE, null=True, blank=True, related_name="checks")
    label = models.CharField(max_length=100, blank=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.TODO)
    note = models.TextField(blank=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.about or self.key

    @property
    def about(self) -> str:
        """Which device or account it is about, "" where the person did not say."""
        return " · ".join(part for part in (self.device.name if self.device else "", self.label) if part)


class KeptList(models.Model):
    """A list of watching apps, byte for byte as it came. Only the newest set is held; results name theirs by hash.

    `source` is an address, or "" where the person brought the file. `got_on` is None where its age is not known.
    """

    name = models.CharField(max_length=120)
    source = models.CharField(max_length=200, blank=True)
    got_on = models.DateField(null=True)
    sha256 = models.CharField(max_length=64)
    data = models.BinaryField()

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.name


class Finding(models.Model):
    """A list of apps compared with lists of watching apps, on one day. Logged; never changed, never deleted.

    `result` is `listing.results.to_json`. `sha256` is the hash of what was compared, as hex.
    """

    at = models.DateTimeField(default=timezone.now)
    sha256 = models.CharField(max_length=64)
    found = models.PositiveIntegerField()
    result: models.JSONField[Any, Any] = models.JSONField()

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"{self.at}"


class Settled(models.Model):
    """The person said that a finding need no longer stand above everything. The finding itself stays as it is."""

    finding = models.ForeignKey(Finding, on_delete=models.CASCADE, related_name="settled")
    note = models.TextField(blank=True)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.note or f"{self.at}"
