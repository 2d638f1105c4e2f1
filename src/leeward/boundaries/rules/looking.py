"""When the person looks next, by the interval they set."""

from datetime import UTC, datetime, timedelta

from leeward.boundaries.rules import clock
from leeward.boundaries.rules.hours import next_open
from leeward.boundaries.rules.kinds import Rules


def next_look(rules: Rules, looked_at: datetime | None, now: datetime) -> datetime | None:
    """The next moment (UTC) to look: not before now, and within the hours. None where the hours are never open.

    Without an interval, or where nobody looked yet, it is as soon as the hours are open.
    """
    clock.local(now, rules.zone)  # refuses a moment without a zone
    at = now.astimezone(UTC)
    if rules.look is not None and looked_at is not None:
        at = max(at, looked_at.astimezone(UTC) + timedelta(hours=rules.look.every))
    return next_open(rules.hours, at, rules.zone) if rules.hours is not None else at
