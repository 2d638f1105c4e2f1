"""The first look at what lies on a desk: who writes, how often, and whether day and month are clear."""

from datetime import datetime
from itertools import islice

from leeward.history.desk import Desk, FirstLook
from leeward.readers.reading import open_reading
from leeward.words.messages import DateOrder, Message

_LOOKED_THROUGH = 5000


def look(desk: Desk) -> FirstLook:
    """Looks, and notes it on the desk. Raises readers' errors for what is not an export."""
    sniffed = desk.reading().sniff()
    order = sniffed.date_order
    desk.look = FirstLook(
        format=sniffed.format,
        senders=dict(sniffed.senders),
        date_order=order,
        warnings=tuple(sniffed.warnings),
        messages=sniffed.messages,
        two_readings=_two_readings(desk) if order is DateOrder.AMBIGUOUS else None,
    )
    return desk.look


def _two_readings(desk: Desk) -> tuple[str, datetime, datetime] | None:
    """The first date of the file that differs between both orders, as written and read both ways."""
    day_first, month_first = (
        open_reading(desk.sources, format=desk.format, dates=order, timezone=desk.timezone)
        for order in (DateOrder.DMY, DateOrder.MDY)
    )
    both = zip(day_first, month_first, strict=False)
    for one, other in islice(both, _LOOKED_THROUGH):
        if not isinstance(one, Message) or not isinstance(other, Message):
            continue
        if one.sent_at and other.sent_at and one.sent_at != other.sent_at:
            return one.date_text, one.sent_at, other.sent_at
    return None
