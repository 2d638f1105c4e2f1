"""Finding messages by their words. Every input is a fair question: odd marks never raise."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import connection

from leeward.history.stored import StoredMessage
from leeward.history.stream import Shelf, select

PAGE = 30
_SORTED = 5000

_PIECES = re.compile(r'"([^"]*)"?|(\S+)')


@dataclass(frozen=True, slots=True)
class Found:
    """A page of results, newest first, and how many there are in all. `asked` is how the question was understood."""

    messages: tuple[StoredMessage, ...]
    total: int
    asked: str


def question(typed: str) -> str:
    """What was typed as a question to the index; empty when it holds no word.

    Words are all looked for, in any order; words in quotes stand together; a star at the end of a word stands for any
    ending ("promis*"). Case and accents make no difference. All other marks only part words.
    """
    parts = []
    for quoted, loose in _PIECES.findall(typed.replace("\x00", " ")):
        if quoted:
            parts += [_phrase(quoted)]
        else:
            parts += [_phrase(loose.rstrip("*")) + (" *" if loose.endswith("*") else "")]
    return " ".join(part for part in parts if part and not part.startswith(" "))


def find(typed: str, *, page: int = 0, conversation_id: int | None = None) -> Found:
    """Page `page` (from 0) of the messages that hold what was typed, newest first. Never raises for odd input.

    More than 5,000 hits come in the order in which they were brought in, the last first: sorting them would read most
    of the vault.
    """
    asked = question(typed)
    if not asked:
        return Found((), 0, asked)
    where = "id IN (SELECT rowid FROM history_search WHERE history_search MATCH %s)"
    values: list[str | int] = [asked]
    if conversation_id is not None:
        where, values = where + " AND conversation_id = %s", [*values, conversation_id]
    total = _count(asked, conversation_id)
    order = "sort_at DESC, id DESC" if total <= _SORTED else "id DESC"
    shelf = Shelf()
    rows = select(f"WHERE {where} ORDER BY {order} LIMIT {PAGE} OFFSET %s", [*values, max(0, page) * PAGE])
    return Found(tuple(shelf.take(row) for row in rows), total, asked)


def _count(asked: str, conversation_id: int | None) -> int:
    query, values = "SELECT count(*) FROM history_search WHERE history_search MATCH %s", [asked]
    if conversation_id is not None:
        query = (
            "SELECT count(*) FROM history_message WHERE conversation_id = %s AND id IN"
            " (SELECT rowid FROM history_search WHERE history_search MATCH %s)"
        )
        values = [str(conversation_id), asked]
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        return int(cursor.fetchone()[0])


def _phrase(text: str) -> str:
    words = "".join(_word_characters(text)).split()
    return f'"{" ".join(words)}"' if words else ""


def _word_characters(text: str) -> Iterator[str]:
    for character in text.encode("utf-8", "replace").decode():
        yield character if character.isalnum() or not character.isascii() else " "
