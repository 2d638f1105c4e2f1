"""The details of an order: the newest version, a new one, and the dates in it as `holding` takes them."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from django.db import transaction

from leeward.orders import jurisdictions, logged
from leeward.orders.choices import Side, Status
from leeward.orders.holding import Dates
from leeward.orders.models import Details
from leeward.people.choices import OrderSide
from leeward.people.models import Order, Person

KIND = "order"
_NOT_COPIED = {"id", "key", "written_at"}
_BARE = ("name", "made_on", "starts_on", "ends_on")


@transaction.atomic
def begin(person: Person, side: str, name: str = "") -> Order:
    """A new order towards this person, with its first version."""
    order = Order.objects.create(person=person, side=_bare_side(side), name=name)
    write(order, {"side": side, "name": name})
    return order


def newest(order: Order) -> Details:
    """What holds of an order. Of one that was noted bare: an unsaved version with what its row says."""
    kept = order.versions.first()
    if kept is not None:
        return kept
    return Details(order=order, side=order.side, **{name: getattr(order, name) for name in _BARE})


def newest_of(orders: Iterable[Order]) -> dict[int, Details]:
    """The same for many, by the number of the order, with one query."""
    rows = list(orders)
    found: dict[int, Details] = {}
    for row in Details.objects.filter(order__in=rows).select_related("order"):
        found.setdefault(row.order_id, row)
    return {order.pk: found.get(order.pk) or newest(order) for order in rows}


@transaction.atomic
def write(order: Order, changes: Mapping[str, Any]) -> Details:
    """A new version with these columns changed, and its leaf in the log; the old one where nothing changed.

    The bare row follows in its name, side and dates, since lower rooms read those. Its words stay as they were noted.
    """
    before = newest(order)
    kept = {field.name: getattr(before, field.name) for field in Details._meta.concrete_fields}
    given = {**{name: value for name, value in kept.items() if name not in _NOT_COPIED}, **changes}
    if before.pk is not None and all(given[name] == kept[name] for name in given):
        return before
    row = Details.objects.create(**given)
    logged.append(KIND, row)
    for name in _BARE:
        setattr(order, name, given[name])
    order.side = _bare_side(given["side"])
    order.save(update_fields=[*_BARE, "side"])
    return row


def dates_of(details: Details) -> Dates:
    """Its dates for `holding`. A status that ends it counts from when that was noted, if its last day is not past."""
    over = details.status in (Status.EXPIRED, Status.REPLACED)
    return Dates(
        zone=zone_of(details),
        made=details.made_on,
        begins=details.starts_on,
        begins_clock=details.starts_clock,
        ends=details.ends_on,
        ends_clock=details.ends_clock,
        served=details.served_on,
        asked=details.status == Status.DRAFT,
        closed=_closed(details) if over else None,
    )


def zone_of(details: Details) -> str:
    """The clock of the court: as the person said, else that of the place; "" is the clock of this device."""
    return details.zone or jurisdictions.zone_of(details.jurisdiction)


def was_served(details: Details) -> bool:
    """Whether nothing noted speaks against it. Not checked: whether it was served."""
    return details.status != Status.NOT_SERVED


def now() -> datetime:
    """The moment it is, aware, in UTC."""
    return datetime.now(UTC)


def _closed(details: Details) -> datetime:
    """When the row that closed it was written: the oldest of the newest run of such rows."""
    closing = details.written_at
    if details.pk is None:
        return closing
    for row in Details.objects.filter(order_id=details.order_id).order_by("-id"):
        if row.status not in (Status.EXPIRED, Status.REPLACED):
            break
        closing = row.written_at
    return closing


def _bare_side(side: str) -> str:
    """The careful one where both are bound."""
    return OrderSide.PROTECTS if side == Side.PROTECTS else OrderSide.BINDS
