"""The messages of the vault in order of time, a few thousand at a time."""

import heapq
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from django.db import connection

from leeward.history.models import Conversation, Message, Source
from leeward.history.stored import StoredMessage, rebuild, side_of
from leeward.people import identities
from leeward.people.models import Address
from leeward.words import messages as words

_PAGE = 2000
_SELECT = """SELECT sort_at, id, key, source_id, conversation_id, sender_id,
    place, sent_at, date_text, kind, text, attachments, details FROM history_message """
Row = tuple[str, int, bytes, int, int, int | None, str, str | None, str, str, str, str, str]


class Shelf:
    """Turns rows into StoredMessages. Looks originals, conversations and people up once."""

    def __init__(self) -> None:
        self._sources = {source.pk: source for source in Source.objects.all()}
        self._titles = dict(Conversation.objects.values_list("pk", "title"))
        self._addresses = {
            pk: (value, person, role)
            for pk, value, person, role in Address.objects.values_list("pk", "value", "person_id", "person__role")
        }
        self._origins: dict[tuple[int, int], words.Origin] = {}
        self._mixed = {pk for pk, source in self._sources.items() if len(set(source.formats.values())) > 1}

    def take(self, row: Row) -> StoredMessage:
        """The message of one row of `SELECT`."""
        _, number, key, source, conversation, sender, *rest = row
        value, person, role = self._addresses[sender] if sender is not None else (None, None, None)
        message = rebuild(self._origin(source, conversation), value, tuple(rest))  # type: ignore[arg-type]
        if source in self._mixed:
            message = message._replace(origin=self._of_member(source, message))
        return StoredMessage(number, message, side_of(role), conversation, source, sender, person, bytes(key))

    def _of_member(self, source_id: int, message: words.Message) -> words.Origin:
        """The origin of a message of a zip that holds chats of several formats: each has its own."""
        formats = self._sources[source_id].formats
        return replace(message.origin, format=formats.get(message.place.member or "", message.origin.format))

    def _origin(self, source_id: int, conversation_id: int) -> words.Origin:
        known = self._origins.get((source_id, conversation_id))
        if known is None:
            source = self._sources[source_id]
            known = words.Origin(source.format, source.name, source.sha256, self._titles[conversation_id])
            self._origins[source_id, conversation_id] = known
        return known


def messages(
    conversation_ids: Iterable[int] | None = None, after: datetime | None = None, *, after_id: int = 0
) -> Iterator[StoredMessage]:
    """All messages, or those of these conversations, in order of time; ties in the order they were brought in.

    With `after`, only those written later than that wall clock time; with `after_id`, only those brought in later than
    that message. Messages without a readable date stand beside their neighbours. Bounded memory: a page of each
    conversation at a time. Do not change messages of the vault while walking.
    """
    chosen = sorted(set(conversation_ids)) if conversation_ids is not None else _all_conversations()
    shelf = Shelf()
    page = max(50, _PAGE // max(1, len(chosen)))
    walks = [_walk(number, after.isoformat() if after else "", after_id, page) for number in chosen]
    for row in heapq.merge(*walks, key=lambda row: (row[0], row[1])) if len(walks) != 1 else walks[0]:
        yield shelf.take(row)


def one(message_id: int) -> StoredMessage | None:
    """The message with this id."""
    rows = select("WHERE id = %s", [message_id])
    return Shelf().take(rows[0]) if rows else None


def row_of(message_id: int) -> Row | None:
    """The row of this message as it lies in the vault, or None."""
    return next(iter(select("WHERE id = %s", [message_id])), None)


def by_key(key: str) -> StoredMessage | None:
    """The first message with this key (hex). Walks the whole table; for a rare look-up only."""
    found = Message.objects.filter(key=bytes.fromhex(key)).order_by("id").values_list("pk", flat=True).first()
    return one(found) if found is not None else None


def names(role: str) -> frozenset[str]:
    """All names and numbers under which somebody of this role writes, as `StoredMessage.message.sender` holds them."""
    return identities.names(role)


def count(conversation_ids: Iterable[int] | None = None) -> int:
    """How many messages there are."""
    rows = Message.objects.all()
    return (rows.filter(conversation_id__in=list(conversation_ids)) if conversation_ids is not None else rows).count()


def newest_id() -> int:
    """The id of the message brought in last, 0 when there is none."""
    return Message.objects.order_by("-id").values_list("pk", flat=True).first() or 0


def select(where: str, values: Sequence[str | int]) -> list[Row]:
    """Rows of messages, all columns that `Shelf.take` needs; `where` is fixed text of this room, never input."""
    with connection.cursor() as cursor:
        cursor.execute(_SELECT + where, values)
        rows: list[Row] = cursor.fetchall()
    return rows


def _all_conversations() -> list[int]:
    return list(Conversation.objects.order_by("id").values_list("pk", flat=True))


def _walk(conversation: int, after: str, after_id: int, page: int) -> Iterator[Row]:
    where = "WHERE conversation_id = %s AND (sort_at, id) > (%s, %s)"
    if after:
        # "\uffff" sorts behind every id's row of that moment: later than, not equal to
        after += "\uffff"
    if after_id:
        where += f" AND id > {int(after_id)}"
    where += f" ORDER BY sort_at, id LIMIT {page}"
    position: tuple[str, int] = (after, 0)
    while True:
        rows = select(where, [conversation, *position])
        yield from rows
        if len(rows) < page:
            return
        position = rows[-1][0], rows[-1][1]
