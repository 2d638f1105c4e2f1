"""A thread a page at a time, both ways, by day or around one message."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import connection

from leeward.history.stored import StoredMessage
from leeward.history.stream import Row, Shelf, select

PAGE = 30
_BEFORE = 6


@dataclass(slots=True)
class Day:
    """The messages of one day on a page; `on` is None where no date could be read."""

    on: date | None
    messages: list[StoredMessage] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Page:
    """Messages of one thread in order of time. `earlier` and `later` are ids to go on from, None at an end."""

    days: tuple[Day, ...]
    earlier: int | None
    later: int | None

    @property
    def first(self) -> datetime | None:
        return self.days[0].messages[0].message.sent_at if self.days else None

    @property
    def last(self) -> datetime | None:
        return self.days[-1].messages[-1].message.sent_at if self.days else None


def from_start(conversation_id: int) -> Page:
    """The first page."""
    return _forwards(conversation_id, ("", 0))


def at_end(conversation_id: int) -> Page:
    """The newest page."""
    return _backwards(conversation_id, ("\uffff", 0))


def from_day(conversation_id: int, day: date) -> Page:
    """From the first message of that day on, or of the next day with one; the newest page when there is none later."""
    page = _forwards(conversation_id, (day.isoformat(), 0))
    return page if page.days else at_end(conversation_id)


def after(conversation_id: int, message_id: int) -> Page:
    """The page after this message."""
    return _forwards(conversation_id, _position(message_id))


def before(conversation_id: int, message_id: int) -> Page:
    """The page before this message."""
    return _backwards(conversation_id, _position(message_id))


def around(conversation_id: int, message_id: int) -> Page:
    """A page that shows this message with what was written just before and after it."""
    sort_at, number = _position(message_id)
    rows = _rows(conversation_id, "<=", (sort_at, number), "DESC", _BEFORE)
    return _forwards(conversation_id, (rows[-1][0], rows[-1][1] - 1)) if rows else from_start(conversation_id)


def span(conversation_id: int) -> tuple[datetime, datetime] | None:
    """The first and the last dated message of a thread."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT min(sent_at), max(sent_at) FROM history_message WHERE conversation_id = %s", [conversation_id]
        )
        first, last = cursor.fetchone()
    return (datetime.fromisoformat(first), datetime.fromisoformat(last)) if first else None


def _forwards(conversation_id: int, position: tuple[str, int]) -> Page:
    rows = _rows(conversation_id, ">", position, "ASC", PAGE + 1)
    return _page(conversation_id, rows[:PAGE])


def _backwards(conversation_id: int, position: tuple[str, int]) -> Page:
    rows = _rows(conversation_id, "<", position, "DESC", PAGE)
    return _page(conversation_id, rows[::-1])


def _page(conversation_id: int, rows: Sequence[Row]) -> Page:
    if not rows:
        return Page((), None, None)
    shelf, days = Shelf(), list[Day]()
    for row in rows:
        stored = shelf.take(row)
        on = datetime.fromisoformat(row[0]).date() if row[0] else None
        if not days or days[-1].on != on:
            days.append(Day(on))
        days[-1].messages.append(stored)
    first, last = rows[0], rows[-1]
    earlier = _rows(conversation_id, "<", (first[0], first[1]), "DESC", 1)
    later = _rows(conversation_id, ">", (last[0], last[1]), "ASC", 1)
    return Page(tuple(days), first[1] if earlier else None, last[1] if later else None)


def _rows(conversation_id: int, relation: str, position: tuple[str, int], way: str, limit: int) -> list[Row]:
    return select(
        f"WHERE conversation_id = %s AND (sort_at, id) {relation} (%s, %s) ORDER BY sort_at {way}, id {way} LIMIT %s",
        [conversation_id, *position, limit],
    )


def _position(message_id: int) -> tuple[str, int]:
    rows = select("WHERE id = %s", [message_id])
    return (rows[0][0], rows[0][1]) if rows else ("", 0)
