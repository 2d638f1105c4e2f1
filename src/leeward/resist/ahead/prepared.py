"""“If I read this, I will …”: what the person wrote for each reaction, and whom they ring then. Needs an open vault."""

from collections.abc import Collection, Mapping
from datetime import datetime

from leeward.library.content import Said
from leeward.library.reactions import Reaction as Card
from leeward.people.models import Person
from leeward.resist.models import Reaction
from leeward.resist.pulled import calling
from leeward.resist.pulled.calling import Ringable


def holding() -> Mapping[str, Reaction]:
    """What holds for each reaction, by its key: the newest row. One that was emptied is not in it."""
    found: dict[str, Reaction] = {}
    for row in Reaction.objects.select_related("helper"):
        found.setdefault(row.key, row)
    return {key: row for key, row in found.items() if row.will or row.helper_id}


def earlier(card: Card) -> list[Reaction]:
    """What was written before, the newest first; not what holds."""
    return list(Reaction.objects.filter(key=card.key)[1:])


def written(row: Reaction) -> datetime:
    """When, as the clock of this device showed it, without a zone."""
    return row.written_at.astimezone().replace(tzinfo=None)


def write(card: Card, will: str, helper: Person | None) -> Reaction:
    """A new row, unless it says the same as the one before."""
    newest = Reaction.objects.filter(key=card.key).first()
    if newest is not None and (newest.will, newest.helper) == (will, helper):
        return newest
    return Reaction.objects.create(key=card.key, will=will, helper=helper)


def offered(card: Card, will: str) -> tuple[Said, ...]:
    """The lines that can still be picked: those that do not stand in the words yet."""
    return tuple(line for line in card.wills if line.text not in will)


def joined(will: str, picked: Collection[str]) -> str:
    """The person's words, then the lines they picked, one a line and each once."""
    lines = [will.strip(), *(line for line in picked if line not in will)]
    return "\n".join(line for line in lines if line)


def ringable(helper: Person | None) -> Ringable | None:
    """With numbers to ring. None for nobody, and for somebody who may not be asked any more."""
    if helper is None:
        return None
    return next((one for one in calling.people() if one.person.pk == helper.pk), None)
