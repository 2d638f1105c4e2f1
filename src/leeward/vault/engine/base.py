"""Django's sqlite3 engine on SQLCipher, with the guard that keeps vaults apart.

Django keeps one connection per thread and alias, whichever vault it was opened for. So every cursor first asks which
vault is current (`leeward.vault.opened`): another than the connection's closes it and opens the right one, and inside
a transaction raises WrongVault. Without the guard a kept connection answers from the vault of an earlier request.

With `OPTIONS = {"key": "64 hex digits"}` the engine opens the plain path in NAME instead and guards nothing: this form
is for Django's own test labels and for migrating one named file.
"""

from typing import Any

from django.db.backends.sqlite3 import base, features
from django.db.backends.sqlite3._functions import register  # type: ignore[import-untyped]

from leeward.vault import opened
from leeward.vault.engine import held
from leeward.vault.engine.raw import Connection, Cursor, Database, open_raw
from leeward.vault.errors import NoVaultOpen, VaultLocked, WrongVault


class DatabaseFeatures(features.DatabaseFeatures):
    can_alter_table_drop_column = True
    can_return_columns_from_insert = True
    can_return_rows_from_bulk_insert = True
    test_db_allows_multiple_connections = True


class DatabaseWrapper(base.DatabaseWrapper):
    """One per thread and alias, as Django makes them."""

    Database = Database
    features_class = DatabaseFeatures
    connection: Any
    transaction_mode: str | None
    init_commands: list[str]
    errors_occurred: bool
    autocommit: bool

    def get_connection_params(self) -> dict[str, Any]:
        params = super().get_connection_params()
        if "key" not in params:
            self.transaction_mode = self.transaction_mode or "IMMEDIATE"
        return params

    def get_new_connection(self, conn_params: dict[str, Any]) -> Connection:
        params = dict(conn_params)
        name, key = params.pop("database"), params.pop("key", None)
        raw = open_raw(name, bytes.fromhex(key), **params) if key else held.connect(opened.require(), **params)
        register(raw)
        raw.execute("PRAGMA legacy_alter_table = OFF")
        for command in self.init_commands:
            raw.execute(command)
        return raw

    def ensure_connection(self) -> None:
        """Called by Django before every cursor, savepoint and transaction: the place of the guard."""
        self.guard()
        super().ensure_connection()

    def guard(self) -> None:
        """Let no connection answer for a vault it does not belong to."""
        if "key" in self.settings_dict["OPTIONS"]:
            return
        vault, raw = opened.current(), self.connection
        is_open = vault is not None and vault.is_open
        if is_open and (raw is None or (raw.vault is vault and not raw.closed)):
            return
        if self.in_atomic_block and is_open:
            raise WrongVault
        if not self.in_atomic_block:
            self.close()
        if not is_open:
            raise NoVaultOpen if vault is None else VaultLocked

    def close_if_unusable_or_obsolete(self) -> None:
        """Called by Django between two requests, where no vault is current, so it must not ask the guard."""
        if "key" in self.settings_dict["OPTIONS"]:
            super().close_if_unusable_or_obsolete()
        elif self.connection is not None and not self.in_atomic_block:
            self.health_check_done = False
            if self.connection.closed or self.errors_occurred or not self.autocommit:
                self.close()

    def is_usable(self) -> bool:
        return self.connection is not None and not self.connection.closed

    def create_cursor(self, name: str | None = None) -> Any:  # noqa: ARG002, Django's signature
        return self.connection.cursor(factory=Cursor)

    def _set_autocommit(self, autocommit: bool) -> None:  # noqa: FBT001, Django's signature
        with self.connection.mutex:
            super()._set_autocommit(autocommit)  # type: ignore[misc]
