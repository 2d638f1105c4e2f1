"""The open vaults of this process, and which of them is current in this context (request, job, command)."""

import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from pathlib import Path

from leeward.sealing.keys import Purpose, derive
from leeward.sealing.memory import Secret, Wiped
from leeward.vault.blobs import Blobs
from leeward.vault.errors import CopyOpen, NoVaultOpen, VaultLocked
from leeward.vault.lockfile import LockFile

_current: ContextVar["OpenVault | None"] = ContextVar("leeward_vault", default=None)
_open: dict[str, "OpenVault"] = {}
_closing: dict[str, "OpenVault"] = {}
_guard = threading.RLock()
_on_every_open: list[Callable[["OpenVault"], None]] = []
_on_every_lock: list[Callable[["OpenVault"], None]] = []


class OpenVault:
    """A vault whose keys are in memory. Made by `lifecycle`; ends with `lock()`.

    `id` is 32 hex digits. The keys are handed out as bytes (32 each) and raise VaultLocked once it is locked.
    `wrong_tries_before` counts the wrong keys since it was last opened, `notices` are sentences that the person should
    see after unlocking. May be used from many threads.
    """

    def __init__(self, vault_id: str, folder: Path, master: bytes, lock_file: LockFile | None = None) -> None:
        self.id = vault_id
        self.folder = folder
        self._keys = {purpose: Secret(derive(master, purpose)) for purpose in Purpose}
        self._master = Secret(master)
        self._lock_file = lock_file
        self._callbacks: list[Callable[[OpenVault], None]] = []
        self._locking = threading.RLock()
        self._is_open = True
        self._is_locking = False
        self.touched = time.monotonic()
        self.wrong_tries_before = 0
        self.notices: list[str] = []
        self.blobs = Blobs(folder / "blobs", self.key)

    @property
    def is_open(self) -> bool:
        """False once `lock()` has called back what was registered with `on_lock`."""
        return self._is_open

    @property
    def master_key(self) -> bytes:
        """For the pipe to a child process (see `lifecycle.open_in_child`) and for new slots. Nothing else."""
        return self._reveal(self._master)

    @property
    def database_key(self) -> bytes:
        return self.key(Purpose.DATABASE)

    @property
    def signing_key(self) -> bytes:
        """The Ed25519 seed."""
        return self.key(Purpose.SIGNING)

    @property
    def agreement_key(self) -> bytes:
        """The X25519 secret key."""
        return self.key(Purpose.AGREEMENT)

    @property
    def log_key(self) -> bytes:
        return self.key(Purpose.LOG)

    def key(self, purpose: Purpose) -> bytes:
        return self._reveal(self._keys[purpose])

    @contextlib.contextmanager
    def use(self) -> Iterator["OpenVault"]:
        """Make this the current vault of the context; the one before comes back afterwards."""
        if not self._is_open:
            raise VaultLocked
        with exactly(self):
            yield self

    def touch(self) -> None:
        """Someone is here: idle time starts again."""
        self.touched = time.monotonic()

    def idle_seconds(self) -> float:
        return time.monotonic() - self.touched

    def on_lock(self, callback: Callable[["OpenVault"], None]) -> None:
        """Call this with the vault when it is locked, while it can still be used. Last registered, first called."""
        self._callbacks.append(callback)

    def lock(self) -> None:
        """End it, in this order: nobody finds it any more; `on_lock` is called back; it can no longer be used;
        `on_every_lock` is called back; the keys are overwritten; the lock file is released.

        May be called again, from any thread; all wait until it is done. The keys go whatever a callback does; its
        error (the first one) is raised at the end.
        """
        with self._locking:
            if self._is_locking:
                return
            self._is_locking = True
            _unregister(self)
            failures = self._call_back(self._callbacks)
            self._is_open = False
            failures += self._call_back(_on_every_lock)
            for secret in [*self._keys.values(), self._master]:
                secret.wipe()
            if self._lock_file is not None:
                self._lock_file.release()
            with _guard:
                _closing.pop(self.id, None)
        if failures:
            raise failures[0]

    def _call_back(self, callbacks: list[Callable[["OpenVault"], None]]) -> list[Exception]:
        failures = []
        for callback in reversed(callbacks):
            try:
                callback(self)
            except Exception as failure:  # noqa: BLE001 - one failing part must not keep the keys in memory
                failures.append(failure)
        return failures

    def _reveal(self, secret: Secret) -> bytes:
        try:
            return secret.reveal()
        except Wiped:
            raise VaultLocked from None

    def __repr__(self) -> str:
        return f"<OpenVault {self.id[:8]} {'open' if self._is_open else 'locked'}>"


def on_every_open(callback: Callable[[OpenVault], None]) -> None:
    """Call this with each vault right after it was opened (made, unlocked, in a child). Registered once, at start.

    When it raises, the vault is locked again and the error goes to whoever opened it.
    """
    if callback not in _on_every_open:
        _on_every_open.append(callback)


def on_every_lock(callback: Callable[[OpenVault], None]) -> None:
    """Call this with each vault that is locked, when nothing can begin to use it any more, before its keys go.

    Registered once, at start. What must still write into the vault registers with `OpenVault.on_lock` instead.
    """
    if callback not in _on_every_lock:
        _on_every_lock.append(callback)


def current() -> OpenVault | None:
    """The current vault of this context. It may have been locked meanwhile; its keys then raise VaultLocked."""
    return _current.get()


def require() -> OpenVault:
    """The current vault, open. Raises NoVaultOpen."""
    vault = _current.get()
    if vault is None or not vault.is_open:
        raise NoVaultOpen
    return vault


@contextlib.contextmanager
def exactly(vault: OpenVault | None) -> Iterator[None]:
    """Make this vault current, or none, whatever was before; a locked one too, so that what is left of it says so."""
    before = _current.get()
    _current.set(vault)
    try:
        yield
    finally:
        _current.set(before)


def find(vault_id: str) -> OpenVault | None:
    """The open vault of this id, or None."""
    with _guard:
        return _open.get(vault_id)


def wait_until_locked(vault_id: str) -> None:
    """Return once a vault of this id that another thread is locking just now is locked; at once when none is."""
    with _guard:
        closing = _closing.get(vault_id)
    if closing is not None:
        closing.lock()


def all_open() -> list[OpenVault]:
    """Every open vault of this process, in the order in which they were opened."""
    with _guard:
        return list(_open.values())


def register(vault: OpenVault) -> OpenVault:
    """Make a vault findable. Raises CopyOpen when its id is open already."""
    with _guard:
        if _open.setdefault(vault.id, vault) is not vault:
            raise CopyOpen
    try:
        for callback in _on_every_open:
            callback(vault)
    except BaseException:
        vault.lock()
        raise
    return vault


def _unregister(vault: OpenVault) -> None:
    with _guard:
        if _open.get(vault.id) is vault:
            del _open[vault.id]
            _closing[vault.id] = vault
