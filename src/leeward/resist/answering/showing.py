"""What the pages of an answer show, ready for their templates."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from django.http import HttpRequest

from leeward.directory.lines import LineKind
from leeward.drafts.answers.asked import answer_by, asked, asks
from leeward.library import answering as library
from leeward.library import incoming as beside
from leeward.library.content import Said
from leeward.library.pulled import QUIET
from leeward.people.days import today
from leeward.resist.answering import cooling, judged, outgoing, own_limits, stopping, work
from leeward.resist.answering.judged import Around, Looked
from leeward.resist.answering.own_limits import Message, OwnLimits
from leeward.resist.answering.work import Work
from leeward.resist.choices import OrderSaid
from leeward.resist.incoming import dangers, decided, looking, naming
from leeward.resist.incoming import showing as incoming
from leeward.resist.models import Received
from leeward.resist.pasted import Pasted
from leeward.resist.pulled import marks as quiet
from leeward.resist.standing import Standing
from leeward.shell.context import Page
from leeward.vault.sessions import open_vault
from leeward.words.replies import MessageRead


def need(request: HttpRequest, pasted: Pasted) -> dict[str, Any]:
    """What in the message asks for something, how long there is, and what was decided before."""
    known = stopping.around(request)
    looking.again(pasted, known)
    shown = incoming.shown(pasted, known)
    opened, day = open_vault(request) is not None, today() if pasted.came_at else None
    kept = Received.objects.filter(pk=pasted.received_id).first() if opened and pasted.received_id else None
    message = Message(pasted.read, pasted.came_at, pasted.channel, kept.written_at if kept is not None else None)
    return {
        "shown": shown,
        "told_at": dangers.told_at(pasted, shown.told, opened=opened),
        "asking": [_asking(thing, day) for thing in shown.things if asks(thing.row.read)],
        "danger": bool(pasted.screened.dangers),
        "by": last_day(pasted.read, day),
        "need": library.NEED,
        "no_day": library.WINDOW["window-none"],
        "at_night": at_night(),
        "gentle": library.GENTLE.get(stopping.gentle(known)),
        "decided": decided.decided(request, known),
        "order_lines": [beside.STANDING[key] for key in incoming.standing_keys(known)],
        "begun": work.begun(request, pasted),
        "kept": kept,
        "known": known,
        "own": _own(known, message, softly=shown.softly),
    }


def danger(request: HttpRequest, pasted: Pasted) -> dict[str, Any]:
    """The danger in the message, with what can be done (`incoming.shown`), and the answer that was begun to it."""
    known = stopping.around(request)
    shown = incoming.shown(pasted, known)
    return {
        "shown": shown,
        "known": known,
        "told_at": dangers.told_at(pasted, shown.told, opened=open_vault(request) is not None),
        "begun": work.begun(request, pasted),
    }


def around(request: HttpRequest, one: Work | None = None) -> Around:
    """What is known around this draft; without one around words alone."""
    known = stopping.around(request, one.person if one is not None else None)
    return Around(
        allowed=known.allowed,
        read=one.read if one is not None else None,
        style=one.style if one is not None else "",
        hidden=open_vault(request) is not None,
        binds=None if known.order in (OrderSaid.NOT_ASKED, OrderSaid.UNSURE) else known.binds,
        now=cooling.shown(datetime.now(UTC)),
        wait_until=cooling.shown(one.wait_until) if one is not None and one.wait_until else None,
    )


def draft(request: HttpRequest, one: Work) -> dict[str, Any]:
    """The draft, looked at, with what it is to answer and how long it still lies."""
    day = today() if one.dated else None
    ended = one.row and (one.row.sent_at or one.row.put_away_at)
    known = stopping.around(request, one.person)
    gentle = stopping.gentle(known)
    return {
        "work": one,
        "gentle": library.GENTLE.get(gentle),
        "own": _own(known, one.message, softly=bool(gentle)),
        "out": outgoing.of(request, one, known),
        "titles": _titles(one.read, day) if one.read else [],
        "asks": one.read is not None and bool(asked(one.read)),
        "by": last_day(one.read, day) if one.read else "",
        "waits": cooling.runs(one.wait_until, datetime.now(UTC)),
        "until": cooling.shown(one.wait_until) if one.wait_until else None,
        "ended": cooling.shown(ended) if ended else None,
        "at_night": at_night(),
        **looked(request, judged.look(one.text, around(request, one))),
    }


def _own(known: Standing, message: Message, *, softly: bool) -> OwnLimits:
    """What the person's own limits say now; nothing without a notebook, where nobody is known."""
    return own_limits.of(known.person, message, datetime.now(UTC), softly=softly)


def looked(request: HttpRequest, found: Looked) -> dict[str, Any]:
    """What was seen, with what stands beside it.

    With words of danger numbers for those who worry how they act, with words of despair the quiet card's words and a
    number, unless the person turned that card off.
    """
    country = Page(request).country
    despair = found.despair and not quiet.is_off(request)
    return {
        "looked": found,
        "said": library,
        "no_number": library.WORRIED["worried-none"],
        "own_lines": country.of(LineKind.OWN) if found.worried and country is not None else (),
        "despair": QUIET["words"] if despair else None,
        "despair_lines": country.of(LineKind.DESPAIR) if despair and country is not None else (),
    }


def last_day(read: MessageRead, day: date | None) -> str:
    """“Monday 22 June”: the day by which the message wants an answer; "" where it names none.

    `day` is today, or None where it is not known when the message came: then its own words, as in a heading.
    """
    return naming.last_day(answer_by(read), read.facts, day)


def at_night() -> Said | None:
    """What is said at night: that nothing has to go out now."""
    return library.WINDOW["window-night"] if cooling.is_night(datetime.now(UTC)) else None


def _asking(thing: incoming.Thing, day: date | None) -> incoming.Thing:
    """Its heading names no day that is only guessed."""
    return thing if day is not None else replace(thing, title=incoming.heading(thing.row, None))


def _titles(read: MessageRead, day: date | None) -> list[str]:
    """Each sentence that asks, in a few words."""
    asking = [one.sentence for one in asked(read)]
    titles = [naming.title(one.quote.text, one.facts, day) for one in asking]
    return [title for title in dict.fromkeys(titles) if title]
