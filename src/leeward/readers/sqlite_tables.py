"""The rows of the plain tables in an opened copy of a database, damaged ones too; see `databases`.

Nothing else of the file is ever run: no view, trigger, virtual table or function. Every answer must come in time.
"""

import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from leeward.readers.errors import SlowDatabase
from leeward.readers.protocol import Remarks

SECONDS = 60.0
"""For one answer of the database, measured between two rows."""
_STEPS = 20_000
_HIGHEST, _LOWEST = (1 << 63) - 1, -(1 << 63)
_DAMAGED = "Parts of this database are damaged. Files, names or replies of some messages may be missing."

Row = sqlite3.Row


@dataclass(frozen=True, slots=True)
class Gap:
    """Rows that could not be read, from number `first` to `last`; how many they were is not known."""

    first: int
    last: int | None


class Database:
    """An opened copy; `opened` makes one. `tables` are the names of its ordinary tables."""

    def __init__(self, connection: sqlite3.Connection, name: str, remarks: Remarks) -> None:
        self._connection = connection
        self._name = name
        self._remarks = remarks
        self._until = time.monotonic() + SECONDS
        self._columns: dict[str, frozenset[str]] = {}
        connection.set_progress_handler(self._late, _STEPS)
        self.tables = frozenset(self._plain_tables())

    def columns(self, table: str) -> frozenset[str]:
        """The names of the columns that hold values, not of those that are worked out; none for no such table."""
        if table not in self._columns:
            found = self._ask(f"PRAGMA table_info({_quoted(table)})") if table in self.tables else []
            self._columns[table] = frozenset(str(row["name"]) for row in found)
        return self._columns[table]

    def lock(self, by_key: Mapping[str, str]) -> None:
        """From here on only reading. `by_key` names tables that will be looked up by a column, and the column.

        Each gets an index in the copy, so that no look-up walks the whole table.
        """
        for number, (table, column) in enumerate(by_key.items()):
            if column in self.columns(table):
                try:
                    self._ask(f"CREATE INDEX leeward_{number} ON {_quoted(table)}({_quoted(column)})")
                except sqlite3.DatabaseError:
                    self._remarks.warn(_DAMAGED)
        self._connection.set_authorizer(self._allow)

    def rows(self, table: str, columns: Sequence[str]) -> Iterator[Row | Gap]:
        """All rows of a table in the order of their numbers, NULL for columns that it lacks.

        The number is `row_number`. Where a part of the table is damaged, a Gap stands for it and reading goes on.
        """
        if table not in self.tables:
            return
        sql = f"SELECT {self._list(table, columns)}, rowid AS row_number FROM {_quoted(table)} WHERE rowid > ? ORDER BY rowid"  # noqa: E501, S608  names are quoted
        last = _LOWEST
        while True:
            try:
                for row in self._stream(sql, last):
                    if not _comes_after(row, last):
                        break
                    last = row["row_number"]
                    yield row
                else:
                    return
            except sqlite3.DatabaseError as error:
                self._raise_if_late(error)
            # The failing step takes the row before it along, so that one is asked for by itself.
            single = self._single(sql, last)
            if single is not None:
                last = single["row_number"]
                yield single
                continue
            behind = self._behind(sql, last)
            yield Gap(last + 1 if last > _LOWEST else 1, behind)
            if behind is None:
                return
            last = behind

    def one(self, table: str, columns: Sequence[str], key: str, value: Any) -> Row | None:
        """The first row of a table with this value in the column `key`; None where there is none."""
        return next(iter(self.some(table, columns, key, value, most=1)), None)

    def some(self, table: str, columns: Sequence[str], key: str, value: Any, *, most: int = 1000) -> list[Row]:
        """The rows of a table with this value in the column `key`, `most` at the most.

        Where they are damaged there are none, and the summary says so.
        """
        if value is None or key not in self.columns(table):
            return []
        sql = f"SELECT {self._list(table, columns)} FROM {_quoted(table)} WHERE {_quoted(key)} = ? LIMIT {most:d}"  # noqa: S608  names are quoted
        try:
            return self._ask(sql, value)
        except sqlite3.DatabaseError:
            self._remarks.warn(_DAMAGED)
            return []

    def _plain_tables(self) -> Iterator[str]:
        for row in self._ask("SELECT name, sql, rootpage FROM sqlite_schema WHERE type = 'table'"):
            made = str(row["sql"] or "").split(maxsplit=2)
            if row["rootpage"] and len(made) > 1 and made[1].upper() == "TABLE":
                yield str(row["name"])

    def _ask(self, sql: str, *values: Any) -> list[Row]:
        self._until = time.monotonic() + SECONDS
        try:
            with _names_decoded():
                return self._connection.execute(sql, values).fetchall()
        except sqlite3.DatabaseError as error:
            self._raise_if_late(error)
            raise

    def _stream(self, sql: str, after: int) -> Iterator[Row]:
        self._until = time.monotonic() + SECONDS
        with _names_decoded():
            cursor = self._connection.execute(sql, (after,))
        try:
            while True:
                with _names_decoded():
                    row = cursor.fetchone()
                if row is None:
                    return
                yield row
                self._until = time.monotonic() + SECONDS
        finally:
            cursor.close()

    def _single(self, sql: str, after: int) -> Row | None:
        """The one next row, None where there is none or it cannot be read."""
        try:
            row = next(iter(self._ask(f"{sql} LIMIT 1", after)), None)
        except sqlite3.DatabaseError:
            return None
        return row if row is not None and _comes_after(row, after) else None

    def _behind(self, sql: str, bad: int) -> int | None:
        """The row number behind which there is a row that can be read again, or None where there is none.

        Steps forward in doubling strides, then halves the last one: a damaged page holds neighbouring numbers.
        """
        low, stride = max(bad, 0), 1
        while True:
            high = min(low + stride, _HIGHEST)
            if self._single(sql, high) is not None:
                break
            if high == _HIGHEST:
                return None
            low, stride = high, stride * 2
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (low, middle) if self._single(sql, middle) is not None else (middle, high)
        return high

    def _list(self, table: str, columns: Sequence[str]) -> str:
        known = self.columns(table)
        return ", ".join(_quoted(name) if name in known else f"NULL AS {_quoted(name)}" for name in columns)

    def _late(self) -> bool:
        return time.monotonic() > self._until

    def _raise_if_late(self, error: sqlite3.Error) -> None:
        if "interrupted" in str(error):
            raise SlowDatabase(self._name) from error

    def _allow(self, action: int, name: str | None, *_: str | None) -> int:
        reading = action == sqlite3.SQLITE_READ and name in self.tables
        asking = action == sqlite3.SQLITE_PRAGMA and name == "table_info"
        return sqlite3.SQLITE_OK if action == sqlite3.SQLITE_SELECT or reading or asking else sqlite3.SQLITE_DENY


def gap_told(gap: Gap) -> str:
    """What a person is told of a gap."""
    until = f"to {gap.last:,}" if gap.last is not None else "to the end"
    return f"The rows from number {gap.first:,} {until} of this table are damaged and cannot be read."


@contextmanager
def _names_decoded() -> Iterator[None]:
    """Python fails in a way of its own where a damaged name is part of SQLite's complaint."""
    try:
        yield
    except UnicodeDecodeError as error:
        raise sqlite3.DatabaseError("a name that cannot be read") from error


def _comes_after(row: Row, last: int) -> bool:
    """Whether the row's number is a number and higher: on a torn page it is not."""
    number = row["row_number"]
    return isinstance(number, int) and number > last


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
