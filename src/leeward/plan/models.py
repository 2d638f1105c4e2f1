"""The person's plan: items, places, where they stand, the leaving day, and when they last looked it through."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils import timezone

from leeward.library.plan import MODES
from leeward.people.models import Person
from leeward.plan.choices import Known, PlaceKind, State


class Item(models.Model):
    """One item of the plan. An item of the library has a row only once the person touched it.

    `part` is the key of a part of the library. `key` is the key of the library's item, "" for any other. `origin`
    tells items apart that other rooms put here, None for all others. `text` is the person's own wording; "" means the
    library's. `remind_on`: from that day on the start page shows the word "Reminder", nothing else.
    """

    part = models.CharField(max_length=40)
    key = models.CharField(max_length=80, blank=True)
    origin = models.CharField(max_length=120, null=True, blank=True, unique=True)
    text = models.TextField(blank=True)
    note = models.TextField(blank=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.TODO)
    due = models.DateField(null=True, blank=True)
    helper = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="plan_items")
    remind_on = models.DateField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=("key",), condition=~models.Q(key=""), name="plan_one_row_per_key"),
        )

    def __str__(self) -> str:
        return self.text or self.key


class Place(models.Model):
    """Somewhere to go, or to stay away from. `hidden` places stand in no paper, no list and no request to a helper."""

    name = models.CharField(max_length=200)
    address = models.TextField(blank=True)
    kind = models.CharField(max_length=8, choices=PlaceKind.choices, default=PlaceKind.OTHER)
    contact = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="plan_places")
    known_to_other = models.CharField(max_length=8, choices=Known.choices, default=Known.UNKNOWN)
    hidden = models.BooleanField(default=True)
    note = models.TextField(blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.name


class Stand(models.Model):
    """Where the person stands, from a moment on. Rows are added, never changed; the newest one holds.

    `letter` is the letter of a mode of the library, or "" for "I would rather not say".
    """

    letter = models.CharField(max_length=1, blank=True)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return self.letter or "not said"

    @property
    def words(self) -> str:
        """As pages say it."""
        return MODES[self.letter].said.text if self.letter in MODES else "You would rather not say"


class LeavingDay(models.Model):
    """The day the person means to leave. Rows are added, the newest one holds; `on` empty: no day any more."""

    on = models.DateField(null=True, blank=True)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return str(self.on or "no day")


class Review(models.Model):
    """When the person looked the plan through. `seen` lists what had been a reason to (`reviewing.Reason.token`)."""

    at = models.DateTimeField(default=timezone.now)
    seen: models.JSONField[Any, Any] = models.JSONField(default=list)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"{self.at}"
