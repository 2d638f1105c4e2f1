"""Which dates come near: the end of an order, the time to renew it, dates of a court. Discreet, and only if wanted."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from leeward.orders import holding, reminding, versions
from leeward.orders.choices import Status
from leeward.orders.models import CourtDate
from leeward.people.models import Order
from leeward.vault.models import Setting

_ON, _SEEN = "orders_line", "orders_seen"


@dataclass(frozen=True, slots=True)
class Near:
    """A date that comes. `key` tells dates apart and changes with the day; `step` is that of `reminding.due`."""

    key: str
    order: Order
    what: str
    on: date
    days: int
    step: int | None


def wanted() -> bool:
    """Whether the start page may say that there is a date. On until the person turns it off."""
    return bool(Setting.get(_ON, True))


def want(*, line: bool) -> None:
    """Turn the line on or off."""
    Setting.put(_ON, line)


def coming() -> list[Near]:
    """All dates from today on, the nearest first. `step` is None where nothing is to be said of one now."""
    seen = Setting.get(_SEEN, {})
    found = [
        Near(key, order, what, on, days, reminding.due(days, seen.get(key)))
        for key, order, what, on, days in _dates()
        if days >= 0
    ]
    return sorted(found, key=lambda near: (near.on, near.key))


def due() -> list[Near]:
    """Those of which the start page is to say something; none where the line is turned off."""
    return [near for near in coming() if near.step is not None] if wanted() else []


def see() -> None:
    """The person has seen what is due: nothing is said until the next step of each. Forgets dates that are past."""
    now = {near.key: near.step for near in coming() if near.step is not None}
    kept = {near.key for near in coming()}
    seen = {key: step for key, step in Setting.get(_SEEN, {}).items() if key in kept}
    Setting.put(_SEEN, {**seen, **now})


def _dates() -> Iterator[tuple[str, Order, str, date, int]]:
    moment = versions.now()
    orders = list(Order.objects.select_related("person"))
    newest = versions.newest_of(orders)
    for order in orders:
        details = newest[order.pk]
        if details.status in (Status.EXPIRED, Status.REPLACED):
            continue
        today = holding.court_day(versions.zone_of(details), moment)
        for mark, what, on in (
            ("e", "The order ends", details.ends_on),
            ("f", "More time can be asked for from this day", details.renew_from),
            ("u", "Last day to ask for more time", details.renew_until),
        ):
            if on is not None:
                yield f"{mark}{order.pk}-{on:%Y%m%d}", order, what, on, (on - today).days
    for row in CourtDate.objects.filter(over=False).select_related("order__person"):
        today = holding.court_day(versions.zone_of(newest[row.order_id]), moment)
        yield f"c{row.pk}-{row.on:%Y%m%d}", row.order, str(row), row.on, (row.on - today).days
