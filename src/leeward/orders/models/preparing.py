"""An order that binds the person: dates of the court, places to keep away from, and what was not done."""

from __future__ import annotations

from typing import Any

from django.db import models

from leeward.orders.choices import DateKind
from leeward.orders.models.rows import AddedRow
from leeward.people.fields import WallTimeField
from leeward.people.models import Order


class CourtDate(models.Model):
    """A date of the court with what is prepared for it. A plan: it can be changed. `clock` is the court's own."""

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="dates")
    on = models.DateField()
    clock = models.TimeField(null=True, blank=True)
    kind = models.CharField(max_length=8, choices=DateKind.choices, default=DateKind.HEARING)
    where = models.CharField(max_length=300, blank=True)
    statement = models.TextField(blank=True)
    documents = models.TextField(blank=True)
    questions = models.TextField(blank=True)
    children = models.TextField(blank=True)
    ticked: models.JSONField[Any, Any] = models.JSONField(default=list)
    over = models.BooleanField(default=False)

    class Meta:
        ordering = ("on", "clock", "id")

    def __str__(self) -> str:
        return str(self.get_kind_display())


class KeepAway(models.Model):
    """A place the person keeps away from, and what they do in its stead. A plan: it can be changed."""

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="away")
    where = models.CharField(max_length=300)
    instead = models.TextField(blank=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.where


class Abstention(AddedRow):
    """A pull that was not followed. `happened_at` is wall clock. `withdrawn_at` is set once, if it was not right."""

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="abstentions")
    happened_at = WallTimeField()
    pull = models.TextField()
    instead = models.TextField(blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-happened_at", "-id")
