"""Keeps the transactions of a long writing short: no waiting for the disk inside them."""

import contextlib
from typing import Self

from django.db import DatabaseError, connection

from leeward.words.errors import LeewardError

# Messages between two transfers from the write-ahead file into the database: some megabytes of it.
_EVERY = 10_000


class Steady:
    """Within the block, a commit goes to the write-ahead file without waiting for the disk, and no commit stops to
    carry that file over into the database; `wrote` does that now and then, between two transactions.

    A process that is killed loses nothing that was committed. A machine that loses its power may lose the last commits
    of the block, all of one and those after it: the watermark of a receipt goes with its messages, so the reading goes
    on from there. After the block each commit waits for the disk again, and with it for all that came before.
    Not to be used inside a transaction.
    """

    def __enter__(self) -> Self:
        self._since = 0
        self._before = {name: _ask(name) for name in ("synchronous", "wal_autocheckpoint")}
        _set({"synchronous": 1, "wal_autocheckpoint": 0})
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(DatabaseError, LeewardError):  # locked meanwhile: that connection is gone
            _set(self._before)
            _carry_over()

    def wrote(self, messages: int) -> None:
        """So many were written; call it between two transactions."""
        self._since += messages
        if self._since >= _EVERY:
            self._since = 0
            _carry_over()


def _ask(name: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {name}")
        return int(cursor.fetchone()[0])


def _set(values: dict[str, int]) -> None:
    with connection.cursor() as cursor:
        for name, value in values.items():
            cursor.execute(f"PRAGMA {name} = {value:d}")


def _carry_over() -> None:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(PASSIVE)")
        cursor.fetchall()
