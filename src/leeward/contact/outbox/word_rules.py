"""Checks on the words themselves: what is not helped with, what is kept hidden, what the wording does, who sees it."""

from collections.abc import Sequence

from leeward.contact.outbox.asked import Answer, Asked, Level
from leeward.drafts import checking, refusing
from leeward.people import meant
from leeward.people.choices import Seen
from leeward.people.private import scrubbed

_MOST_TOLD = 6


def refused(asked: Asked) -> Sequence[Answer]:
    """What the program does not help to send: threats, pressure through guilt, floods of love."""
    found = refusing.refusal(f"{asked.going.subject}\n\n{asked.going.text}")
    if found is None:
        return ()
    return tuple(Answer(Level.STOP, found.sentence, words=quote.text) for quote in found.quotes[:1])


def hidden(asked: Asked) -> Sequence[Answer]:
    """A place or name the person keeps hidden."""
    text = f"{asked.going.subject}\n{asked.going.text}"
    if scrubbed(text) == text:
        return ()
    return (Answer(Level.REASON, "It names something that you keep hidden.", "It may tell where you are."),)


def wording(asked: Asked) -> Sequence[Answer]:
    """What was seen in the wording. Nothing is refused because of it."""
    allowed = meant.allowed(asked.mode) if asked.mode is not None else None
    found = checking.check(asked.going.text, allowed)
    return tuple(Answer(Level.TELL, one.why, one.calmer, words=one.quote.text) for one in found[:_MOST_TOLD])


def others_see(asked: Asked) -> Sequence[Answer]:
    """An address of a helper that the other party can look into, as the person said."""
    if asked.going.address.seen != Seen.YES:
        return ()
    return (Answer(Level.TELL, "The other party can see what arrives at this address."),)
