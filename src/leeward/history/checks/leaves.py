"""The log in the order it was written, a few thousand lines at a time."""

from collections.abc import Iterator
from typing import NamedTuple

from django.db import connection

_AT_ONCE = 2_000
_SELECT = "SELECT seq, kind, ref, salt, leaf FROM vault_logleaf WHERE seq > %s ORDER BY seq LIMIT %s"


class Leaf(NamedTuple):
    """One line of the log."""

    seq: int
    kind: str
    ref: str
    salt: bytes
    leaf: bytes


def walk(kind: str | None = None) -> Iterator[Leaf]:
    """All lines, or those of one kind, by rising number."""
    after = -(1 << 62)
    while True:
        with connection.cursor() as cursor:
            cursor.execute(_SELECT, [after, _AT_ONCE])
            rows = cursor.fetchall()
        for seq, named, ref, salt, leaf in rows:
            if kind is None or named == kind:
                yield Leaf(seq, named, ref, bytes(salt), bytes(leaf))
        if len(rows) < _AT_ONCE:
            return
        after = rows[-1][0]
