"""Once a day, at an hour the person chose, one neutral line on the start page. Off unless it was chosen."""

from datetime import datetime, timedelta

from leeward.contact.held.waiting import waiting
from leeward.vault.models import Setting

_KEY = "contact_digest"
_FACTS = "contact_facts_first"


def hour() -> int | None:
    """The hour of the wall clock (0 to 23) at which the line may appear; None: it never does."""
    found = Setting.get(_KEY)
    return found if isinstance(found, int) and 0 <= found < 24 else None


def choose(hour: int | None) -> None:
    """From now on at this hour; None turns it off."""
    Setting.put(_KEY, hour)


def facts_first() -> bool:
    """Whether the list says what may need an answer. Off unless it was chosen."""
    return bool(Setting.get(_FACTS, False))


def choose_facts_first(*, on: bool) -> None:
    Setting.put(_FACTS, on)


def line(now: datetime) -> str:
    """“3 messages wait”, of what came before the hour last struck; "" where nothing did, or it is off.

    `now` is naive wall clock. What comes later waits for the next day.
    """
    at = hour()
    if at is None:
        return ""
    struck = now.replace(hour=at, minute=0, second=0, microsecond=0)
    if struck > now:
        struck -= timedelta(days=1)
    kept = [row.astimezone().replace(tzinfo=None) for row in waiting().values_list("kept_at", flat=True)]
    count = sum(1 for moment in kept if moment <= struck)
    return "" if not count else "1 message waits" if count == 1 else f"{count:,} messages wait"
