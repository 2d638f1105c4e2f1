"""The log of facts: every fact that enters is one salted leaf. Proofs and checkpoints are built on it elsewhere."""

from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from django.db import connection, transaction

from leeward.vault.models import LogLeaf
from leeward.words.canonical import Salter

_SALT = 32

# Leaves written by one call to SQLite.
_AT_ONCE = 5_000

_INSERT = (
    "INSERT INTO vault_logleaf (seq, kind, ref, salt, leaf, at) VALUES (%s, %s, %s, %s, %s, %s)"  # the table of LogLeaf
)

Fact = tuple[str, bytes]


def append(kind: str, facts: Iterable[Fact]) -> int:
    """Log facts of one kind, each a reference and its canonical bytes (`words.canonical`); returns how many.

    Part of the caller's transaction: the leaves are there if and only if the facts are. `facts` is read lazily.
    """
    salter = Salter()
    return append_salted(kind, ((ref, salter.salted(encoded)) for ref, encoded in facts))


def append_salted(kind: str, facts: Iterable[Fact]) -> int:
    """The same for facts that `words.canonical.Salter` has salted already: each a reference, and salt and leaf.

    Not checked: whether the leaves are those of any facts. The caller made them, in this process or in one of its own.
    """
    at = datetime.now(UTC).replace(tzinfo=None)
    facts = iter(facts)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"SELECT coalesce(max(seq), 0) FROM {LogLeaf._meta.db_table}")  # noqa: S608, our own name
        first = seq = cursor.fetchone()[0]
        moment = str(at)
        while batch := list(islice(facts, _AT_ONCE)):
            cursor.executemany(_INSERT, _rows(kind, batch, seq, moment))
            seq += len(batch)
    return int(seq - first)


def _rows(kind: str, batch: list[Fact], seq: int, moment: str) -> list[tuple[Any, ...]]:
    """Byte arrays instead of bytes: the library binds them three times as fast."""
    return [
        (number, kind, ref, bytearray(salted[:_SALT]), bytearray(salted[_SALT:]), moment)
        for number, (ref, salted) in enumerate(batch, seq + 1)
    ]
