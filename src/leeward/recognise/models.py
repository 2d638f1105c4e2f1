"""What was seen in the messages of the vault, and what the person says of it.

Findings are made by the program and can be made again; notes and own words are the person's, dated, and only added to.
"""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils import timezone

from leeward.history.models import Message
from leeward.recognise.corrections import Kind
from leeward.words.tactics import Confidence


class Screening(models.Model):
    """One look at the whole history. `stamp` says of what it was made; another stamp means that it is out of date.

    `report` is `Report.to_json()` as seen by the program, `shown` the same with the counts that follow the person's
    notes. `behind` holds the ids of the messages behind the counts of time (`metrics.gathered`), `left_out` the ids of
    the conversations that the counts leave out. Only the newest finished screening is shown.
    """

    stamp = models.CharField(max_length=200)
    detector = models.CharField(max_length=100)
    made_at = models.DateTimeField(default=timezone.now)
    finished = models.BooleanField(default=False)
    report: models.JSONField[Any, Any] = models.JSONField(null=True)
    shown: models.JSONField[Any, Any] = models.JSONField(null=True)
    behind: models.JSONField[Any, Any] = models.JSONField(default=dict)
    left_out: models.JSONField[Any, Any] = models.JSONField(default=list)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"screening {self.pk}"


class Finding(models.Model):
    """A tactic seen in a message: `text[start:end]` of that message. As detected; notes never change it."""

    screening = models.ForeignKey(Screening, on_delete=models.CASCADE, related_name="findings")
    message = models.ForeignKey(Message, on_delete=models.RESTRICT, related_name="+", db_constraint=False)
    tactic = models.CharField(max_length=40)
    confidence = models.CharField(max_length=8, choices=[(word.value, word.value) for word in Confidence])
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        ordering = ("id",)
        indexes = (models.Index(fields=("screening", "tactic", "id"), name="recognise_finding_tactic"),)

    def __str__(self) -> str:
        return f"finding {self.pk}"


class DangerFlag(models.Model):
    """A danger flag in a message. Never lowered by a note, never hidden by a filter."""

    screening = models.ForeignKey(Screening, on_delete=models.CASCADE, related_name="flags")
    message = models.ForeignKey(Message, on_delete=models.RESTRICT, related_name="+", db_constraint=False)
    flag = models.CharField(max_length=40)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"flag {self.pk}"


class LabelNote(models.Model):
    """What the person says of a label, or whether something happened. Rows are added; the newest one holds.

    `answer` is one of `corrections.Label` or `corrections.Happened`; `other` a tactic the person names instead.
    Taking a note back adds a row too.
    """

    message = models.ForeignKey(Message, on_delete=models.RESTRICT, related_name="+", db_constraint=False)
    tactic = models.CharField(max_length=40)
    kind = models.CharField(max_length=8, choices=[(kind.value, kind.value) for kind in Kind])
    answer = models.CharField(max_length=8)
    other = models.CharField(max_length=40, blank=True)
    written_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("id",)
        indexes = (models.Index(fields=("message", "tactic"), name="recognise_note_of"),)

    def __str__(self) -> str:
        return f"note {self.pk}"


class WaitingNote(models.Model):
    """A note written before the messages were kept; it finds its message by `key` (hex) at the next look."""

    key = models.CharField(max_length=64)
    tactic = models.CharField(max_length=40)
    kind = models.CharField(max_length=8, choices=[(kind.value, kind.value) for kind in Kind])
    answer = models.CharField(max_length=8)
    other = models.CharField(max_length=40, blank=True)
    written_at = models.DateTimeField()

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"waiting note {self.pk}"


class Reflection(models.Model):
    """The person's own words on what they saw. Each saving adds a version; the newest one is shown."""

    saw = models.TextField(blank=True)
    not_again = models.TextField(blank=True)
    why_left = models.TextField(blank=True)
    written_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"own words {self.pk}"
