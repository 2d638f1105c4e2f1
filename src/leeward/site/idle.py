"""Locks notebooks that nobody used for the time the person set, also when no browser is open any more."""

import contextlib
import threading
import time
from collections.abc import Callable

from leeward.vault import opened
from leeward.vault.opened import OpenVault
from leeward.vault.sessions import SessionStore

USUAL_MINUTES = 10
CHOICES = (2, 5, 10, 20, 60)

_EVERY = 5.0  # seconds between two looks
_minutes: dict[str, int] = {}


def set_minutes(vault: OpenVault, minutes: int) -> None:
    """From now on this vault locks after so many minutes without a request. Lasts until it is locked."""
    _minutes[vault.id] = minutes
    vault.on_lock(_forget)


def _forget(vault: OpenVault) -> None:
    _minutes.pop(vault.id, None)


def lock_unused(slept: float = 0.0) -> list[str]:
    """Lock every open vault whose time is over; gives their ids. `slept` are seconds that its own clock did not see."""
    over = [v for v in opened.all_open() if v.idle_seconds() + slept >= _minutes.get(v.id, USUAL_MINUTES) * 60]
    for vault in over:
        with contextlib.suppress(Exception):  # the keys are gone whatever a part of it says
            vault.lock()
    return [vault.id for vault in over]


class Asleep:
    """How long the machine slept. Its running clock stands still then, the clock on the wall does not."""

    def __init__(self, wall: Callable[[], float] = time.time, running: Callable[[], float] = time.monotonic) -> None:
        self._wall, self._running = wall, running
        self._begun = wall() - running()

    def seconds(self) -> float:
        """Seconds asleep since the last call. A wall clock that was set forward counts too; one set back does not."""
        before, self._begun = self._begun, self._wall() - self._running()
        return max(0.0, self._begun - before)


def watch() -> threading.Event:
    """Look every few seconds, in a thread of its own, also for sessions nobody uses. Set the event to end it."""
    stop, asleep = threading.Event(), Asleep()

    def look() -> None:
        while not stop.wait(_EVERY):
            lock_unused(asleep.seconds())
            SessionStore.clear_expired()

    threading.Thread(target=look, name="idle", daemon=True).start()
    return stop
