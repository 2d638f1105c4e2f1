"""Limits and their versions, what came through others, questions that were settled, what matters to the person."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import models
from django.utils import timezone

from leeward.boundaries.choices import Answer, Carrier
from leeward.boundaries.errors import LimitStays, NoteStays
from leeward.boundaries.rules import codec, saying
from leeward.boundaries.rules.kinds import Kind, Limit
from leeward.people.fields import WallTimeField
from leeward.people.models import Person


def _key() -> str:
    return uuid.uuid4().hex


class Boundary(models.Model):
    """A limit towards somebody, from a day on. Rows are added, never changed; of a kind the newest begun holds.

    `settings` is `codec.dump` of the limit; `words` what the person does, in their own words. `zone` is the IANA name
    of the clock that is meant. With `ended` the limit ends on that day. Saving a row a second time raises LimitStays.
    """

    key = models.CharField(max_length=32, unique=True, default=_key)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="boundaries")
    kind = models.CharField(max_length=12, choices=[(kind.value, kind.value) for kind in Kind])
    since = models.DateField()
    settings: models.JSONField[Any, Any] = models.JSONField(default=dict)
    words = models.TextField(blank=True)
    zone = models.CharField(max_length=64)
    ended = models.BooleanField(default=False)
    written_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("since", "id")
        indexes = (models.Index(fields=("person", "since"), name="boundaries_of_person"),)

    def __str__(self) -> str:
        return self.kind

    def save(self, *arguments: Any, **options: Any) -> None:
        if self.pk is not None:
            raise LimitStays
        super().save(*arguments, **options)

    @property
    def limit(self) -> Limit:
        """The limit itself. Raises codec.BadLimit where this version cannot read it."""
        return codec.load(Kind(self.kind), self.settings)

    @property
    def said(self) -> str:
        """The limit in a plain sentence."""
        try:
            return saying.sentence(Kind(self.kind), self.limit)
        except codec.BadLimit:
            return "This limit was written by another version of this program and cannot be read here."


class Carried(models.Model):
    """Something from the other party that came through somebody else, noted by hand. Added, never changed.

    `came_at` is wall clock; with `day_only` the last moment of that day, since the hour is not known. `through` is who
    passed it on, where they are a person of the notebook, `through_name` their name as written. A note that was not
    right stays as a row with `withdrawn_at`.
    """

    key = models.CharField(max_length=32, unique=True, default=_key)
    person = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="carried")
    through = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="passed_on")
    through_name = models.CharField(max_length=200, blank=True)
    carrier = models.CharField(max_length=8, choices=Carrier.choices, default=Carrier.PERSON)
    came_at = WallTimeField()
    day_only = models.BooleanField(default=False)
    text = models.TextField()
    note = models.TextField(blank=True)
    written_at = models.DateTimeField(default=timezone.now)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-came_at", "-id")

    def __str__(self) -> str:
        return self.by

    def save(self, *arguments: Any, **options: Any) -> None:
        if self.pk is not None:
            raise NoteStays
        super().save(*arguments, **options)

    @property
    def by(self) -> str:
        """Who or what it came through, as pages show it."""
        return (self.through.name if self.through else self.through_name) or str(self.get_carrier_display())


class Settled(models.Model):
    """What the person said of a question of them: answered, or needs no answer. Rows are added; the newest holds.

    `message_key` (hex) is that of the message, `start` where the sentence begins in it, in code points.
    """

    message_key = models.CharField(max_length=64)
    start = models.PositiveIntegerField()
    answer = models.CharField(max_length=8, choices=Answer.choices)
    said_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("id",)
        indexes = (models.Index(fields=("message_key", "start"), name="boundaries_settled_of"),)

    def __str__(self) -> str:
        return str(self.get_answer_display())


class Priority(models.Model):
    """One line of what matters to the person. `place` orders them, the smallest first."""

    text = models.CharField(max_length=200)
    place = models.PositiveIntegerField(default=0)
    written_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("place", "id")

    def __str__(self) -> str:
        return self.text


class PastCount(models.Model):
    """What may have gone past the limits, counted over the history. Made anew when `stamp` no longer fits.

    `whole`: as if the limits of today had always held. `result` is `past.Counted` as JSON.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    whole = models.BooleanField(default=False)
    stamp = models.CharField(max_length=120)
    result: models.JSONField[Any, Any] = models.JSONField(default=dict)
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"count {self.pk}"
