"""Raw SQLCipher connections: opened with a raw key, and ended from any thread without harm."""

import contextlib
import decimal
import threading
from collections.abc import Mapping
from datetime import date, datetime
from itertools import chain
from pathlib import Path
from typing import Any

from django.db.backends.sqlite3.base import SQLiteCursorWrapper, adapt_date, adapt_datetime, decoder
from django.utils.dateparse import parse_date, parse_datetime, parse_time
from sqlcipher3 import dbapi2 as Database  # noqa: N812, the name Django's engines use

Database.register_converter("bool", b"1".__eq__)
Database.register_converter("date", decoder(parse_date))
Database.register_converter("time", decoder(parse_time))
Database.register_converter("datetime", decoder(parse_datetime))
Database.register_converter("timestamp", decoder(parse_datetime))
Database.register_adapter(decimal.Decimal, str)
Database.register_adapter(date, adapt_date)
Database.register_adapter(datetime, adapt_datetime)
# Bytes bind as they are, but the library first looks for an adapter; finding one makes an insert twice as fast.
Database.register_adapter(bytes, bytearray)
Database.register_adapter(memoryview, bytearray)

__all__ = ["VAULT_PRAGMAS", "WAIT", "Connection", "Cursor", "Database", "open_raw", "open_vault_file"]

# Seconds a statement waits for another writer. Our own transactions last 0.1 s at most.
WAIT = 15.0

# For every connection to a vault. temp_store: sorting and temporary tables stay in memory, never in a file of their
# own. secure_delete: what is deleted is overwritten in the database too. cache_size is in KiB where it is negative.
VAULT_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA secure_delete = ON",
    "PRAGMA cache_size = -16000",
)


class Cursor(Database.Cursor):  # type: ignore[misc]
    """Takes Django's placeholders; every step runs under the connection's mutex, so that no step outlives its end."""

    convert_query = SQLiteCursorWrapper.convert_query

    def execute(self, query: str, params: Any = None) -> Any:
        with self.connection.mutex:
            if params is None:
                return super().execute(query)
            names = list(params) if isinstance(params, Mapping) else None
            return super().execute(self.convert_query(query, param_names=names), params)

    def executemany(self, query: str, param_list: Any) -> Any:
        params = iter(param_list)
        first = next(params, None)
        names = list(first) if isinstance(first, Mapping) else None
        rows = () if first is None else chain((first,), params)
        with self.connection.mutex:
            return super().executemany(self.convert_query(query, param_names=names), rows)

    def fetchone(self) -> Any:
        with self.connection.mutex:
            return super().fetchone()

    def fetchmany(self, *args: Any, **kwargs: Any) -> Any:
        with self.connection.mutex:
            return super().fetchmany(*args, **kwargs)

    def fetchall(self) -> Any:
        with self.connection.mutex:
            return super().fetchall()

    def __next__(self) -> Any:
        with self.connection.mutex:
            return super().__next__()

    def close(self) -> None:
        """Where the connection was ended there is nothing left to close."""
        with self.connection.mutex, contextlib.suppress(Database.ProgrammingError):
            super().close()


class Connection(Database.Connection):  # type: ignore[misc]
    """One connection. `vault` is the open vault it belongs to, or None.

    `closed`: it answers no more. `ended`: because the vault was locked.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.mutex = threading.RLock()
        self._interrupting = threading.Lock()
        self.closed = False
        self.vault: object = None
        self.ended = False
        super().__init__(*args, **kwargs)

    def end(self) -> None:
        """Interrupt what runs and close. May be called from any thread; afterwards every step raises."""
        self.ended = True
        while not self.mutex.acquire(timeout=0.01):
            with self._interrupting:  # SQLite forbids to interrupt what is being closed
                if not self.closed:
                    self.interrupt()
        try:
            self.close()
        finally:
            self.mutex.release()

    def commit(self) -> None:
        with self.mutex:
            super().commit()

    def rollback(self) -> None:
        with self.mutex:
            super().rollback()

    def close(self) -> None:
        with self.mutex:
            with self._interrupting:
                self.closed = True
            super().close()


def open_raw(database: Path | str, key: bytes, **options: Any) -> Connection:
    """Connect with the 32-byte raw `key`. A wrong key shows at the first statement, as DatabaseError.

    The log of SQLCipher is switched off first, or a wrong key would be remarked upon on stderr. Its memory security
    (every freed byte wiped) stays off: it made inserts ten times slower (2026-11); keys are wiped without it too.
    """
    options = {"timeout": WAIT, "check_same_thread": False, "isolation_level": None, **options}
    raw = Connection(str(database), **options)
    try:
        raw.execute("PRAGMA cipher_log_level = NONE")
        raw.set_key(f"x'{key.hex()}'".encode())
        raw.execute("PRAGMA temp_store = MEMORY")
        raw.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        raw.close()
        raise
    return raw


def open_vault_file(path: Path, key: bytes, **options: Any) -> Connection:
    """Connect to the database file of a vault; never makes a new one."""
    uri = f"{path.absolute().as_uri()}?mode=rw"
    raw = open_raw(uri, key, **{**options, "uri": True})
    try:
        for pragma in VAULT_PRAGMAS:
            raw.execute(pragma)
    except BaseException:
        raw.close()
        raise
    return raw
