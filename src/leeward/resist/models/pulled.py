"""For the hours in which the person feels pulled back. Nothing here is counted against anybody."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils import timezone

from leeward.people.fields import WallTimeField
from leeward.resist.choices import MutedKind, SlipKind
from leeward.resist.models.received import Received


class Slip(models.Model):
    """A time the person wrote, answered, met or looked although they did not want to. `happened_at` is wall clock."""

    kind = models.CharField(max_length=8, choices=SlipKind.choices)
    happened_at = WallTimeField()
    led = models.TextField(blank=True)
    helps = models.TextField(blank=True)
    written_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-happened_at", "-id")

    def __str__(self) -> str:
        return str(self.get_kind_display())


class CheckIn(models.Model):
    """How the person is after contact. `feelings` are keys of `library.pulled.FEELINGS`; mixed ones are allowed."""

    feelings: models.JSONField[Any, Any] = models.JSONField(default=list)
    note = models.TextField(blank=True)
    received = models.ForeignKey(Received, on_delete=models.SET_NULL, null=True, blank=True, related_name="check_ins")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-at", "-id")

    def __str__(self) -> str:
        return f"{self.at}"


class Letter(models.Model):
    """A letter that is not sent. With `sealed_until` its words are shown again from that day on."""

    text = models.TextField()
    sealed_until = models.DateField(null=True, blank=True)
    written_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"letter {self.pk}"


class Muted(models.Model):
    """Something that brings it all back, and that the person has put out of sight, or wants to."""

    kind = models.CharField(max_length=8, choices=MutedKind.choices)
    text = models.CharField(max_length=300)
    done_on = models.DateField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.text
