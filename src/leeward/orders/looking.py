"""What of the notebook may fall under an order: candidates that the person has not looked at yet."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from leeward.orders import contacts, holding, paragraphs, versions
from leeward.orders.candidates import Candidate, Clause, Contact, Why, find
from leeward.orders.choices import Side
from leeward.orders.kinds import CONTACT
from leeward.orders.models import Aside, Details, Incident, Term
from leeward.people import channels
from leeward.people.models import Order

_WHY = {
    Why.ANY: "It is contact, and this paragraph is about any contact.",
    Why.WAY: "It did not come by a way that you noted for this paragraph.",
    Why.HOURS: "It came outside the hours that you noted for this paragraph.",
    Why.OFTEN: "More came in that time than you noted for this paragraph.",
    Why.SUBJECT: "No word of the subjects that you noted stands in it. Only words were compared, so this may be wrong.",
    Why.THROUGH: "It came from somebody of whom you said that they write for the other party.",
    Why.PAYMENT: "It reads like a payment in which their name stands.",
}


@dataclass(frozen=True, slots=True)
class Reason:
    """A paragraph under which something may fall, and why, in one sentence."""

    term: Term
    sentence: str
    likely: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A candidate as pages show it. `early`: it came before the day of service that is noted, or none is."""

    contact: Contact
    reasons: tuple[Reason, ...]
    early: bool

    @property
    def where(self) -> str:
        return channels.label(self.contact.channel)

    @property
    def numbers(self) -> str:
        """The paragraphs: "3, 5"."""
        return ", ".join(reason.term.number or "without a number" for reason in self.reasons)


@dataclass(frozen=True, slots=True)
class Looked:
    """All candidates, by what became of them so far. `searched` is False where no paragraph can be looked for."""

    waiting: tuple[Found, ...]
    confirmed: int
    aside: int
    searched: bool


def look(order: Order) -> Looked:
    """Everything that may fall under this order. Only for one that protects the person; needs an open vault."""
    details = versions.newest(order)
    terms = [term for term in paragraphs.standing(order) if term.kind in CONTACT]
    if details.side == Side.BINDS or not terms:
        return Looked((), 0, 0, searched=False)
    known = set(Incident.objects.filter(order=order, withdrawn_at=None).values_list("source", flat=True)) - {""}
    aside = set(Aside.objects.filter(order=order).values_list("source", flat=True))
    found = tuple(_shown(candidates(order, details, terms), details, terms))
    waiting = tuple(one for one in found if one.contact.key not in known | aside)
    return Looked(waiting, len(known), len(aside - known), searched=True)


def one(order: Order, key: str) -> Found | None:
    """The candidate with this key, whatever became of it; None where there is none now."""
    details = versions.newest(order)
    terms = [term for term in paragraphs.standing(order) if term.kind in CONTACT]
    found = _shown((one for one in candidates(order, details, terms) if one.contact.key == key), details, terms)
    return next(iter(found), None)


def candidates(order: Order, details: Details, terms: Iterable[Term]) -> Iterable[Candidate]:
    """Candidates under these paragraphs, in order of time."""
    dates, every = versions.dates_of(details), list(terms)
    clauses = [Clause(term.pk, term.kind, term.params) for term in every]
    spans = {term.pk: holding.term_span(dates, paragraphs.reach_of(term)) for term in every}

    def holds(clause: Clause, at: datetime) -> bool:
        return spans[clause.number].has(holding.at_court(at, dates.zone))

    return find(contacts.of(order.person, _since(dates, every)), clauses, holds)


def _since(dates: holding.Dates, terms: Iterable[Term]) -> datetime | None:
    """The earliest wall clock at the court from which any of these paragraphs holds; None where one holds from ever."""
    firsts = [holding.reach_start(dates, paragraphs.reach_of(term)) for term in terms]
    if not firsts or None in firsts:
        return None
    return min(first for first in firsts if first is not None).replace(tzinfo=None)


def _shown(found: Iterable[Candidate], details: Details, terms: Iterable[Term]) -> Iterable[Found]:
    by_number, served = {term.pk: term for term in terms}, versions.was_served(details)
    for candidate in found:
        day = candidate.contact.at.date()
        early = day < details.served_on if details.served_on else not served
        reasons = tuple(Reason(by_number[hit.clause], _WHY[hit.why], hit.likely) for hit in candidate.hits)
        yield Found(candidate.contact, reasons, early)
