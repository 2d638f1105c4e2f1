"""Checks on whether there should be contact at all: orders, what the person decided, a request to stop."""

from collections.abc import Sequence

from django.urls import reverse

from leeward.contact.outbox.asked import Answer, Asked, Level
from leeward.orders import standing
from leeward.orders.standing import Stop
from leeward.people.choices import ModeKind
from leeward.people.models import Mode, Person


def order_binds(asked: Asked) -> Sequence[Answer]:
    """A court's order that binds the person and holds now, about whomever it is. It is never interpreted here."""
    return [_stopped(stop) for stop in standing.stops(None, asked.now)]


def _stopped(stop: Stop) -> Answer:
    words = "\n".join(f"{number}. {text}" if number else text for number, text in stop.paragraphs)
    return Answer(
        Level.STOP,
        f"An order of a court is noted that binds you: {stop.name}.",
        "Any message may break it, a kind one too. Ask a lawyer first. Nothing is sent from here while it holds.",
        words=words,
        url=reverse("orders:order", args=[stop.order_id]),
    )


def order_protects(asked: Asked) -> Sequence[Answer]:
    """An order that protects the person: a message of theirs can be held against them later."""
    answering = standing.limits(asked.person, asked.now).answering if asked.person is not None else ""
    if not answering:
        return ()
    detail = "A message from you can be used to say that you wanted contact. Ask a lawyer or an advocate first."
    return (Answer(Level.TELL, "An order is noted that protects you.", detail),)


def mode(asked: Asked) -> Sequence[Answer]:
    """What the person decided about contact; a request to stop counts where nothing was decided."""
    found, url = asked.mode, _page_of(asked.person)
    if found is None:
        if asked.stop is None:
            return ()
        return (Answer(Level.REASON, "You asked them to stop.", "A message from you opens contact again.", url=url),)
    said = _SAID.get(ModeKind(found.kind))
    if said is None:
        return ()
    level, text = said
    return (Answer(level, _with_way(text, found), " ".join(found.reason.split())[:300], url=url),)


def stop_notice(asked: Asked) -> Sequence[Answer]:
    """A request to stop beside another decision: said, so that it is not forgotten."""
    if asked.stop is None or asked.mode is None:
        return ()
    return (Answer(Level.TELL, "You asked them to stop before.", "Later messages are counted from that day."),)


_SAID = {
    ModeKind.NONE: (Level.REASON, "You decided for no contact"),
    ModeKind.THROUGH: (Level.REASON, "You decided that contact goes through someone else"),
    ModeKind.LIMITED: (Level.TELL, "You decided for limited contact"),
    ModeKind.ORDERED: (Level.TELL, "You decided to keep to what an order says. Read it once more first"),
}


def _with_way(text: str, found: Mode) -> str:
    return f"{text}: {found.through}." if found.through else f"{text}."


def _page_of(person: Person | None) -> str:
    return reverse("people:person", args=[person.pk]) if person is not None else ""
