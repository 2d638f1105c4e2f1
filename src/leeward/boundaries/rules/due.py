"""By when an answer is due, by the window that the person set for themselves."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from leeward.boundaries.rules import clock
from leeward.boundaries.rules.hours import next_closed, next_open
from leeward.boundaries.rules.kinds import Hours, Rules

_ROUNDS = 400


@dataclass(frozen=True, slots=True)
class Due:
    """`counts_from` and `by` in UTC; both None where there is no window, or it has not begun. `why` is one sentence."""

    counts_from: datetime | None
    by: datetime | None
    why: str


def due(rules: Rules, came_at: datetime, *, urgent: bool = False, seen_at: datetime | None = None) -> Due:
    """By when a message that came at this moment is to be answered.

    Hours are hours that pass, also where clocks are moved. What comes in quiet hours counts from when they end. Days of
    the week are those on which the count begins. Not checked: whether it needs an answer at all. Moments without a
    zone raise ValueError.
    """
    reply = rules.reply
    if reply is None:
        return Due(None, None, "You set no time in which you answer.")
    begins = seen_at if reply.from_seen else came_at
    if begins is None:
        return Due(None, None, "It counts from when you look at it.")
    clock.local(begins, rules.zone)  # refuses a moment without a zone
    begins = begins.astimezone(UTC)
    counted: datetime | None = begins
    if reply.waking is not None:
        counted = next_open(reply.waking, begins, rules.zone)
    if counted is None:
        return Due(None, None, "By your hours it is always quiet time, so nothing falls due.")
    later = "" if counted == begins else " It came in your quiet hours, so it counts from when they end."
    if urgent and reply.urgent is not None:
        by = _waking(reply.waking, counted, reply.urgent, rules.zone)
        return Due(counted, by, f"For what cannot wait you take {_hours(reply.urgent)} to answer.{later}")
    weekend = clock.local(counted, rules.zone).weekday() in reply.weekend_days
    length = reply.weekend if weekend else reply.weekday
    return Due(counted, counted + timedelta(hours=length), f"You take {_hours(length)} to answer.{later}")


def _hours(count: int) -> str:
    return "1 hour" if count == 1 else f"{count} hours"


def _waking(waking: Hours | None, begin: datetime, hours: int, zone: str) -> datetime:
    """So many hours later, counted in waking hours alone. `begin` is a waking moment."""
    left, at = timedelta(hours=hours), begin
    for _ in range(_ROUNDS):
        end = next_closed(waking, at, zone) if waking is not None else None
        if end is None or at + left <= end:
            return at + left
        left -= end - at
        at = (next_open(waking, end, zone) if waking is not None else None) or end
    return at + left
