"""To whom something was reported, and what came of it. Only ever added to."""

from __future__ import annotations

from django.db import models

from leeward.orders.choices import Outcome, ToWhom
from leeward.orders.models.incidents import Incident
from leeward.orders.models.rows import AddedRow
from leeward.people.fields import WallTimeField
from leeward.people.models import Order


class Report(AddedRow):
    """One report. `reported_at` is wall clock, the last moment of the day where the hour is not known."""

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="reports")
    incidents = models.ManyToManyField(Incident, related_name="reports")
    reported_at = WallTimeField()
    to = models.CharField(max_length=8, choices=ToWhom.choices)
    whom = models.CharField(max_length=200, blank=True)
    reference = models.CharField(max_length=100, blank=True)
    officer = models.CharField(max_length=200, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ("-reported_at", "-id")


class ReportOutcome(AddedRow):
    """What came of a report, by a day. `next_on` is when the person wants to ask again."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="outcomes")
    on = models.DateField()
    outcome = models.CharField(max_length=8, choices=Outcome.choices)
    note = models.TextField(blank=True)
    next_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("on", "id")
