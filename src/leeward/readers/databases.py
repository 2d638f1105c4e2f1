"""SQLite databases read without writing anything beside them, and without a temp file.

The whole file is read into memory, the pages of a "-wal" that lies beside it are put in, and the copy is opened with
`deserialize`; so memory is about twice the size of the file for a moment, then once. The schema is not trusted: no
view, trigger, virtual table or function of it is ever run, a statement may read columns of plain tables only and must
answer in time. What cannot be read of a damaged table is told as a gap between row numbers.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from leeward.readers import sqlite_wal
from leeward.readers.errors import DamagedDatabase, DatabaseTooLarge, ReadersError
from leeward.readers.protocol import Remarks
from leeward.readers.sqlite_schema import MAGIC
from leeward.readers.sqlite_tables import Database
from leeward.words.sources import Source

MOST_BYTES = 1 << 30
"""A database larger than this (with its log) is refused: 1 GB, for which about 2 GB of memory are needed."""
LONGEST_VALUE = 64 << 20
_JOURNAL = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
_BLOCK = 1 << 20
_LOG_READ = "What the app had written beside the database, in “-wal”, was read with it."
_LOG_UNFIT = "The file “-wal” beside the database does not belong to it as it is now, so it was not used."
_UNDER_WAY = "This database was copied while a change was under way. Its newest messages may be missing or half there."


@contextmanager
def opened(source: Source, remarks: Remarks, by_key: Mapping[str, str]) -> Iterator[Database]:
    """The database in a source, with the log beside it, as a locked copy in memory (see `Database.lock`).

    Raises DatabaseTooLarge, DamagedDatabase, or what opening the source raises.
    """
    data = _bytes(source, remarks)
    connection = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
    try:
        connection.row_factory = sqlite3.Row
        connection.text_factory = _text
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
        connection.deserialize(data)
        data.clear()
        database = _database(connection, source.name, remarks)
        database.lock(by_key)
        yield database
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise DamagedDatabase(source.name) from error
    finally:
        connection.close()


def companion(source: Source, ending: str) -> Source | None:
    """The file beside a source that has its name and this ending ("-wal"), if it came with it."""
    return beside(source, source.name + ending)


def beside(source: Source, name: str) -> Source | None:
    """The file of this name that came with a source, wherever in its folders; the nearest one."""
    if (found := source.beside.get(name)) is not None:
        return found
    paths = [path for path in source.beside if path.endswith("/" + name)]
    return source.beside[min(paths, key=len)] if paths else None


def _database(connection: sqlite3.Connection, name: str, remarks: Remarks) -> Database:
    for pragma in ("trusted_schema = OFF", "temp_store = MEMORY", "cell_size_check = ON"):
        connection.execute(f"PRAGMA {pragma}")
    try:
        return Database(connection, name, remarks)
    except sqlite3.DatabaseError:
        # With this, SQLite passes over lines of the schema that it cannot read, and gives the others.
        connection.execute("PRAGMA writable_schema = ON")
        return Database(connection, name, remarks)


def _bytes(source: Source, remarks: Remarks) -> bytearray:
    data = bytearray()
    with source.open() as stream:
        while block := stream.read(_BLOCK):
            data += block
            if len(data) > MOST_BYTES:
                raise DatabaseTooLarge(source.name, limit="1 GB")
    if not data.startswith(MAGIC) or not sqlite_wal.page_size(data):
        raise DamagedDatabase(source.name)
    _with_log(data, source, remarks)
    data[18:20] = b"\x01\x01"  # read and written in the old way, without a log
    return data


def _with_log(data: bytearray, source: Source, remarks: Remarks) -> None:
    journal = companion(source, "-journal")
    if journal is not None and _begins(journal, _JOURNAL):
        remarks.warn(_UNDER_WAY)
    log = companion(source, "-wal")
    if log is None or not log.size:
        return
    with log.open() as stream:
        applied = sqlite_wal.apply(data, stream, MOST_BYTES)
    remarks.warn(_LOG_READ if applied.frames else _LOG_UNFIT)


def _begins(source: Source, mark: bytes) -> bool:
    try:
        with source.open() as stream:
            return stream.read(len(mark)) == mark
    except (ReadersError, OSError, EOFError):
        return False


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")
