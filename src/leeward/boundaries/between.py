"""What came from the other party through somebody else: noted by hand, or written by people who write for them.

Kept apart, so that it need not be read among the rest. Notes are only ever added, each with its leaf in the log.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from leeward.boundaries.errors import NoteStays
from leeward.boundaries.models import Carried
from leeward.history.models import Message
from leeward.people.models import Address, Person
from leeward.vault import log
from leeward.words.canonical import encode

KIND = "carried"
SHOWN = 100
"""Messages of the history that are shown; the newest."""


@dataclass(frozen=True, slots=True)
class Written:
    """Messages of the history that may come from the other party: `messages` the newest, `total` how many there are."""

    messages: tuple[Message, ...]
    total: int


@transaction.atomic
def note(given: Mapping[str, Any]) -> Carried:
    """Note something; `given` holds fields of Carried."""
    row = Carried.objects.create(**given)
    log.append(KIND, [(row.key, encode(fact_of(row)))])
    return row


@transaction.atomic
def withdraw(row: Carried) -> None:
    """It was not right. The row stays, marked so with the moment; raises NoteStays where that was said before."""
    now = timezone.now()
    if not Carried.objects.filter(pk=row.pk, withdrawn_at=None).update(withdrawn_at=now):
        raise NoteStays("This was marked as not right before. Nothing was changed.")
    log.append(KIND, [(row.key, encode({"fact": "carried_withdrawn", "key": row.key, "at": now.isoformat()}))])


def fact_of(row: Carried) -> dict[str, object]:
    """A note as it is logged: every word of it."""
    return {
        "fact": "carried",
        "key": row.key,
        "through": row.by,
        "carrier": row.carrier,
        "came_at": row.came_at.isoformat(),
        "day_only": row.day_only,
        "text": row.text,
        "note": row.note,
        "written_at": row.written_at.isoformat(),
    }


def notes() -> list[Carried]:
    """All notes that stand, the newest first."""
    return list(Carried.objects.filter(withdrawn_at=None).select_related("through", "person"))


def withdrawn() -> list[Carried]:
    """Those that were marked as not right."""
    return list(Carried.objects.exclude(withdrawn_at=None).select_related("through", "person"))


def carriers() -> list[Person]:
    """Everybody of whom the person said that they write for the other party."""
    return list(Person.objects.filter(writes_for_other=True, merged_into=None))


def written() -> Written:
    """What these people wrote, from the history."""
    senders = list(Address.objects.filter(person__writes_for_other=True).values_list("pk", flat=True))
    if not senders:
        return Written((), 0)
    rows = Message.objects.filter(sender_id__in=senders)
    newest = rows.select_related("sender__person").order_by("-sort_at", "-id")[:SHOWN]
    return Written(tuple(newest), rows.count())
