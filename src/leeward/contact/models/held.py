"""What came from a service: every message with its original, and what was seen in it. Append-only."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models
from django.utils import timezone

from leeward.contact.choices import Marked, Why
from leeward.contact.errors import FactsStay
from leeward.contact.models.accounts import Account, _key
from leeward.people.models import Person


class Held(models.Model):
    """One message as a service had it. Never changed: saving it a second time raises FactsStay.

    `blob` holds its original byte for byte, `sha256` (hex) and `size` are of that; `key` is the reference of its leaf
    in the log, `uid` names it at the service. `received_at` is in UTC, None where the service does not say. `why` is
    what held when it came. Not checked: that the sender is who the address says.
    """

    key = models.CharField(max_length=32, unique=True, default=_key)
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="held")
    uid = models.CharField(max_length=1000)
    person = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="contact_held")
    sender = models.CharField(max_length=500)
    subject = models.TextField(blank=True)
    text = models.TextField(blank=True)
    media_type = models.CharField(max_length=200)
    folder = models.CharField(max_length=500, blank=True)
    received_at = models.DateTimeField(null=True)
    kept_at = models.DateTimeField(default=timezone.now)
    blob = models.CharField(max_length=128)
    sha256 = models.CharField(max_length=64)
    size = models.BigIntegerField()
    why = models.CharField(max_length=8, choices=Why.choices)

    class Meta:
        ordering = ("-id",)
        constraints = (models.UniqueConstraint(fields=("account", "uid"), name="contact_held_once"),)
        indexes = (models.Index(fields=("person", "received_at"), name="contact_held_person"),)

    def __str__(self) -> str:
        return f"message {self.pk}"

    def save(self, *arguments: Any, **options: Any) -> None:
        if self.pk is not None:
            raise FactsStay
        super().save(*arguments, **options)

    @property
    def words(self) -> str:
        """Subject and text, as they are looked at."""
        return f"{self.subject}\n\n{self.text}" if self.subject else self.text

    @property
    def came_at(self) -> datetime:
        """When it came, on the clock of this device (naive); when it was kept, where the service does not say."""
        return (self.received_at or self.kept_at).astimezone().replace(tzinfo=None)

    @property
    def quiet(self) -> bool:
        """Whether it lies in the quiet place."""
        return self.why != Why.OPEN


class HeldLook(models.Model):
    """That a message was looked at for danger when it came. One without this could not be looked at yet."""

    held = models.OneToOneField(Held, on_delete=models.CASCADE, related_name="look")
    detector = models.CharField(max_length=120)
    foreign = models.BooleanField(default=False)
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"look at {self.held_id}"


class HeldRead(models.Model):
    """What may need an answer in a message, and what cannot wait; read when the collection it came in was over."""

    held = models.OneToOneField(Held, on_delete=models.CASCADE, related_name="read")
    asks = models.BooleanField(default=False)
    legal = models.BooleanField(default=False)
    emergency = models.BooleanField(default=False)
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"reading of {self.held_id}"


class HeldDanger(models.Model):
    """A danger flag of a message, and where its words stand in `Held.words` (code points). Never hidden."""

    held = models.ForeignKey(Held, on_delete=models.CASCADE, related_name="dangers")
    flag = models.CharField(max_length=40)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    detector = models.CharField(max_length=120)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.flag


class HeldMark(models.Model):
    """What was done with a message, by whom where it was given to somebody. Rows are added, never changed."""

    held = models.ForeignKey(Held, on_delete=models.CASCADE, related_name="marks")
    what = models.CharField(max_length=8, choices=Marked.choices)
    person = models.ForeignKey(
        Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="contact_held_given"
    )
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return str(self.get_what_display())
