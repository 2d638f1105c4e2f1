"""Contact by the other party that was noted by hand. Append-only."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from leeward.distance.models.once import WrittenOnce
from leeward.distance.models.ways import ReachWay
from leeward.people.fields import WallTimeField
from leeward.people.models import Person


class ContactNote(WrittenOnce):
    """One contact: when (wall clock), by which way, from which account, their words or what happened, who saw it.

    Never changed: a correction is a new note that leads to the old one, which stays. With `taken_back` it says that
    the old one was not right, and neither counts. With `day_only` `happened_at` is the last moment of that day.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="contact_notes")
    way = models.ForeignKey(ReachWay, on_delete=models.SET_NULL, null=True, blank=True, related_name="contact_notes")
    happened_at = WallTimeField()
    day_only = models.BooleanField(default=False)
    account = models.CharField(max_length=200, blank=True)
    words = models.TextField(blank=True)
    what = models.TextField(blank=True)
    seen_by = models.CharField(max_length=300, blank=True)
    corrects = models.OneToOneField(
        "self", on_delete=models.RESTRICT, null=True, blank=True, related_name="corrected_by"
    )
    taken_back = models.BooleanField(default=False)
    written_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-happened_at", "-id")

    def __str__(self) -> str:
        return self.by_way

    @property
    def by_way(self) -> str:
        """The way, as pages show it."""
        return str(self.way) if self.way else "Another way"
