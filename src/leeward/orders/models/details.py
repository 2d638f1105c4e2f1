"""All that is known of an order beside its words. Each change is a new row; the newest holds."""

from __future__ import annotations

from django.db import models

from leeward.orders.choices import Kind, Side, Status
from leeward.orders.models.rows import AddedRow
from leeward.people.models import Order


class Details(AddedRow):
    """One version of the details of an order.

    Days and clocks are those of `zone` (IANA; "" is the clock of the person's device). `jurisdiction` is a code of
    ISO 3166 ("GB-ENG", "US-CA", "FR"). `expiry_rule` says, in the words of the paper, when it ends if no day is named.
    Lists of people are lines of text, since papers name people whom nobody wants in a list of persons.
    """

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="versions")
    side = models.CharField(max_length=14, choices=Side.choices)
    name = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=12, choices=Kind.choices, blank=True, default=Kind.NOT_SAID)
    jurisdiction = models.CharField(max_length=6, blank=True)
    zone = models.CharField(max_length=64, blank=True)
    court = models.CharField(max_length=200, blank=True)
    case_no = models.CharField(max_length=100, blank=True)
    judge = models.CharField(max_length=200, blank=True)
    made_on = models.DateField(null=True, blank=True)
    served_on = models.DateField(null=True, blank=True)
    served_how = models.TextField(blank=True)
    starts_on = models.DateField(null=True, blank=True)
    starts_clock = models.TimeField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    ends_clock = models.TimeField(null=True, blank=True)
    expiry_rule = models.TextField(blank=True)
    renew_from = models.DateField(null=True, blank=True)
    renew_until = models.DateField(null=True, blank=True)
    protected = models.TextField(blank=True)
    children = models.TextField(blank=True)
    restrained = models.CharField(max_length=200, blank=True)
    copies_at = models.TextField(blank=True)
    registered_in = models.TextField(blank=True)
    police_on = models.DateField(null=True, blank=True)
    police_station = models.CharField(max_length=200, blank=True)
    police_reference = models.CharField(max_length=100, blank=True)
    officer = models.CharField(max_length=200, blank=True)
    lawyer = models.TextField(blank=True)
    note = models.TextField(blank=True)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.IN_FORCE)
    replaced_by = models.ForeignKey(Order, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("-id",)
