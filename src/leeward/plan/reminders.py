"""Reminders: off unless the person chose a day. What is seen is one neutral word."""

import uuid
from collections.abc import Sequence
from datetime import date, timedelta

from django.utils import timezone

from leeward.plan.choices import State
from leeward.plan.finding import Found
from leeward.plan.models import Item

WORD = "Reminder"
"""All that the start page, and the calendar file, ever say."""

_OVER = (State.DONE, State.NOT_MINE)


def choose(found: Found, on: date | None) -> Item:
    """Remind on this day, or not at all."""
    found.row.remind_on = on
    found.row.save()
    return found.row


def due(today: date) -> Sequence[Item]:
    """What the person wanted to be reminded of by today, the earliest first; not what is done or left out."""
    return list(Item.objects.filter(remind_on__lte=today).exclude(state__in=_OVER).order_by("remind_on", "id"))


def calendar(on: date) -> str:
    """A calendar file with one whole day that says "Reminder": no place, no words, no alarm, no name of a program.

    RFC 5545. Its number is random, so that it says nothing of the item.
    """
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Notebook//EN",
        "BEGIN:VEVENT",
        f"UID:{uuid.uuid4()}",
        f"DTSTAMP:{timezone.now():%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{on:%Y%m%d}",
        f"DTEND;VALUE=DATE:{on + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{WORD}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    )
    return "\r\n".join(lines)
