"""What stood behind a decision about contact, when it was looked at again, and times of rest."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils import timezone

from leeward.distance.choices import Carry, OrderKnown
from leeward.library.distance import NEEDS
from leeward.people.models import Mode, Person


class Decision(models.Model):
    """What the person answered on the way to a mode. `needs` are keys of `library.distance.NEEDS`; "" is skipped."""

    mode = models.OneToOneField(Mode, on_delete=models.CASCADE, related_name="decision")
    needs: models.JSONField[Any, Any] = models.JSONField(default=list)
    order = models.CharField(max_length=8, choices=OrderKnown.choices, blank=True)
    carry = models.CharField(max_length=6, choices=Carry.choices, blank=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return str(self.mode)

    @property
    def need_words(self) -> list[str]:
        """What could not be settled without the other party, as the pages say it."""
        return [NEEDS[key].text for key in self.needs if key in NEEDS]


class LookedAgain(models.Model):
    """The person looked at a mode again and left it as it is. `next_on` is the next day to look, if one was set."""

    mode = models.ForeignKey(Mode, on_delete=models.CASCADE, related_name="looks")
    on = models.DateField()
    next_on = models.DateField(null=True, blank=True)
    words = models.TextField(blank=True)
    written_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"{self.on}"


class Pause(models.Model):
    """Rest from all of this until a day, that day included. Nothing in it is judged or counted.

    `ended_on` is the first day on which it no longer held, where the person ended it early.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="pauses")
    starts_on = models.DateField()
    until = models.DateField()
    words = models.TextField(blank=True)
    ended_on = models.DateField(null=True, blank=True)
    written_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-starts_on", "-id")

    def __str__(self) -> str:
        return f"{self.until}"
