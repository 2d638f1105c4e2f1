"""SQLite files of the tests' own making, as bytes."""

import sqlite3
from pathlib import Path

from leeward.readers.sources import from_bytes
from leeward.words.sources import Source


def made(folder: Path, script: str, *, page_size: int = 4096) -> bytes:
    """The bytes of a database that a script of SQL makes."""
    path = folder / "made.sqlite"
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA page_size = {page_size}")
    connection.executescript(script)
    connection.commit()
    connection.close()
    return path.read_bytes()


def made_of(script: str) -> bytes:
    """The same without a file."""
    connection = sqlite3.connect(":memory:")
    connection.executescript(script)
    data = connection.serialize()
    connection.close()
    return data


def with_log(folder: Path, script: str, later: str) -> tuple[bytes, bytes]:
    """A database and its log: the script is in the file, what came later only in the log."""
    path = folder / "logged.sqlite"
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(f"PRAGMA journal_mode = WAL; {script}; PRAGMA wal_checkpoint(TRUNCATE);")
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    connection.executescript(later)
    taken = path.read_bytes(), path.with_name("logged.sqlite-wal").read_bytes()
    connection.close()
    return taken


def source(data: bytes, name: str, **beside: bytes) -> Source:
    """A database as a source; `wal=…` lies beside it as NAME-wal."""
    made_of = from_bytes(name, data)
    files = {f"{name}-{ending}": from_bytes(f"{name}-{ending}", held) for ending, held in beside.items()}
    return Source(made_of.name, made_of.size, made_of.sha256, made_of.open, beside=files)
