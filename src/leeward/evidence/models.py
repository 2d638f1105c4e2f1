"""Signed states of the log, time stamps on them, and tries that brought none: rows that are only ever added."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils import timezone

from leeward.evidence.errors import AlreadyWritten


class Why(models.TextChoices):
    """What a state was signed for."""

    ASKED = "asked", "Signed on a click"
    BROUGHT = "brought", "Signed after something was brought in"
    DAY = "day", "Signed once a day"


class _Added(models.Model):
    """A row that is never changed. Saving it a second time raises AlreadyWritten."""

    class Meta:
        abstract = True

    def save(self, *arguments: Any, **options: Any) -> None:
        if self.pk is not None:
            raise AlreadyWritten
        super().save(*arguments, **options)


class Checkpoint(_Added):
    """The log as it was signed: `size` lines, `root` over them, `note` in the form C2SP tlog-checkpoint.

    `peaks` are the roots of the full subtrees (`ledger.merkle.Growing`), 32 bytes each: the next one goes on from them.
    `made_at` is in UTC, by the clock of this device; nothing in the note says it.
    """

    size = models.IntegerField(unique=True)
    root = models.BinaryField(max_length=32)
    peaks = models.BinaryField()
    note = models.TextField()
    why = models.CharField(max_length=7, choices=Why.choices, default=Why.ASKED)
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-size",)

    def __str__(self) -> str:
        return f"{self.size}"


class Stamp(_Added):
    """A time stamp over the note of a state. `answer` is the whole answer as it came (RFC 3161, DER).

    `stamped_at` is the time it names, in UTC; `roots` the certificates (PEM) by which it was checked, "" for those of
    this device.
    """

    checkpoint = models.ForeignKey(Checkpoint, on_delete=models.CASCADE, related_name="stamps")
    address = models.CharField(max_length=500)
    answer = models.BinaryField()
    roots = models.TextField(blank=True)
    signer = models.CharField(max_length=500, blank=True)
    serial = models.CharField(max_length=100)
    stamped_at = models.DateTimeField()
    came_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.stamped_at}"


class StampTry(_Added):
    """A question that brought no stamp, with the sentence that says why."""

    checkpoint = models.ForeignKey(Checkpoint, on_delete=models.CASCADE, related_name="tries")
    address = models.CharField(max_length=500)
    sentence = models.TextField()
    asked_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.sentence
