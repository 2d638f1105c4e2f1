"""Accounts of the person on services the program operates, and every time one of them was asked."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import models
from django.utils import timezone

from leeward.contact.choices import Looked
from leeward.people.models import Address, Person


def _key() -> str:
    return uuid.uuid4().hex


class Account(models.Model):
    """One account of the person's own. `settings` holds what they typed, the password too, and is never shown.

    `addresses` are those of the other party that it concerns. `marks` says per person where the next collection
    begins: {person id: {"senders": [...], "mark": {...}}}. An account that was removed stays as a row without
    settings, so that what was collected and done there still has a name.
    """

    key = models.CharField(max_length=32, unique=True, default=_key)
    kind = models.CharField(max_length=40)
    label = models.CharField(max_length=200)
    settings: models.JSONField[Any, Any] = models.JSONField(default=dict)
    addresses = models.ManyToManyField(Address, related_name="contact_accounts")
    marks: models.JSONField[Any, Any] = models.JSONField(default=dict)
    made_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("label", "id")

    def __str__(self) -> str:
        return self.label

    def people(self) -> list[Person]:
        """Everybody with an address here, by name."""
        return list(Person.objects.filter(addresses__contact_accounts=self).distinct().order_by("name", "id"))

    def senders(self, person: Person) -> list[str]:
        """The addresses of this person here, as they stand, in a fixed order."""
        return sorted(self.addresses.filter(person=person).values_list("value", flat=True))


class Check(models.Model):
    """One time a service was asked. Rows are added, never changed.

    `sentence` says why it did not work, "" where it did. `refused`: name or password were refused; nothing asks again
    before the person does. `kept` counts messages that were new; `more`: not all that lie there were looked at.
    `skipped` counts entries there that could not be read, of whomever they are.
    `can` lists the actions that work there, `found` what a look found, each as [text, what may be noticed].
    """

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="checks")
    what = models.CharField(max_length=8, choices=Looked.choices)
    ok = models.BooleanField()
    sentence = models.TextField(blank=True)
    refused = models.BooleanField(default=False)
    kept = models.PositiveIntegerField(default=0)
    more = models.BooleanField(default=False)
    skipped = models.PositiveIntegerField(default=0)
    can: models.JSONField[Any, Any] = models.JSONField(default=list)
    found: models.JSONField[Any, Any] = models.JSONField(default=list)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return self.sentence or str(self.get_what_display())
