"""Wrong keys are slowed down, so that nobody guesses at the keyboard.

The first three wrong tries cost nothing; then the wait doubles from one second to a minute. One try at a time in a
folder. The count lies in the folder too (`tries`), so that starting the program again does not reset it.
Disclaimer: who can copy the folder can guess elsewhere without waiting; there only the passphrase and Argon2id help.
"""

import contextlib
import json
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from leeward.vault import disk
from leeward.vault.errors import TooSoon, VaultError, WrongKey

NAME = "tries"
_FREE = 3
_LONGEST = 60.0
_LARGEST = 1000  # bytes of the file that are read

_guards: dict[Path, threading.Lock] = {}
_guards_guard = threading.Lock()
_seen: dict[Path, "Tries"] = {}


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong tries since the vault was last opened, and when the last one was (seconds since 1970, UTC)."""

    count: int = 0
    last: float = 0.0

    def wait(self, now: float) -> float:
        """Seconds still to wait at `now`."""
        if self.count < _FREE:
            return 0.0
        pause = min(_LONGEST, 2.0 ** min(self.count - _FREE, 6))
        return max(0.0, pause - max(0.0, now - self.last))

    def as_of(self, now: float) -> "Tries":
        """The same where `last` does not lie in the future. Otherwise it begins to count now: a clock that was set
        back costs one pause, and does not keep the person out until it has caught up.
        """
        return self if self.last <= now else Tries(self.count, now)


@contextlib.contextmanager
def one_try(folder: Path, clock: Callable[[], float] = time.time) -> Iterator[Tries]:
    """Around one try of a key. Raises TooSoon before it; counts a WrongKey raised inside; forgets all on success.

    Yields the wrong tries there were before, so that the person can be told of them.
    """
    place = folder.resolve()
    with _guards_guard:
        guard = _guards.setdefault(place, threading.Lock())
    with guard:
        tries = _known(place, clock())
        wait = tries.wait(clock())
        if wait > 0:
            raise TooSoon(wait)
        try:
            yield tries
        except WrongKey:
            _keep(place, Tries(tries.count + 1, clock()))
            raise
        _forget(place)


def forget(folder: Path) -> None:
    """Drop what is remembered of a folder that is gone."""
    _seen.pop(folder.resolve(), None)


def _known(place: Path, now: float) -> Tries:
    kept = Tries()
    with contextlib.suppress(OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError):
        with (place / NAME).open("rb") as file:
            found = json.loads(file.read(_LARGEST))
        kept = Tries(max(0, int(found["count"])), float(found["last"]))
    known = max(_seen.get(place, Tries()), kept, key=lambda tries: tries.count)
    right = known.as_of(now)
    if right is not known:
        _keep(place, right)
    return right


def _keep(place: Path, tries: Tries) -> None:
    _seen[place] = tries
    with contextlib.suppress(OSError, VaultError):
        disk.replace(place / NAME, json.dumps({"count": tries.count, "last": tries.last}).encode())


def _forget(place: Path) -> None:
    _seen.pop(place, None)
    with contextlib.suppress(OSError):
        (place / NAME).unlink(missing_ok=True)
