"""Candidate, confirmed by the person, reported: every step is a new row with its leaf in the log."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from leeward.orders import logged
from leeward.orders.choices import Manner
from leeward.orders.looking import Found
from leeward.orders.models import Abstention, Aside, Incident, Report, ReportOutcome, Term
from leeward.people.models import Order

INCIDENT, REPORT, OUTCOME, ABSTENTION = "order_incident", "order_report", "order_outcome", "order_abstention"


@transaction.atomic
def confirm(order: Order, found: Found, terms: Iterable[Term], given: Mapping[str, Any]) -> Incident:
    """The person says that a candidate may fall under these paragraphs; its words are copied as they stand.

    Confirmed before and not withdrawn, that row is given back.
    """
    contact = found.contact
    before = Incident.objects.filter(order=order, source=contact.key, withdrawn_at=None).first()
    if before is not None:
        return before
    row = {
        "happened_at": contact.at,
        "manner": Manner(contact.came.value),
        "channel": contact.channel,
        "sender": contact.sender,
        "source": contact.key,
        "message_id": contact.number,
        "quote": contact.text,
    }
    return _incident(order, {**given, **row}, terms)


@transaction.atomic
def observe(order: Order, given: Mapping[str, Any], terms: Iterable[Term]) -> Incident:
    """Something the person saw or heard, in their own words. `given` holds fields of Incident."""
    return _incident(order, given, terms)


@transaction.atomic
def withdraw(incident: Incident) -> None:
    """It was not right. The row stays, with the day; it counts no more."""
    if Incident.objects.filter(pk=incident.pk, withdrawn_at=None).update(withdrawn_at=timezone.now()):
        logged.mark(INCIDENT, [incident], "withdrawn")


def put_aside(order: Order, key: str) -> None:
    """Do not ask about this one again."""
    Aside.objects.get_or_create(order=order, source=key)


def bring_back(order: Order) -> int:
    """Ask about all of them again; how many."""
    return Aside.objects.filter(order=order).delete()[0]


@transaction.atomic
def report(order: Order, given: Mapping[str, Any], incidents: Iterable[Incident]) -> Report:
    """Somebody was told of these. `given` holds fields of Report."""
    row = Report.objects.create(order=order, **given)
    chosen = list(incidents)
    row.incidents.set(chosen)
    logged.append(REPORT, row, incidents=sorted(one.key for one in chosen))
    return row


@transaction.atomic
def outcome(told: Report, given: Mapping[str, Any]) -> ReportOutcome:
    """What came of it. `given` holds fields of ReportOutcome."""
    row = ReportOutcome.objects.create(report=told, **given)
    logged.append(OUTCOME, row)
    return row


@transaction.atomic
def abstain(order: Order, given: Mapping[str, Any]) -> Abstention:
    """A pull that was not followed. `given` holds fields of Abstention."""
    row = Abstention.objects.create(order=order, **given)
    logged.append(ABSTENTION, row)
    return row


@transaction.atomic
def withdraw_abstention(row: Abstention) -> None:
    """It was not right. The row stays, with the day."""
    if Abstention.objects.filter(pk=row.pk, withdrawn_at=None).update(withdrawn_at=timezone.now()):
        logged.mark(ABSTENTION, [row], "withdrawn")


def standing(order: Order) -> list[Incident]:
    """What was confirmed and not withdrawn, in order of time."""
    rows = Incident.objects.filter(order=order, withdrawn_at=None).prefetch_related("terms", "reports__outcomes")
    return list(rows)


def _incident(order: Order, given: Mapping[str, Any], terms: Iterable[Term]) -> Incident:
    chosen = list(terms)
    row = Incident.objects.create(order=order, **given)
    row.terms.set(chosen)
    logged.append(INCIDENT, row, terms=sorted(term.key for term in chosen))
    return row
