"""Looking again each week for a month: off until the person turns it on, and one neutral word on the start page."""

from datetime import date, timedelta

from leeward.plan.reminders import WORD
from leeward.vault.models import Setting

__all__ = ("WORD", "is_due", "is_on", "looked", "turn")

_KEY = "devices_weekly"
_WEEK = timedelta(days=7)
_MONTH = timedelta(days=35)


def is_on() -> bool:
    """Needs an open vault, as all of this does."""
    return bool(Setting.get(_KEY, {}))


def turn(*, on: bool, today: date) -> None:
    """On: the first time is in a week."""
    Setting.put(_KEY, {"on": today.isoformat(), "looked": today.isoformat()} if on else {})


def looked(today: date) -> None:
    """The person has looked; the next time is a week from now."""
    kept = Setting.get(_KEY, {})
    if kept:
        Setting.put(_KEY, {**kept, "looked": today.isoformat()})


def is_due(today: date) -> bool:
    """A week since the last look, within five weeks of turning it on."""
    kept = Setting.get(_KEY, {})
    if not kept:
        return False
    begun, last = date.fromisoformat(kept["on"]), date.fromisoformat(kept["looked"])
    return today - last >= _WEEK and today - begun <= _MONTH
