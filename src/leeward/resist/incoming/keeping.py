"""Messages that were kept: written once with a leaf in the log, never changed, removed only by the person."""

from collections.abc import Iterable

from django.db import transaction

from leeward.people.models import Person
from leeward.resist.models import Received, ReceivedDanger
from leeward.resist.pasted import Pasted
from leeward.vault import log
from leeward.words.canonical import encode
from leeward.words.tactics import Danger

KIND = "received"


@transaction.atomic
def keep(pasted: Pasted, person: Person | None = None) -> Received:
    """Keep the message that lies before the person, with its danger flags; once it is kept, the same row comes back.

    `person` sent it, where the person said nobody else. Needs an open vault.
    """
    known = Received.objects.filter(pk=pasted.received_id).first() if pasted.received_id is not None else None
    if known is not None:
        return known
    received = Received.objects.create(
        person=_sender(pasted, person),
        channel=pasted.channel,
        came_at=pasted.came_at,
        how=pasted.how,
        text=pasted.text,
    )
    _flag(received, pasted.screened.dangers)
    log.append(KIND, [(received.key, encode(fact_of(received)))])
    pasted.received_id = received.pk
    return received


def fact_of(received: Received) -> dict[str, object]:
    """A message as it is logged: every word of it. Who sent it is not in it: persons can be made one later."""
    return {
        "fact": "received",
        "key": received.key,
        "channel": received.channel,
        "came_at": received.came_at.isoformat() if received.came_at else None,
        "how": str(received.how),
        "text": received.text,
        "written_at": received.written_at.isoformat(),
    }


@transaction.atomic
def remove(received: Received) -> None:
    """Delete it for good. Its leaf in the log stays, it holds no words; the log gets one more that says so."""
    key = received.key
    received.delete()
    log.append("removal", [(key, encode({"fact": "removal", "of": "received", "key": key}))])


def earlier(pasted: Pasted) -> Received | None:
    """A message with the same words that was kept before, if there is one. Needs an open vault."""
    return Received.objects.filter(text=pasted.text).exclude(pk=pasted.received_id or 0).first()


def _sender(pasted: Pasted, person: Person | None) -> Person | None:
    said = Person.objects.filter(pk=pasted.person_id).first() if pasted.person_id is not None else None
    return said or person


def _flag(received: Received, dangers: Iterable[Danger]) -> None:
    ReceivedDanger.objects.bulk_create(
        ReceivedDanger(
            received=received,
            flag=danger.flag,
            start=danger.quote.start,
            end=danger.quote.end,
            detector=danger.detector,
        )
        for danger in dangers
    )
