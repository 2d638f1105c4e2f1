"""A check on the limits that the person set for themselves: ways, hours, how many messages."""

from collections.abc import Sequence
from datetime import datetime

from django.urls import reverse

from leeward.boundaries import sending
from leeward.contact import kinds
from leeward.contact.choices import Happened
from leeward.contact.models import GoingEvent
from leeward.contact.outbox.asked import Answer, Asked, Level
from leeward.people.models import Person


def limits(asked: Asked) -> Sequence[Answer]:
    """Where the person's own limits speak against now: it waits until they do not, or goes with a reason."""
    if asked.person is None:
        return ()
    channel = kinds.channel_name(asked.going.account.kind)
    found = sending.allowed(asked.person, asked.now, channel, sent_before=_sent(asked.person))
    if found.now:
        return ()
    level = Level.REASON if found.at is None else Level.WAIT
    text = "A limit of your own speaks against it now."
    url = reverse("boundaries:person", args=[asked.person.pk])
    return (Answer(level, text, " ".join(found.why), url=url, until=found.at),)


def _sent(person: Person) -> list[datetime]:
    """When messages went to them from here; those of the history are known to the limits."""
    went = (Happened.SENT, Happened.SAID_WENT)
    return list(GoingEvent.objects.filter(going__person=person, what__in=went).values_list("at", flat=True))
