"""Which connections are open to which open vault, so that locking ends every one of them, in whatever thread.

Beside them each open vault has one anchor: a connection that only stays open, so that SQLite does not take down and
build up its WAL each time the last other connection goes.
"""

import threading
import weakref
from typing import Any

from leeward.vault import opened
from leeward.vault.engine.raw import Connection, open_vault_file
from leeward.vault.errors import VaultLocked

# The database file in the folder of a vault.
DATABASE = "vault.db"


class _Held:
    def __init__(self, vault: opened.OpenVault) -> None:
        self.vault = vault
        self.anchor = open_vault_file(vault.folder / DATABASE, vault.database_key)
        self.connections: weakref.WeakSet[Connection] = weakref.WeakSet()


_held: dict[int, _Held] = {}
_mutex = threading.RLock()


def connect(vault: opened.OpenVault, **options: Any) -> Connection:
    """A new connection to `vault`, to be closed by the caller, or by the locking of the vault, whichever is first.

    Raises VaultLocked where the vault was locked meanwhile.
    """
    with _mutex:
        if not vault.is_open:
            raise VaultLocked
        held = _held.get(id(vault))
        if held is None:
            held = _held[id(vault)] = _Held(vault)
        raw = open_vault_file(vault.folder / DATABASE, vault.database_key, **options)
        raw.vault = vault
        held.connections.add(raw)
    return raw


def end_all(vault: opened.OpenVault) -> None:
    """End every connection to `vault`, the anchor last."""
    with _mutex:
        held = _held.pop(id(vault), None)
    if held is None:
        return
    for raw in list(held.connections):
        raw.end()
    held.anchor.end()


def count(vault: opened.OpenVault) -> int:
    """How many connections are open to `vault`, without the anchor."""
    with _mutex:
        held = _held.get(id(vault))
        return len([raw for raw in held.connections if not raw.ended]) if held else 0


opened.on_every_lock(end_all)
