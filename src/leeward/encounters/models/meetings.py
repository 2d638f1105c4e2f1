"""Where the other party may be met, and what the person has decided for it."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from leeward.encounters.choices import Weekday
from leeward.people.models import Person
from leeward.plan.models import Place


class Encounter(models.Model):
    """A place where the two may meet, with what to do there. Only what the person knows; nobody is looked for.

    `where` is the person's own name for it; with `place` the name of that place stands, if `where` is "".
    `weekdays` holds the digits of `choices.Weekday`, Monday is "0".
    """

    where = models.CharField(max_length=200, blank=True)
    place = models.ForeignKey(Place, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    weekdays = models.CharField(max_length=7, blank=True)
    from_clock = models.TimeField(null=True, blank=True)
    until_clock = models.TimeField(null=True, blank=True)
    instead = models.TextField(blank=True)
    script = models.CharField(max_length=120, blank=True)
    way_out = models.TextField(blank=True)
    witness = models.ForeignKey(
        Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="encounters_beside"
    )
    tell = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="encounters_told")
    note = models.TextField(blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.where or (self.place.name if self.place else "A place")

    @property
    def usually(self) -> str:
        """When they are usually there: "Monday and Friday, 08:00 to 09:00"; "" where nothing is noted."""
        days = [str(Weekday(digit).label) for digit in sorted(self.weekdays)]
        said = f"{', '.join(days[:-1])} and {days[-1]}" if len(days) > 1 else "".join(days)
        begin, end = self.from_clock, self.until_clock
        hours = " ".join(
            f"{word} {clock:%H:%M}" if word else f"{clock:%H:%M}"
            for word, clock in (("" if end else "from", begin), ("to" if begin else "until", end))
            if clock
        )
        return ", ".join(part for part in (said, hours) if part)
