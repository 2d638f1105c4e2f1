"""Who sent a message, where several other parties are noted: asked beside the message, in one line."""

from dataclasses import dataclass

from django.http import HttpRequest

from leeward.people import identities
from leeward.people.models import Person
from leeward.resist import pasted as lying
from leeward.resist.models import Received
from leeward.vault.sessions import open_vault


@dataclass(frozen=True, slots=True)
class Senders:
    """Who may have sent it. `said` is whom the person named, None where they did not; `others` are the rest of them.

    `received_id` is the number of a kept message, None for one that only lies open.
    """

    said: Person | None
    others: tuple[Person, ...]
    received_id: int | None


def may_be(request: HttpRequest, person_id: int | None, received_id: int | None) -> Senders | None:
    """None without an open notebook, and where there is nothing to choose."""
    people = identities.others() if open_vault(request) is not None else []
    if len(people) < 2:
        return None
    said = next((one for one in people if one.pk == person_id), None)
    return Senders(said, tuple(one for one in people if one != said), received_id)


def say(request: HttpRequest, person: Person, received_id: int | None) -> None:
    """It was this person, for the message that lies open or the kept one, which may be the same. Needs an open vault.

    Who sent it is no part of what is logged of a kept message: its words, its day and its leaf stay as they are.
    """
    pasted = lying.of(request.session)
    if pasted is not None and received_id in (None, pasted.received_id):
        pasted.person_id = person.pk
        received_id = received_id or pasted.received_id
    if received_id is not None:
        Received.objects.filter(pk=received_id).update(person=person)
