"""The calendar of handovers: lines that come back, single days that are otherwise, and times in which they rest."""

from __future__ import annotations

import uuid
from datetime import date

from django.db import models
from django.utils import timezone

from leeward.encounters.choices import Every, Weekday
from leeward.encounters.rhythm import Change, Rhythm, Span
from leeward.plan.models import Place


def _uid() -> str:
    return uuid.uuid4().hex


class Schedule(models.Model):
    """One handover that comes back. `zone` is an IANA name, `clock` the wall clock there, `uid` says nothing.

    `late_after`: how many minutes somebody may be late by what was agreed or ordered; empty where nothing is said.
    """

    uid = models.CharField(max_length=40, unique=True, default=_uid)
    name = models.CharField(max_length=80)
    children = models.CharField(max_length=200, blank=True)
    every = models.PositiveSmallIntegerField(choices=Every.choices, default=Every.WEEK)
    weekdays = models.CharField(max_length=7, blank=True)
    first_on = models.DateField()
    last_on = models.DateField(null=True, blank=True)
    clock = models.TimeField()
    zone = models.CharField(max_length=64)
    place = models.ForeignKey(Place, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    where = models.CharField(max_length=200, blank=True)
    attends = models.CharField(max_length=200, blank=True)
    brings = models.CharField(max_length=200, blank=True)
    late_after = models.PositiveSmallIntegerField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.name

    @property
    def rhythm(self) -> Rhythm:
        """When it comes back."""
        return Rhythm(self.first_on, self.every, tuple(map(int, self.weekdays)), self.last_on)

    @property
    def changes(self) -> dict[date, Change]:
        """Its single changed days: day to `rhythm.Change`."""
        return {one.on: Change(one.moved_to, one.clock) for one in self.changed_days.all()}

    @property
    def spoken(self) -> str:
        """How it comes back, in words: "Every two weeks on Friday at 17:00"."""
        if self.every == Every.ONCE:
            return f"Once, at {self.clock:%H:%M}"
        days = [str(Weekday(str(day)).label) for day in self.rhythm.on]
        said = f"{', '.join(days[:-1])} and {days[-1]}" if len(days) > 1 else days[0]
        return f"{Every(self.every).label} on {said} at {self.clock:%H:%M}"

    @property
    def at_place(self) -> str:
        """Where, in the person's words or by the name of the place."""
        return self.where or (self.place.name if self.place else "")


class ChangedDay(models.Model):
    """A single day that is otherwise: moved to another day or hour, or cancelled where `moved_to` is empty."""

    schedule = models.ForeignKey(Schedule, on_delete=models.CASCADE, related_name="changed_days")
    on = models.DateField()
    moved_to = models.DateField(null=True, blank=True)
    clock = models.TimeField(null=True, blank=True)
    why = models.TextField(blank=True)

    class Meta:
        ordering = ("on",)
        constraints = (models.UniqueConstraint(fields=("schedule", "on"), name="encounters_one_change_a_day"),)

    def __str__(self) -> str:
        return f"{self.on}"


class Holiday(models.Model):
    """A block of days, and with whom the children are. With `rests` the regular handovers do not take place."""

    uid = models.CharField(max_length=40, unique=True, default=_uid)
    name = models.CharField(max_length=80)
    first_on = models.DateField()
    last_on = models.DateField()
    with_whom = models.CharField(max_length=80, blank=True)
    rests = models.BooleanField(default=True)

    class Meta:
        ordering = ("first_on", "id")

    def __str__(self) -> str:
        return self.name

    @property
    def span(self) -> Span:
        return Span(self.first_on, self.last_on)
