"""Which messages of a batch are in the vault already, from another export of the same chat."""

from collections.abc import Sequence
from typing import NamedTuple

from django.db import connection

from leeward.history.rows import KEY, SENT_AT, SORT_AT, Ready

_AT_ONCE = 20_000

# Later than every second of a minute written in ISO form.
_END_OF_MINUTE = "~"

_DATED = """SELECT key, id, source_id FROM history_message
    WHERE conversation_id = %s AND sort_at >= %s AND sort_at < %s AND (source_id <> %s OR id <= %s) LIMIT %s"""
_UNDATED = """SELECT id, source_id FROM history_message
    WHERE key = %s AND sent_at IS NULL AND conversation_id = %s AND (source_id <> %s OR id <= %s) ORDER BY id LIMIT 1"""
_ROOMS = """SELECT id, title FROM history_conversation AS room WHERE channel = %s AND EXISTS (
    SELECT 1 FROM history_message WHERE conversation_id = room.id AND (source_id <> %s OR id <= %s)) ORDER BY id"""


class Here(NamedTuple):
    """A message that is here: its id, and the source it was kept from."""

    id: int
    source_id: int


class Known:
    """Answers for one reading of one source. Messages that this reading itself brought in do not count.

    Equal keys have the same minute, so the order of the thread is all the index it needs.
    """

    def __init__(self, source_id: int, first_id: int) -> None:
        self.source_id = source_id
        self._own = (source_id, first_id)
        self._rooms: dict[str, list[tuple[int, str]]] = {}

    def among(self, conversation_id: int, rows: Sequence[Ready]) -> dict[bytes, Here]:
        """What this conversation holds already of those rows, by key."""
        found: dict[bytes, Here] = {}
        dated = [row for row in rows if row[SENT_AT] is not None]
        if dated:
            found = self._between(conversation_id, {row[SORT_AT][:16] for row in dated})
        for row in rows:
            if row[SENT_AT] is None and (here := self._undated(conversation_id, row[KEY])):
                found[row[KEY]] = here
        return found

    def rooms(self, channel: str) -> list[tuple[int, str]]:
        """Id and title of the conversations of this channel that hold messages from before this reading."""
        if channel not in self._rooms:
            with connection.cursor() as cursor:
                cursor.execute(_ROOMS, [channel, *self._own])
                self._rooms[channel] = [(int(number), str(title)) for number, title in cursor.fetchall()]
        return self._rooms[channel]

    def _between(self, conversation_id: int, minutes: set[str]) -> dict[bytes, Here]:
        found, whole = self._range(conversation_id, min(minutes), max(minutes))
        if whole:
            return found
        for minute in minutes:
            found |= self._range(conversation_id, minute, minute)[0]
        return found

    def _range(self, conversation_id: int, first: str, last: str) -> tuple[dict[bytes, Here], bool]:
        with connection.cursor() as cursor:
            cursor.execute(_DATED, [conversation_id, first, last + _END_OF_MINUTE, *self._own, _AT_ONCE])
            rows = cursor.fetchall()
        return {bytes(key): Here(number, source) for key, number, source in rows}, len(rows) < _AT_ONCE

    def _undated(self, conversation_id: int, key: bytes) -> Here | None:
        with connection.cursor() as cursor:
            cursor.execute(_UNDATED, [key, conversation_id, *self._own])
            row = cursor.fetchone()
        return Here(*row) if row else None
