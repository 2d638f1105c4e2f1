"""What holds around an answer: an order, how contact is meant to be, a request to stop."""

from collections.abc import MutableMapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from leeward.people import identities
from leeward.people.choices import ModeKind, OrderSide
from leeward.people.days import today
from leeward.people.models import Mode, Order, Person, StopNotice
from leeward.resist.choices import OrderSaid
from leeward.vault.models import Setting
from leeward.vault.sessions import open_vault
from leeward.words.replies import ContactAllowed

_KEY = "reply_order"
_ALLOWED = {
    ModeKind.OPEN: ContactAllowed.OPEN,
    ModeKind.NONE: ContactAllowed.NONE,
    ModeKind.LIMITED: ContactAllowed.LIMITED,
    ModeKind.ORDERED: ContactAllowed.LIMITED,
    ModeKind.THROUGH: ContactAllowed.LIMITED,
}


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known. `person` is the other party, None where nobody or several are noted and none was named.

    `orders` are the orders of the vault that hold today. Not checked: what an order says; it is never interpreted.
    """

    order: OrderSaid
    person: Person | None = None
    mode: Mode | None = None
    stop: StopNotice | None = None
    orders: tuple[Order, ...] = ()

    @property
    def binds(self) -> bool:
        """Whether an order binds the person: nothing may be prepared to go out before a lawyer was asked."""
        return self.order in (OrderSaid.BINDS, OrderSaid.BOTH)

    @property
    def allowed(self) -> ContactAllowed:
        """How far contact is kept, for the check of a draft. A request to stop that stands means none."""
        if self.mode is not None:
            return _ALLOWED[ModeKind(self.mode.kind)]
        return ContactAllowed.NONE if self.stop is not None else ContactAllowed.OPEN


def known(request: HttpRequest, person: Person | None = None) -> Standing:
    """What holds today towards `person`, else towards the one other party of the vault."""
    if open_vault(request) is None:
        return Standing(said(request))
    others = identities.others()
    person = person or (others[0] if len(others) == 1 else None)
    orders = tuple(order for order in Order.objects.select_related("person") if _holds(order))
    return Standing(
        _with_orders(said(request), orders),
        person,
        identities.mode(person) if person else None,
        identities.stop_notice(person) if person else None,
        orders,
    )


def said(request: HttpRequest) -> OrderSaid:
    """What the person answered to whether there is an order; NOT_ASKED as long as they did not."""
    kept = Setting.get(_KEY, "") if open_vault(request) is not None else ""
    return OrderSaid(kept or request.session.get(_KEY, ""))


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


def _holds(order: Order) -> bool:
    day = today()
    return not ((order.starts_on and order.starts_on > day) or (order.ends_on and order.ends_on < day))


def _with_orders(answer: OrderSaid, orders: tuple[Order, ...]) -> OrderSaid:
    """The orders that are noted count, whatever was answered; a noted one never makes a binding answer weaker."""
    sides = {order.side for order in orders}
    binds = OrderSide.BINDS in sides or answer in (OrderSaid.BINDS, OrderSaid.BOTH)
    protects = OrderSide.PROTECTS in sides or answer in (OrderSaid.PROTECTS, OrderSaid.BOTH)
    if binds:
        return OrderSaid.BOTH if protects else OrderSaid.BINDS
    return OrderSaid.PROTECTS if protects else answer
