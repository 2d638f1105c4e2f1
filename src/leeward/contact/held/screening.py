"""Every message is looked at for danger when it comes; when all have come, each is read for what may need an answer.

The second takes longer, so it waits until nothing more comes. What either finds is never hidden.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db import transaction

from leeward.contact.models import Held, HeldDanger, HeldLook, HeldRead
from leeward.people import identities, meant
from leeward.people.models import Person
from leeward.tactics import screening
from leeward.tactics.language import looks_foreign
from leeward.words.replies import MessageRead, Urgency
from leeward.words.tactics import Danger, Line, Setting, Side

PIECE, OVERLAP = 20_000, 200
"""Characters that are looked at as one line; pieces overlap, so that no word is cut in two."""

READ = 20_000
"""Characters that are read for what they ask. What stands behind is looked at for danger only."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a look gave: dangers as (flag, start, end, version) in the words, and whether they read foreign."""

    dangers: tuple[tuple[str, int, int, str], ...]
    foreign: bool


def look(held: Held, setting: Setting | None = None) -> HeldLook:
    """Looks at a message that was kept for danger and notes what was seen; once it was looked at, gives that.

    It reads English, and misses much. No flag does not mean that there is no danger.
    """
    before = HeldLook.objects.filter(held=held).first()
    return before or note(held, see(held, setting or around(held.person)))


def see(held: Held, setting: Setting) -> Seen:
    """What is seen in a message, kept or not yet; nothing is written. `setting`: what is known around its sender."""
    dangers = tuple(
        (one.flag, start + one.quote.start, start + one.quote.end, one.detector)
        for start, one in _dangers(held.words, held, setting)
    )
    return Seen(dangers, looks_foreign(held.words[:READ]))


def note(held: Held, seen: Seen) -> HeldLook:
    """Writes down what was seen in a message that is kept. Call once for each."""
    rows = [
        HeldDanger(held=held, flag=flag, start=start, end=end, detector=by) for flag, start, end, by in seen.dangers
    ]
    with transaction.atomic():
        HeldDanger.objects.bulk_create(rows)
        return HeldLook.objects.create(held=held, detector=screening.default().version, foreign=seen.foreign)


def read(words: str, held: Held) -> MessageRead:
    """What it asks and names, of the first 20,000 characters; days are counted from when it came."""
    from leeward.facts.reading import read as read_facts

    return read_facts(words[:READ], held.came_at)


def catch_up(stopping: Callable[[], bool] = lambda: False, most: int = 10_000) -> int:
    """Looks at what could not be looked at when it came, then reads what nobody read yet; how many of both.

    The oldest first. Ends early where `stopping` says so; the next one goes on there.
    """
    done = 0
    for held in list(Held.objects.filter(look=None).select_related("person", "account").order_by("pk")[:most]):
        look(held)
        done += 1
    unread = Held.objects.filter(read=None).order_by("pk").values_list("pk", flat=True)[:most]
    for number in list(unread):
        if stopping():
            break
        note_read(Held.objects.get(pk=number))
        done += 1
    return done


def note_read(held: Held) -> HeldRead:
    """Reads a message for what may need an answer and what cannot wait, and notes it once."""
    before = HeldRead.objects.filter(held=held).first()
    if before is not None:
        return before
    seen = read(held.words, held)
    return HeldRead.objects.create(
        held=held,
        asks=seen.needs_answer,
        legal=Urgency.LEGAL in seen.urgencies,
        emergency=Urgency.EMERGENCY in seen.urgencies,
    )


def pieces(words: str) -> Iterator[tuple[int, str]]:
    """The text in parts that overlap, each with its place."""
    start = 0
    while True:
        yield start, words[start : start + PIECE]
        start += PIECE - OVERLAP
        if start + OVERLAP >= len(words):
            return


def _dangers(words: str, held: Held, setting: Setting) -> list[tuple[int, Danger]]:
    found: dict[tuple[str, int, int], tuple[int, Danger]] = {}
    for start, part in pieces(words):
        line = Line(Side.THEM, held.came_at, held.account.kind, part)
        for danger in next(iter(screening.screen([line], setting))).dangers:
            found.setdefault((danger.flag, start + danger.quote.start, start + danger.quote.end), (start, danger))
    return list(found.values())


def around(person: Person | None) -> Setting:
    """What is known around messages of this person: how contact is meant to be, and a request to stop."""
    if person is None:
        return Setting()
    return meant.around(identities.mode(person), identities.stop_notice(person))
