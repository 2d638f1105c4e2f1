"""Messages of other exports beside those of a batch: by who wrote them, their minute and their words.

For what the key does not see: a name in one export and a number in the other, or a clock in another zone. Who wrote is
the person, as the one who uses the program said; never a guess.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from django.db import connection

from leeward.history.rows import KEY, KIND, SENT_AT, TEXT, WRITER, Ready, Writer
from leeward.words.identity import plain

# Zones of this world lie up to 26 hours apart, but a day apart is also the rhythm of daily words, so less is looked at.
MOST_MINUTES = 14 * 60
_MOST_ROWS = 20_000
NOBODY = 0
_SELECT = """SELECT message.id, coalesce(address.person_id, 0), message.sent_at, message.kind, message.text
    FROM history_message AS message LEFT JOIN people_address AS address ON address.id = message.sender_id
    WHERE message.conversation_id = %s AND message.sort_at >= %s AND message.sort_at < %s
    AND message.sent_at IS NOT NULL AND message.source_id <> %s
    AND NOT EXISTS (SELECT 1 FROM history_copy AS copy WHERE copy.message_id = message.id AND copy.source_id = %s)
    ORDER BY message.sort_at, message.id LIMIT %s"""


class Said(NamedTuple):
    """What somebody wrote in one minute of a wall clock, in the form that is compared. `of` is its key or its id.

    `person` is NOBODY for a notice of the chat program itself.
    """

    person: int
    minute: datetime
    kind: str
    text: str
    of: bytes | int


def of_rows(rows: Iterable[Ready], persons: Mapping[Writer, int]) -> list[Said]:
    """The rows that can be compared: with a date and words."""
    said = []
    for row in rows:
        writer, sent_at, text = row[WRITER], row[SENT_AT], plain(row[TEXT])
        if sent_at is not None and text:
            said.append(Said(persons[writer] if writer else NOBODY, _minute(sent_at), row[KIND], text, row[KEY]))
    return said


def near(conversation_id: int, source_id: int, rows: Sequence[Said], reach: int, ahead: int = 0) -> list[Said] | None:
    """What other sources said here at these times, `reach` minutes more or less; what is joined already is left out.

    `ahead` is how many minutes the clock of the rows is ahead. None where that is too much to look through.
    """
    times = [one.minute for one in rows]
    first, last = min(times) - timedelta(minutes=reach + ahead), max(times) + timedelta(minutes=reach - ahead + 1)
    span = (first.isoformat()[:16], last.isoformat()[:16])
    with connection.cursor() as cursor:
        cursor.execute(_SELECT, [conversation_id, *span, source_id, source_id, _MOST_ROWS])
        found = cursor.fetchall()
    if len(found) == _MOST_ROWS:
        return None
    return [Said(who, _minute(at), kind, plain(text), number) for number, who, at, kind, text in found]


def pairs(rows: Iterable[Said], there: Iterable[Said], ahead: int, taken: set[int]) -> Iterator[tuple[bytes, int]]:
    """Key of a row and id of the message it is, where person, minute, kind and words agree; the n-th with the n-th.

    Messages in `taken` are given to no other row; those given are added to it.
    """
    free: dict[tuple[int, datetime, str, str], list[int]] = defaultdict(list)
    for one in there:
        if isinstance(one.of, int) and one.of not in taken:
            free[one[:4]].append(one.of)
    back = timedelta(minutes=ahead)
    for row in rows:
        waiting = free.get((row.person, row.minute - back, row.kind, row.text))
        if waiting and isinstance(row.of, bytes):
            taken.add(waiting[0])
            yield row.of, waiting.pop(0)


def _minute(written: str) -> datetime:
    return datetime.fromisoformat(written[:16])
