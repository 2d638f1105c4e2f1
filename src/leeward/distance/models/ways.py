"""Ways somebody can reach the person, and how it is with each, with its history."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from leeward.distance.choices import WayState
from leeward.distance.models.once import WrittenOnce
from leeward.library.distance import KINDS
from leeward.people.models import Address, Person

OWN = "own"
"""The kind of a way in the person's own words."""


class ReachWay(models.Model):
    """One way. `kind` is a key of `library.distance.KINDS`, or OWN with `own` as its name.

    `address` is the other party's number or account on it, where the user named one. `off_at`: taken off the list, as
    the user chose; its history stays. After two persons were made one, a way may stand twice.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="reach_ways")
    kind = models.CharField(max_length=40)
    own = models.CharField(max_length=120, blank=True)
    address = models.ForeignKey(Address, on_delete=models.SET_NULL, null=True, blank=True, related_name="reach_ways")
    added_at = models.DateTimeField(default=timezone.now)
    off_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.name}: {self.address}" if self.address else self.name

    @property
    def name(self) -> str:
        """What pages call it, without the address."""
        return KINDS[self.kind].said.text if self.kind in KINDS else self.own or self.kind

    @property
    def detail(self) -> str:
        """What belongs to it, "" for own words."""
        return KINDS[self.kind].said.detail if self.kind in KINDS else ""


class WayNote(WrittenOnce):
    """How it is with a way from a day on. Rows are added, never changed: the one written last holds.

    `since` is the day by the wall clock, None where it is not known. `by_program`: noted by a part of this program
    that acted when the user clicked.
    """

    way = models.ForeignKey(ReachWay, on_delete=models.CASCADE, related_name="notes")
    state = models.CharField(max_length=12, choices=WayState.choices)
    since = models.DateField(null=True, blank=True)
    why = models.TextField(blank=True)
    by_program = models.BooleanField(default=False)
    written_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return str(self.get_state_display())
