"""One process at a time: the lock file of a vault's folder.

It is the system's advisory lock, so that it goes away with the process that held it, even when that was killed.
Disclaimer: it binds only this program, and a folder on a network disk may not honour it.
"""

from pathlib import Path

from filelock import FileLock, Timeout

from leeward.vault import disk
from leeward.vault.errors import CannotWrite, VaultInUse

NAME = "lock"


class LockFile:
    """Held from its making until `release()`."""

    def __init__(self, folder: Path) -> None:
        """Raises VaultInUse at once when any process holds it, CannotWrite where it cannot be made."""
        self._lock = FileLock(folder / NAME, mode=0o600, thread_local=False)
        try:
            with disk.calm():
                self._lock.acquire(timeout=0)
        except Timeout:
            raise VaultInUse from None
        except NotImplementedError:
            raise CannotWrite from None

    def release(self) -> None:
        """Let others in; may be called again, from any thread."""
        self._lock.release(force=True)
