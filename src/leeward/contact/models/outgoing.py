"""What is to go out, word for word, and what became of it. Append-only."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils import timezone

from leeward.contact.choices import Happened
from leeward.contact.errors import FactsStay
from leeward.contact.models.accounts import Account, _key
from leeward.contact.models.held import Held
from leeward.people.models import Address, Person


class Going(models.Model):
    """One message that the person wrote to be sent. Never changed: another wording is another row.

    `address` is where it goes; `to` is that address as it stood when this was written.
    """

    key = models.CharField(max_length=32, unique=True, default=_key)
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="going")
    address = models.ForeignKey(Address, on_delete=models.RESTRICT, related_name="contact_going")
    person = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="contact_going")
    to = models.CharField(max_length=500)
    subject = models.CharField(max_length=200, blank=True)
    text = models.TextField()
    answers = models.ForeignKey(Held, on_delete=models.SET_NULL, null=True, blank=True, related_name="answers")
    written_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"to {self.to}"

    def save(self, *arguments: Any, **options: Any) -> None:
        if self.pk is not None:
            raise FactsStay
        super().save(*arguments, **options)


class GoingEvent(models.Model):
    """One thing that happened with it. `number` counts the times it was released; in each, one thing happens once.

    `reason` is why the person let it go all the same, `sentence` why it did not go, or what else went wrong.
    `uid` names it at the service, `blob` and `sha256` (hex) are the very bytes that were handed over; `steps` says what
    the service did besides, as lists of [text, what may be noticed].
    """

    going = models.ForeignKey(Going, on_delete=models.CASCADE, related_name="events")
    number = models.PositiveIntegerField()
    what = models.CharField(max_length=10, choices=Happened.choices)
    reason = models.TextField(blank=True)
    sentence = models.TextField(blank=True)
    uid = models.CharField(max_length=1000, blank=True)
    blob = models.CharField(max_length=128, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    steps: models.JSONField[Any, Any] = models.JSONField(default=list)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=("going", "number", "what"), name="contact_once_a_release"),)

    def __str__(self) -> str:
        return str(self.get_what_display())
