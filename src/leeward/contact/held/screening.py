"""Every message is looked at when it comes: for danger, and for what cannot wait. What it finds is never hidden."""

from collections.abc import Iterator

from django.db import transaction

from leeward.contact.models import Held, HeldDanger, HeldLook
from leeward.people import identities
from leeward.people.choices import ModeKind
from leeward.people.models import Person
from leeward.tactics import screening
from leeward.tactics.language import looks_foreign
from leeward.words.replies import MessageRead, Urgency
from leeward.words.tactics import Contact, Danger, Line, Setting, Side

PIECE, OVERLAP = 20_000, 200
"""Characters that are looked at as one line; pieces overlap, so that no word is cut in two."""

READ = 20_000
"""Characters that are read for what they ask. What stands behind is looked at for danger only."""

_CONTACT = {
    ModeKind.LIMITED: Contact.LIMITED,
    ModeKind.ORDERED: Contact.LIMITED,
    ModeKind.THROUGH: Contact.LIMITED,
    ModeKind.NONE: Contact.ENDING,
}


def look(held: Held) -> HeldLook:
    """Looks at a message that was kept and notes what was seen; once it was looked at, gives that.

    It reads English, and misses much. No flag does not mean that there is no danger.
    """
    before = HeldLook.objects.filter(held=held).first()
    if before is not None:
        return before
    words = held.words
    dangers = _dangers(words, held)
    seen = read(words, held)
    with transaction.atomic():
        HeldDanger.objects.bulk_create(
            HeldDanger(
                held=held, flag=one.flag, start=start + one.quote.start, end=start + one.quote.end, detector=name
            )
            for start, one in dangers
            for name in (one.detector,)
        )
        return HeldLook.objects.create(
            held=held,
            detector=screening.default().version,
            asks=seen.needs_answer,
            legal=Urgency.LEGAL in seen.urgencies,
            emergency=Urgency.EMERGENCY in seen.urgencies,
            foreign=looks_foreign(words[:READ]),
        )


def read(words: str, held: Held) -> MessageRead:
    """What it asks and names, of the first 20,000 characters; days are counted from when it came."""
    from leeward.facts.reading import read as read_facts

    return read_facts(words[:READ], held.came_at)


def catch_up(most: int = 200) -> int:
    """Looks at what was kept and could not be looked at then, the oldest first; how many."""
    waiting = list(Held.objects.filter(look=None).select_related("person").order_by("pk")[:most])
    for held in waiting:
        look(held)
    return len(waiting)


def pieces(words: str) -> Iterator[tuple[int, str]]:
    """The text in parts that overlap, each with its place."""
    start = 0
    while True:
        yield start, words[start : start + PIECE]
        start += PIECE - OVERLAP
        if start + OVERLAP >= len(words):
            return


def _dangers(words: str, held: Held) -> list[tuple[int, Danger]]:
    found: dict[tuple[str, int, int], tuple[int, Danger]] = {}
    setting = around(held.person)
    for start, part in pieces(words):
        line = Line(Side.THEM, held.came_at, held.account.kind, part)
        for danger in next(iter(screening.screen([line], setting))).dangers:
            found.setdefault((danger.flag, start + danger.quote.start, start + danger.quote.end), (start, danger))
    return list(found.values())


def around(person: Person | None) -> Setting:
    """What is known around messages of this person: how contact is meant to be, and a request to stop."""
    if person is None:
        return Setting()
    mode, stop = identities.mode(person), identities.stop_notice(person)
    return Setting(_CONTACT.get(ModeKind(mode.kind)) if mode else None, stop.stated_at if stop else None)
