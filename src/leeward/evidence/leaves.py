"""The leaves of the vault's log as the Merkle tree takes them, in their order."""

from collections.abc import Iterator

from django.db import connection

from leeward.evidence.errors import LogBroken
from leeward.ledger.merkle import leaf_hash
from leeward.vault.models import LogLeaf

_AT_ONCE = 10_000
_SELECT = "SELECT seq, leaf FROM vault_logleaf WHERE seq > %s AND seq <= %s ORDER BY seq"  # the table of LogLeaf


def count() -> int:
    """How many lines the log has."""
    return LogLeaf.objects.count()


def raw(after: int, until: int) -> Iterator[bytes]:
    """The leaves of the places `after` + 1 to `until`, 32 bytes each; ends where the log does. Raises LogBroken."""
    with connection.cursor() as cursor:
        cursor.execute(_SELECT, [after, until])
        expected = after
        while rows := cursor.fetchmany(_AT_ONCE):
            for seq, leaf in rows:
                expected += 1
                if seq != expected:
                    raise LogBroken
                yield bytes(leaf)


def hashed(after: int, until: int) -> Iterator[bytes]:
    """The same as they stand in the tree."""
    return map(leaf_hash, raw(after, until))
