"""Tables that say more of some rows of another one: which files, which reply, which edit."""

import sqlite3
from collections.abc import Sequence
from typing import Any

from leeward.readers.sqlite_tables import Database, Gap, Row

_MOST_KEYS = 2_000_000


class Side:
    """Such a table. Remembers which numbers it speaks of, so that most rows need no look-up."""

    def __init__(self, database: Database, table: str, columns: Sequence[str], key: str = "message_row_id") -> None:
        self._database, self._table, self._columns, self._key = database, table, columns, key
        self._known = self._numbers() if key in database.columns(table) else set[Any]()

    def of(self, number: Any) -> Row | None:
        """The row for this number, None where there is none."""
        if self._known is not None and number not in self._known:
            return None
        return self._database.one(self._table, self._columns, self._key, number)

    def all_of(self, number: Any) -> list[Row]:
        """Every row for this number."""
        if self._known is not None and number not in self._known:
            return []
        return self._database.some(self._table, self._columns, self._key, number)

    def _numbers(self) -> set[Any] | None:
        """The numbers that are in the table; None where it is damaged or huge, so that each has to be looked up."""
        found = set[Any]()
        try:
            for row in self._database.rows(self._table, (self._key,)):
                if isinstance(row, Gap) or len(found) > _MOST_KEYS:
                    return None
                found.add(row[self._key])
        except sqlite3.DatabaseError:
            return None
        return found
