"""Incidents, what was added to them, their files and the words of witnesses: rows that are only ever added."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import models
from django.utils import timezone

from leeward.incidents.choices import About, Certainty
from leeward.incidents.errors import AlreadyWritten
from leeward.people.fields import WallTimeField


def new_key() -> str:
    """A random name for a row, the reference of its leaf in the log."""
    return uuid.uuid4().hex


class AddedRow(models.Model):
    """A row that is never changed. Saving it a second time raises AlreadyWritten.

    `log_seq` is the place of its leaf in the log of the vault; `written_at` is in UTC.
    """

    key = models.CharField(max_length=32, unique=True, default=new_key)
    log_seq = models.IntegerField()
    written_at = models.DateTimeField(default=timezone.now)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.key

    def save(self, *arguments: Any, **options: Any) -> None:
        if self.pk is not None:
            raise AlreadyWritten
        super().save(*arguments, **options)


class Incident(AddedRow):
    """Something that happened, as it was first written. The moments are wall clock in `zone`.

    Of certainty "day" the moments are midnight of the day; of "unknown" they are None. `order_ref` is the number of an
    order of a court at that time, no relation: an order may go, what was written stays.
    """

    happened_at = WallTimeField(null=True, blank=True)
    until_at = WallTimeField(null=True, blank=True)
    certainty = models.CharField(max_length=7, choices=Certainty.choices)
    zone = models.CharField(max_length=64)
    written_zone = models.CharField(max_length=64, blank=True)
    device = models.CharField(max_length=100, blank=True)
    place = models.CharField(max_length=300, blank=True)
    hide_place = models.BooleanField(default=False)
    kinds = models.JSONField(default=list)
    channel = models.CharField(max_length=100, blank=True)
    identifier = models.CharField(max_length=500, blank=True)
    what = models.TextField()
    exact_words = models.TextField(blank=True)
    technology = models.TextField(blank=True)
    how_known = models.TextField(blank=True)
    witnesses = models.TextField(blank=True)
    kept_elsewhere = models.TextField(blank=True)
    effect = models.TextField(blank=True)
    fear = models.PositiveSmallIntegerField(null=True, blank=True)
    in_danger = models.BooleanField(default=False)
    told_to = models.JSONField(default=list)
    told_whom = models.CharField(max_length=200, blank=True)
    officer = models.CharField(max_length=200, blank=True)
    badge = models.CharField(max_length=100, blank=True)
    reference = models.CharField(max_length=100, blank=True)
    told_on = models.DateField(null=True, blank=True)
    result = models.TextField(blank=True)
    order_ref = models.IntegerField(null=True, blank=True)
    order_name = models.CharField(max_length=200, blank=True)
    paragraph = models.CharField(max_length=100, blank=True)
    response = models.TextField(blank=True)

    class Meta:
        ordering = ("id",)


class Addition(AddedRow):
    """Something said later about an incident. The moments are set where it says anew when it happened."""

    incident = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="additions")
    about = models.CharField(max_length=12, choices=About.choices, default=About.ALL)
    corrects = models.BooleanField(default=False)
    words = models.TextField(blank=True)
    happened_at = WallTimeField(null=True, blank=True)
    until_at = WallTimeField(null=True, blank=True)
    certainty = models.CharField(max_length=7, choices=Certainty.choices, blank=True)

    class Meta:
        ordering = ("id",)


class Attachment(AddedRow):
    """A kept file. `blob` is its sealed original; `metadata` is what was read from it, as pairs of label and value."""

    incident = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="attachments")
    name = models.CharField(max_length=255)
    blob = models.CharField(max_length=64)
    sha256 = models.CharField(max_length=64)
    size = models.BigIntegerField()
    media_type = models.CharField(max_length=100)
    captured = models.CharField(max_length=300, blank=True)
    original_at = models.CharField(max_length=300, blank=True)
    metadata = models.JSONField(default=list)
    has_place = models.BooleanField(default=False)

    class Meta:
        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=("incident", "sha256"), name="incidents_a_file_once"),)


class WitnessNote(AddedRow):
    """What a named person typed on this device. `before` are the leaves (hex) of what stood on the page."""

    incident = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="notes")
    name = models.CharField(max_length=200)
    contact = models.CharField(max_length=300, blank=True)
    was_there = models.BooleanField(default=False)
    words = models.TextField()
    before = models.JSONField(default=list)

    class Meta:
        ordering = ("id",)
