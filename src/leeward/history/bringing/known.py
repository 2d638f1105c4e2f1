"""Which messages of a batch are in the vault already, from another export of the same chat."""

from collections.abc import Sequence

from django.db import connection

from leeward.history.rows import KEY, SENT_AT, SORT_AT, Ready

_AT_ONCE = 20_000

# Later than every second of a minute written in ISO form.
_END_OF_MINUTE = "~"

_DATED = """SELECT key FROM history_message
    WHERE conversation_id = %s AND sort_at >= %s AND sort_at < %s AND (source_id <> %s OR id <= %s) LIMIT %s"""
_UNDATED = """SELECT 1 FROM history_message
    WHERE key = %s AND sent_at IS NULL AND conversation_id = %s AND (source_id <> %s OR id <= %s) LIMIT 1"""


class Known:
    """Answers for one reading of one source. Messages that this reading itself brought in do not count.

    Equal keys have the same minute, so the order of the thread is all the index it needs.
    """

    def __init__(self, source_id: int, first_id: int) -> None:
        self._own = (source_id, first_id)

    def among(self, conversation_id: int, rows: Sequence[Ready]) -> set[bytes]:
        """The keys of those rows that this conversation holds already."""
        found: set[bytes] = set()
        dated = [row for row in rows if row[SENT_AT] is not None]
        if dated:
            found = self._between(conversation_id, {row[SORT_AT][:16] for row in dated})
        for row in rows:
            if row[SENT_AT] is None and self._undated(conversation_id, row[KEY]):
                found.add(row[KEY])
        return found

    def _between(self, conversation_id: int, minutes: set[str]) -> set[bytes]:
        found = self._range(conversation_id, min(minutes), max(minutes))
        if len(found) < _AT_ONCE:
            return found
        return set().union(*(self._range(conversation_id, minute, minute) for minute in minutes))

    def _range(self, conversation_id: int, first: str, last: str) -> set[bytes]:
        with connection.cursor() as cursor:
            cursor.execute(_DATED, [conversation_id, first, last + _END_OF_MINUTE, *self._own, _AT_ONCE])
            return {bytes(row[0]) for row in cursor.fetchall()}

    def _undated(self, conversation_id: int, key: bytes) -> bool:
        with connection.cursor() as cursor:
            cursor.execute(_UNDATED, [key, conversation_id, *self._own])
            return cursor.fetchone() is not None
