"""The earlier messages that a message is compared with: the last ones of its threads, and what the index finds."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta

from django.db import connection

from leeward.facts.comparing.earlier import Earlier
from leeward.facts.comparing.needles import needles
from leeward.history import stream
from leeward.history.stored import StoredMessage
from leeward.resist.earlier import index
from leeward.resist.earlier.asked import Asked
from leeward.words.messages import Kind
from leeward.words.tactics import Side

WINDOW = 60
"""The last messages of a thread that are always looked at."""

_THREADS = 6  # those with the newest messages
_HITS = 80
_AFTER = 12  # messages of the person found by the index, whose answer is looked up
_SAME = timedelta(days=2)
_WRITTEN = (Kind.MESSAGE, Kind.EDITED)
_NEWEST = """SELECT c.id, (SELECT m.sort_at FROM history_message m WHERE m.conversation_id = c.id
    ORDER BY m.sort_at DESC LIMIT 1) AS newest FROM history_conversation c ORDER BY newest DESC LIMIT 24"""
_BEFORE = "where conversation_id = %s and sort_at <= %s order by sort_at desc, id desc limit %s"
_FOLLOWING = "where conversation_id = %s and (sort_at, id) > (%s, %s) order by sort_at, id limit 1"


def before(asked: Asked) -> list[StoredMessage]:
    """In order of time: the newest messages of threads with that person, and those of all threads that may belong.

    Bounded: some hundred at most, however long the history is. Messages with the same words of these days are left
    out: they are this one.
    """
    if asked.person is None:
        return []
    shelf, moment = stream.Shelf(), _until(asked.at)
    near = [message for rows in _windows(asked, moment) for message in map(shelf.take, rows)]
    last = _last_of_mine(near)
    found = index.find(needles(as_earlier(asked), last))
    known = {message.id for message in near}
    far = [message for message in _by_ids(found - known, shelf) if _sort(message) <= moment]
    far += _following(far, known, shelf)
    every = {message.id: message for message in (*near, *far)}.values()
    return sorted((one for one in every if not _is_it(one, asked)), key=lambda one: (_sort(one), one.id))


def as_earlier(asked: Asked) -> Earlier:
    """The message itself, to be compared."""
    return Earlier(asked.key, Side.THEM, asked.at, asked.text)


def earlier(messages: Sequence[StoredMessage], asked: Asked) -> list[Earlier]:
    """Messages of the vault, to be compared. Only the one who sent it counts as the other party."""
    sender = asked.person.pk if asked.person else None
    return [
        Earlier(str(one.id), _side(one, sender), one.message.sent_at, one.message.text)
        for one in messages
        if one.message.kind in _WRITTEN and one.message.text
    ]


def _side(message: StoredMessage, sender: int | None) -> Side:
    return Side.THIRD if message.side is Side.THEM and message.person_id != sender else message.side


def _until(moment: datetime) -> str:
    return moment.isoformat() + "\uffff"


def _sort(message: StoredMessage) -> str:
    return message.message.sent_at.isoformat() if message.message.sent_at else ""


def _windows(asked: Asked, moment: str) -> Iterable[Sequence[stream.Row]]:
    """The last messages of each thread in which that person wrote among them."""
    person = asked.person.pk if asked.person else 0
    addresses = set(asked.person.addresses.values_list("pk", flat=True)) if asked.person else set()
    kept = 0
    for conversation in _newest_threads():
        rows = stream.select(_BEFORE, [conversation, moment, WINDOW])
        if person and any(row[5] in addresses for row in rows):
            yield rows
            kept += 1
        if kept == _THREADS:
            return


def _newest_threads() -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(_NEWEST)
        return [int(row[0]) for row in cursor.fetchall()]


def _last_of_mine(messages: Sequence[StoredMessage]) -> Earlier | None:
    mine = [one for one in messages if one.side is Side.ME and one.message.sent_at is not None]
    newest = max(mine, key=lambda one: (_sort(one), one.id), default=None)
    return Earlier("", Side.ME, newest.message.sent_at, newest.message.text) if newest else None


def _by_ids(ids: Collection[int], shelf: stream.Shelf) -> list[StoredMessage]:
    chosen = sorted(ids, reverse=True)[:_HITS]
    if not chosen:
        return []
    return [shelf.take(row) for row in stream.select(f"WHERE id IN ({', '.join(['%s'] * len(chosen))})", chosen)]


def _following(found: Sequence[StoredMessage], known: Collection[int], shelf: stream.Shelf) -> list[StoredMessage]:
    """What was written just after messages of the person: the answer to them."""
    mine = [one for one in found if one.side is Side.ME][-_AFTER:]
    rows = [row for one in mine for row in stream.select(_FOLLOWING, [one.conversation_id, _sort(one), one.id])]
    return [shelf.take(row) for row in rows if row[1] not in known]


def _is_it(message: StoredMessage, asked: Asked) -> bool:
    sent_at = message.message.sent_at
    same = message.message.text.strip() == asked.text.strip()
    return same and (sent_at is None or abs(asked.at - sent_at) <= _SAME)
