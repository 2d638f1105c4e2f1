"""Facts about a person that all steps need: modes, stop notices, dates, orders."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from leeward.people import channels
from leeward.people.choices import DateKind, ModeKind, OrderSide
from leeward.people.fields import WallTimeField
from leeward.people.models.persons import Person


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
