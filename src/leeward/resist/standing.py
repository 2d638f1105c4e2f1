"""What holds around an answer: an order, how contact is meant to be, a request to stop."""

from collections.abc import MutableMapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest

from leeward.orders import standing as courts
from leeward.orders.standing import Limit, Stop
from leeward.people import identities, meant
from leeward.people.models import Mode, Order, Person, StopNotice
from leeward.resist.choices import OrderSaid
from leeward.vault.models import Setting
from leeward.vault.sessions import open_vault
from leeward.words.replies import ContactAllowed

_KEY = "reply_order"
_BINDING = (OrderSaid.BINDS, OrderSaid.BOTH)


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known. `person` is the other party, None where nobody or several are noted and none was named.

    `orders` are those that hold now towards that person, by the clock of the court (`orders.standing`); towards
    whomever, where no person is known. `bound_by` is the one that stops an answer, `limits` are the paragraphs about
    contact, `answering` is the sentence to show before any answer, or "". `asked_for` are names of orders that were not
    made yet: they bind nobody. Not checked: what an order says; it is never interpreted.
    """

    order: OrderSaid
    person: Person | None = None
    mode: Mode | None = None
    stop: StopNotice | None = None
    orders: tuple[Order, ...] = ()
    bound_by: Stop | None = None
    limits: tuple[Limit, ...] = ()
    answering: str = ""
    asked_for: tuple[str, ...] = ()

    @property
    def binds(self) -> bool:
        """Whether an order binds the person: nothing may be prepared to go out before a lawyer was asked."""
        return self.order in _BINDING

    @property
    def allowed(self) -> ContactAllowed:
        """How far contact is kept, for the check of a draft. A request to stop that stands means none."""
        if self.mode is not None:
            return meant.allowed(self.mode)
        return ContactAllowed.NONE if self.stop is not None else ContactAllowed.OPEN


def known(request: HttpRequest, person: Person | None = None, *, anybody: bool = False) -> Standing:
    """What holds now towards `person`, else towards the one other party of the vault.

    `anybody`: it is not known to whom words will go, so that an order about whomever counts.
    """
    if open_vault(request) is None:
        return Standing(said(request))
    others, now = identities.others(), datetime.now(UTC)
    person = person or (others[0] if len(others) == 1 else None)
    towards = None if anybody else person
    bound_by, around = courts.stop(towards, now), courts.limits(towards, now)
    return Standing(
        _with_orders(said(request), binds=bound_by is not None, protects=bool(around.answering)),
        person,
        identities.mode(person) if person else None,
        identities.stop_notice(person) if person else None,
        courts.holding_now(towards, now),
        bound_by,
        around.limits,
        around.answering,
        around.asked_for,
    )


def said(request: HttpRequest) -> OrderSaid:
    """What the person answered to whether there is an order; NOT_ASKED as long as they did not."""
    kept = Setting.get(_KEY, "") if open_vault(request) is not None else ""
    return OrderSaid(kept or request.session.get(_KEY, ""))


def said_to_bind() -> bool:
    """Whether the answer that is kept in the open vault says that an order binds the person."""
    return OrderSaid(Setting.get(_KEY, "")) in _BINDING


def say(request: HttpRequest, answer: OrderSaid) -> None:
    """Keeps the answer, in the vault if one is open, else in the session. It can be given anew at any time."""
    if open_vault(request) is not None:
        Setting.put(_KEY, answer.value)
    else:
        request.session[_KEY] = answer.value


def carry_over(session: MutableMapping[str, Any]) -> None:
    """The answer goes from the session into the open vault, unless one is there already."""
    answer = session.pop(_KEY, "")
    if answer and not Setting.get(_KEY, ""):
        Setting.put(_KEY, answer)


def _with_orders(answer: OrderSaid, *, binds: bool, protects: bool) -> OrderSaid:
    """The orders that are noted count, whatever was answered; a noted one never makes a binding answer weaker."""
    binds = binds or answer in _BINDING
    protects = protects or answer in (OrderSaid.PROTECTS, OrderSaid.BOTH)
    if binds:
        return OrderSaid.BOTH if protects else OrderSaid.BINDS
    return OrderSaid.PROTECTS if protects else answer
