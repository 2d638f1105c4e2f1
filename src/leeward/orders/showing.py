"""What pages show of an order: one sentence on how it stands, its details in words, what changed between versions."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from leeward.library import orders as library
from leeward.orders import counting, holding, jurisdictions, logbook, paragraphs, versions
from leeward.orders.choices import Side, Status
from leeward.orders.holding import State
from leeward.orders.models import Details
from leeward.people.models import Order
from leeward.shell.wording import day, moment

_LABELS = {
    "side": "Whom it is there for", "name": "Name", "kind": "Sort", "jurisdiction": "Made in", "zone": "Clock",
    "court": "Court", "case_no": "Number", "judge": "Judge", "made_on": "Made on", "served_on": "Served on",
    "served_how": "How it was served", "starts_on": "Holds from", "starts_clock": "From what time",
    "ends_on": "Last day", "ends_clock": "Until what time", "expiry_rule": "When it ends, by its words",
    "renew_from": "More time from", "renew_until": "More time until", "restrained": "Directed at",
    "protected": "There for", "children": "Children", "copies_at": "Certified copies",
    "registered_in": "Registered in", "police_on": "Police told on", "police_station": "Station",
    "police_reference": "Number of the police", "officer": "Officer", "lawyer": "Lawyer or advocate",
    "note": "Note", "status": "How it stands", "replaced_by": "Replaced by",
}  # fmt: skip
_SENTENCES = {
    State.ASKED: "It was asked for. It does not hold yet, as far as you noted.",
    State.HOLDS: "By the dates you noted, it holds today.",
    State.OVER: "By what you noted, it holds no more. It stays here.",
}


@dataclass(frozen=True, slots=True)
class Card:
    """An order in a list. `protects` and `binds` are both True where it is mutual."""

    order: Order
    details: Details
    state: str
    sentence: str
    protects: bool
    binds: bool


@dataclass(frozen=True, slots=True)
class Version:
    """One version: when it was written, and what changed: label, before, after."""

    written_at: datetime
    changes: tuple[tuple[str, str, str], ...]


def card(order: Order) -> Card:
    """How it stands now, in one sentence. Not checked: what a court would say."""
    return _card(order, versions.newest(order))


def cards() -> list[Card]:
    """The same for every order there is. Needs an open vault."""
    orders = list(Order.objects.select_related("person"))
    newest = versions.newest_of(orders)
    return [_card(order, newest[order.pk]) for order in orders]


def _card(order: Order, details: Details) -> Card:
    dates = versions.dates_of(details)
    state = holding.state(dates, versions.now())
    return Card(
        order,
        details,
        state.value,
        _sentence(details, state),
        details.side != Side.BINDS,
        details.side != Side.PROTECTS,
    )


def whole(order: Order) -> dict[str, Any]:
    """What the page of an order shows."""
    shown, incidents = card(order), logbook.standing(order)
    return {
        "order": order,
        "card": shown,
        "details": shown.details,
        "pairs": pairs(shown.details),
        "terms": paragraphs.standing(order),
        "papers": list(order.papers.all()),
        "incidents": len(incidents),
        "groups": counting.groups(order, incidents),
        "reports": list(order.reports.all()),
        "explained": jurisdictions.explained(shown.details.jurisdiction),
        "binding": library.BINDING,
    }


def pairs(details: Details) -> list[tuple[str, str]]:
    """What is known of an order, label and words, in the order of the questions; empty ones are left out."""
    found = ((label, _said(details, name)) for name, label in _LABELS.items())
    return [(label, said) for label, said in found if said]


def versions_of(order: Order) -> list[Version]:
    """All versions, the newest first, each with what it changed."""
    rows = list(order.versions.order_by("id"))
    before = Details(order=order)
    found = []
    for row in rows:
        told = ((label, _said(before, name), _said(row, name)) for name, label in _LABELS.items())
        found.append(Version(row.written_at, tuple(one for one in told if one[1] != one[2])))
        before = row
    return found[::-1]


def _sentence(details: Details, state: State) -> str:
    if state is State.AHEAD:
        begins = details.starts_on or details.made_on
        return f"It holds from {day(begins)} on." if begins else _SENTENCES[State.HOLDS]
    if state is State.HOLDS and details.status == Status.NOT_SERVED:
        return "It is made and not served yet, as far as you noted."
    if state is State.HOLDS and details.ends_on:
        return f"By the dates you noted, it holds today, until {day(details.ends_on)}."
    return _SENTENCES[state]


def _said(details: Details, name: str) -> str:
    if name == "replaced_by":
        return str(details.replaced_by) if details.replaced_by_id else ""
    value = getattr(details, name)
    if name == "jurisdiction":
        return jurisdictions.name(value)
    if name in ("side", "kind", "status"):
        return str(getattr(details, f"get_{name}_display")()) if value else ""
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, date):
        return day(value)
    return f"{value:%H:%M}" if isinstance(value, time) else str(value or "")
