"""What the person confirmed as something that may fall under an order, and what they put aside."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from leeward.orders.choices import Manner
from leeward.orders.models.rows import AddedRow
from leeward.orders.models.terms import Term
from leeward.people import channels
from leeward.people.fields import WallTimeField
from leeward.people.models import Order


class Incident(AddedRow):
    """Something that happened. Never changed; `withdrawn_at` is set once, where the person says that it was not right.

    `happened_at` is wall clock, the last moment of the day where the hour is not known. `source` is the key of the
    contact it was made from ("" for what was written by hand), `message_id` that message, None once it was removed;
    `quote` goes with it then. `words` is what the person saw, in their own words.
    """

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="incidents")
    terms = models.ManyToManyField(Term, related_name="incidents")
    happened_at = WallTimeField()
    manner = models.CharField(max_length=8, choices=Manner.choices)
    channel = models.CharField(max_length=40, blank=True)
    sender = models.CharField(max_length=500, blank=True)
    source = models.CharField(max_length=64, blank=True)
    message_id = models.IntegerField(null=True, blank=True)
    quote = models.TextField(blank=True)
    words = models.TextField(blank=True)
    place = models.CharField(max_length=300, blank=True)
    distance = models.CharField(max_length=100, blank=True)
    witnesses = models.TextField(blank=True)
    reaction = models.TextField(blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("happened_at", "id")

    def __str__(self) -> str:
        return f"{self.happened_at}"

    @property
    def by(self) -> str:
        """The channel as pages show it; for what was seen, the place."""
        return (channels.label(self.channel) if self.channel else "") or self.place or self.get_manner_display()

    @property
    def numbers(self) -> str:
        """The paragraphs under which it may fall: "3, 5"."""
        return ", ".join(term.number or "without a number" for term in self.terms.all())


class Aside(models.Model):
    """A candidate that the person put aside. It can be brought back; nothing was confirmed."""

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="asides")
    source = models.CharField(max_length=64)
    put_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=("order", "source"), name="orders_aside_once"),)

    def __str__(self) -> str:
        return self.source
