"""A pause: until when, as the person said. It lies in the session, in memory; no bell and no lock."""

from collections.abc import MutableMapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

MINUTES = (2, 10, 20)
_NAME = "pause"


@dataclass(frozen=True, slots=True)
class Pause:
    """`until` is wall clock, as the page shows it."""

    minutes: int
    until: datetime

    def over(self, now: datetime) -> bool:
        """Whether its time has come."""
        return now >= self.until


def begin(session: MutableMapping[str, Any], minutes: int, now: datetime) -> Pause:
    """A new pause from now on; the one before it is forgotten."""
    pause = Pause(minutes, now + timedelta(minutes=minutes))
    session[_NAME] = pause
    return pause


def running(session: MutableMapping[str, Any]) -> Pause | None:
    """The pause that was begun last, over or not."""
    found = session.get(_NAME)
    return found if isinstance(found, Pause) else None


def end(session: MutableMapping[str, Any]) -> None:
    """The person goes on."""
    session.pop(_NAME, None)
