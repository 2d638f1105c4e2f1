"""Persons, their addresses and the facts all steps need about them."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils import timezone

from leeward.people import channels
from leeward.people.choices import AddressKind, DateKind, ModeKind, OrderSide, Role
from leeward.people.fields import WallTimeField


class Person(models.Model):
    """Somebody who writes, is written to or is spoken of. `role` is what the user said, never guessed.

    `writes_for_other`: what this person sends may come from the other party (a proxy), as the user said.
    A person merged into another stays as an empty row that leads there, so that the merge can be undone.
    """

    name = models.CharField(max_length=200)
    role = models.CharField(max_length=8, choices=Role.choices, default=Role.UNKNOWN)
    writes_for_other = models.BooleanField(default=False)
    note = models.TextField(blank=True)
    merged_into = models.ForeignKey("self", on_delete=models.RESTRICT, null=True, related_name="merged")
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("name", "id")

    def __str__(self) -> str:
        return self.name

    @property
    def spoken(self) -> str:
        """How pages name this person in a sentence: "you" or the name."""
        return Role.ME.label if self.role == Role.ME else self.name


class Address(models.Model):
    """A name, number, email address or account under which a person writes on one channel.

    `value` is as it stood in the first original; `matched` is the form that is compared.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="addresses")
    kind = models.CharField(max_length=8, choices=AddressKind.choices)
    channel = models.CharField(max_length=40)
    value = models.CharField(max_length=500)
    matched = models.CharField(max_length=500)

    class Meta:
        ordering = ("channel", "value", "id")
        constraints = (
            models.UniqueConstraint(fields=("channel", "kind", "matched"), name="people_one_row_per_address"),
        )

    def __str__(self) -> str:
        return self.value

    @property
    def where(self) -> str:
        """What it is and on which channel, as pages show it."""
        return (
            f"{self.get_kind_display()} · {channels.label(self.channel)}" if self.channel else self.get_kind_display()
        )


class Mode(models.Model):
    """How contact is meant to be from a day on. Rows are added, never changed: the newest that has begun holds."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="modes")
    kind = models.CharField(max_length=8, choices=ModeKind.choices)
    since = models.DateField()
    reason = models.TextField(blank=True)
    through = models.CharField(max_length=200, blank=True)
    review_on = models.DateField(null=True, blank=True)
    written_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-since", "-id")

    def __str__(self) -> str:
        return str(self.get_kind_display())


class StopNotice(models.Model):
    """When the person asked somebody to stop. Confirmed by the person; what a program found is only a suggestion.

    `stated_at` is wall clock. `message_key` (hex) leads to the message, if it was said in one.
    A notice taken back stays as a row with `withdrawn_at`. With `day_only` the hour is not known: `stated_at` is then
    the last moment of that day, so that nothing written before the words is counted as after them.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="stop_notices")
    stated_at = WallTimeField()
    day_only = models.BooleanField(default=False)
    channel = models.CharField(max_length=40, blank=True)
    quote = models.TextField(blank=True)
    message_key = models.CharField(max_length=64, blank=True)
    confirmed_at = models.DateTimeField(default=timezone.now)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("stated_at", "id")

    def __str__(self) -> str:
        return f"{self.stated_at}"

    @property
    def where(self) -> str:
        """The channel as pages show it."""
        return channels.label(self.channel) if self.channel in channels.NAMES else self.channel


class ImportantDate(models.Model):
    """A day that matters: an anniversary, a court date, a handover."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, blank=True, related_name="dates")
    on = models.DateField()
    kind = models.CharField(max_length=12, choices=DateKind.choices)
    what = models.CharField(max_length=200, blank=True)
    yearly = models.BooleanField(default=False)

    class Meta:
        ordering = ("on", "id")

    def __str__(self) -> str:
        return self.what or str(self.get_kind_display())


class Order(models.Model):
    """A court's order, bare: whom it protects or binds, its dates, its text word for word. Never interpreted here."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="orders")
    side = models.CharField(max_length=14, choices=OrderSide.choices)
    name = models.CharField(max_length=200, blank=True)
    made_on = models.DateField(null=True, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    text = models.TextField(blank=True)
    written_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-starts_on", "-id")

    def __str__(self) -> str:
        return self.name or str(self.get_side_display())


class Change(models.Model):
    """One merge or split, with all that is needed to undo it exactly. `moved` lists rows as {model label: [ids]}."""

    MERGE, SPLIT = "merge", "split"

    kind = models.CharField(max_length=5, choices=((MERGE, "made one person"), (SPLIT, "made two persons")))
    kept_id = models.BigIntegerField()
    other_id = models.BigIntegerField()
    sentence = models.CharField(max_length=700)
    moved: models.JSONField[Any, Any] = models.JSONField(default=dict)
    before: models.JSONField[Any, Any] = models.JSONField(default=dict)
    at = models.DateTimeField(default=timezone.now)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return self.sentence
