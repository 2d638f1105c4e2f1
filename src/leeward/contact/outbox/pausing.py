"""How long a message lies before it goes: set by the person, and passed over where they say why it cannot wait."""

from collections.abc import Sequence
from datetime import timedelta

from leeward.contact.outbox.asked import Answer, Asked, Level
from leeward.vault.models import Setting

PAUSES = (0, 20, 60, 180)
"""Minutes that can be chosen."""

USUAL = 20
_KEY = "contact_pause_minutes"


def pause(asked: Asked) -> Sequence[Answer]:
    """Until the pause is over it goes only with a reason."""
    until = asked.going.written_at + timedelta(minutes=minutes())
    if asked.now >= until:
        return ()
    text = f"It lies here until {until.astimezone():%H:%M}, so that you can look at it once more."
    return (Answer(Level.WAIT, text, "If it cannot wait, say why.", until=until),)


def minutes() -> int:
    """How many minutes a message lies before it goes."""
    found = Setting.get(_KEY, USUAL)
    return found if found in PAUSES else USUAL


def choose(minutes: int) -> None:
    """From now on so many. Raises ValueError for another number than those offered."""
    if minutes not in PAUSES:
        raise ValueError(minutes)
    Setting.put(_KEY, minutes)
