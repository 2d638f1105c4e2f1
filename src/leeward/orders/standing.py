"""What orders say to whoever would let something out: a hard stop, and the limits around contact.

For rooms above (`contact.outbox`, `resist`). Needs an open vault. An order is never interpreted: one that binds the
person and holds stops everything towards the other party, whatever its paragraphs are about; whether an exception in it
applies is for a lawyer to say. Orders that were only noted bare (`people.models.Order`) count with their dates.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from leeward.orders import holding, paragraphs, versions
from leeward.orders.choices import Side
from leeward.orders.kinds import CONTACT
from leeward.orders.models import Details, Term
from leeward.people.models import Order, Person

STOPPED = (
    "An order binds you and holds now. Nothing is sent from here, not even to say sorry. "
    "Ask a lawyer what you may do. What you wrote is kept."
)
ANSWERING = (
    "An order that is there for you holds now. An answer can make it harder to have it enforced. "
    "It is your decision; a lawyer or an advocate can say what it means where you are."
)


@dataclass(frozen=True, slots=True)
class Stop:
    """Nothing may go out. `sentence` is what a person reads; `until` (aware) is None where no end is known.

    `paragraphs` are the words of the order that hold, each with its number, verbatim; empty where none are noted.
    """

    order_id: int
    name: str
    sentence: str
    until: datetime | None
    paragraphs: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Limit:
    """One paragraph about contact that holds.

    `params` is what the person noted for its kind (`orders.kinds`):
    `channels` (names of channels) and `via` for "only_via"; `topics` for "only_topic"; `begin` and `end` ("HH:MM" at
    the court), `count` and `per` ("day" or "week") for "frequency". `binds` says whom it binds: True the person.
    """

    order_id: int
    term_id: int
    number: str
    text: str
    kind: str
    params: Mapping[str, Any]
    left_out: tuple[str, ...]
    binds: bool


@dataclass(frozen=True, slots=True)
class Limits:
    """What holds around contact with a person. `answering` is a sentence to show before any answer, or "".

    `asked_for` are names of orders that were asked for and not made yet. Not checked: what any paragraph means.
    """

    limits: tuple[Limit, ...]
    answering: str
    asked_for: tuple[str, ...]


def stop(person: Person | None, moment: datetime) -> Stop | None:
    """Whether anything that would go out to `person` (None: to whomever) at this moment is stopped. Ask just before.

    A naive moment is the clock of this device. An order against the other party also stops what would go to somebody
    who writes for them. Of several, the one that holds longest is told.
    """
    return next(iter(stops(person, moment)), None)


def stops(person: Person | None, moment: datetime) -> tuple[Stop, ...]:
    """The same of every order that stops it, the one that holds longest first."""
    at = _aware(moment)
    found = [(order, details) for order, details in _orders(person) if _binds(details, at)]
    return tuple(_stop(order, details, at) for order, details in sorted(found, key=lambda pair: -_until(pair[1])))


def _stop(order: Order, details: Details, at: datetime) -> Stop:
    terms = [term for term in paragraphs.standing(order) if _term_holds(details, term, at)]
    end = holding.end_moment(versions.dates_of(details))
    return Stop(order.pk, str(order), STOPPED, end, tuple((term.number, term.text) for term in terms))


def limits(person: Person | None, moment: datetime) -> Limits:
    """The paragraphs about contact that hold at this moment towards `person`, of every order, whomever it binds.

    None is whomever an order is about.
    """
    at = _aware(moment)
    pairs = _orders(person)
    found = [
        _limit(order, details, term)
        for order, details in pairs
        for term in paragraphs.standing(order)
        if term.kind in CONTACT and _term_holds(details, term, at)
    ]
    protects = any(details.side != Side.BINDS and holding.holds(versions.dates_of(details), at) for _, details in pairs)
    asked = tuple(str(order) for order, details in pairs if versions.dates_of(details).asked)
    return Limits(tuple(found), ANSWERING if protects else "", asked)


def holding_now(person: Person | None, moment: datetime) -> tuple[Order, ...]:
    """The orders that hold at this moment towards `person` (None: towards whomever), whomever they bind."""
    at = _aware(moment)
    return tuple(order for order, details in _orders(person) if holding.holds(versions.dates_of(details), at))


def _orders(person: Person | None) -> list[tuple[Order, Details]]:
    rows = Order.objects.select_related("person")
    if person is not None and not person.writes_for_other:
        rows = rows.filter(person=person)
    found = list(rows)
    newest = versions.newest_of(found)
    return [(order, newest[order.pk]) for order in found]


def _binds(details: Details, at: datetime) -> bool:
    return details.side != Side.PROTECTS and holding.holds(versions.dates_of(details), at)


def _term_holds(details: Details, term: Term, at: datetime) -> bool:
    return holding.term_holds(versions.dates_of(details), paragraphs.reach_of(term), at)


def _limit(order: Order, details: Details, term: Term) -> Limit:
    binds = details.side != Side.PROTECTS
    return Limit(order.pk, term.pk, term.number, term.text, term.kind, term.params, tuple(term.left_out), binds)


def _until(details: Details) -> float:
    end = holding.end_moment(versions.dates_of(details))
    return end.timestamp() if end else float("inf")


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.astimezone()
