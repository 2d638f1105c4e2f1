"""Scans of an order and of what belongs to it, sealed."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from leeward.orders.choices import Paper
from leeward.people.models import Order


class PaperFile(models.Model):
    """A kept file. `blob` is its sealed original, `sha256` (hex) that of its bytes as they came."""

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="papers")
    shows = models.CharField(max_length=8, choices=Paper.choices, default=Paper.ORDER)
    name = models.CharField(max_length=255)
    blob = models.CharField(max_length=64)
    sha256 = models.CharField(max_length=64)
    size = models.BigIntegerField()
    brought_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=("order", "sha256"), name="orders_a_file_once_an_order"),)

    def __str__(self) -> str:
        return self.name
