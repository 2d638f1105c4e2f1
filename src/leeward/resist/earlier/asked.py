"""The message that is looked at beside earlier ones: the one that lies in the session, or one that was kept."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from leeward.people import identities
from leeward.people.models import Person
from leeward.resist.models import Received
from leeward.resist.pasted import Pasted


@dataclass(frozen=True, slots=True)
class Asked:
    """A message of the other party. `at` is wall clock; without a day it is taken to have come now.

    `person` is who sent it, None where several may have and none was named: then nothing is compared. `key` is what
    answers on it are kept under: a hash of its words, so that it is the same before and after it is kept.
    """

    text: str
    at: datetime
    person: Person | None
    key: str
    received_id: int | None = None


def of_pasted(pasted: Pasted) -> Asked:
    """The message of the session. Needs an open vault."""
    return _asked(pasted.text, pasted.came_at, pasted.person_id, pasted.received_id)


def of_received(received: Received) -> Asked:
    """A message that was kept."""
    return _asked(received.text, received.came_at, received.person_id, received.pk)


def key_of(text: str) -> str:
    """The name of a message by its words, in hex."""
    return hashlib.sha256(text.strip().encode("utf-8", "surrogatepass")).hexdigest()


def _asked(text: str, at: datetime | None, person_id: int | None, received_id: int | None) -> Asked:
    others = identities.others()
    named = next((one for one in others if one.pk == person_id), None)
    sender = named or (others[0] if len(others) == 1 and person_id is None else None)
    moment = at or datetime.now().astimezone().replace(tzinfo=None)
    return Asked(text, moment, sender, key_of(text), received_id)
