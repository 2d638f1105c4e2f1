"""The pages of the encrypted database file: which of them are as they were written.

Each 4 KiB page carries an HMAC-SHA512 of its ciphertext and number (SQLCipher 4, https://www.zetetic.net/sqlcipher/design/).
A page that was zeroed altogether passes it; SQLite's own check of the tables finds that one.
"""

import re
from pathlib import Path
from typing import Any

from leeward.vault import disk

PAGE = 4096  # SQLCipher 4's page size; ours is never another
_SALT = 16  # the first bytes of the file: the salt from which the key of the page HMACs comes
_PAGE_NUMBER = re.compile(r"page (\d+)")


def damaged_pages(path: Path, key: bytes) -> list[tuple[str, int, int]]:
    """Part, start and end of each piece of the database file whose HMAC does not hold.

    A file that was cut within a page has its last page named; one that was cut between two pages passes here and not
    in `torn_tables`. When no page holds, the salt in the first 16 bytes was changed (or the key is another's).
    """
    size = path.stat().st_size
    if size < PAGE:  # SQLite would take it for a new and empty database
        return [("file", 0, PAGE)]
    pages = -(-size // PAGE)
    bad = sorted({_number(row) for row in _ask(path, key, "PRAGMA cipher_integrity_check")})
    if len(bad) == pages > 1:
        return [("salt", 0, _SALT)]
    return [(f"page {n}", (n - 1) * PAGE, min(n * PAGE, size)) if n else ("file", 0, size) for n in bad]


def torn_tables(path: Path, key: bytes) -> list[str]:
    """A sentence for each thing SQLite finds wrong with its tables and indexes, at most 20; reads all of them.

    Raises DiskFull or CannotWrite where the system does not let SQLite look.
    """
    rows = _ask(path, key, "PRAGMA integrity_check(20)")
    return [] if rows == ["ok"] else [f"the tables do not hang together: {row}" for row in rows]


def _ask(path: Path, key: bytes, pragma: str) -> list[str]:
    """The rows of a PRAGMA on a connection of its own, which changes nothing."""
    from leeward.vault.engine.raw import Database, open_raw

    with disk.calm():
        raw: Any = open_raw(f"{path.absolute().as_uri()}?mode=rw", key, uri=True)
        try:
            return [str(row[0]) for row in raw.execute(pragma).fetchall()]
        except Database.DatabaseError as error:
            if disk.is_refusal(error):  # a full disk is no damage
                raise
            return [str(error)]
        finally:
            raw.close()


def _number(row: str) -> int:
    found = _PAGE_NUMBER.search(row)
    return int(found[1]) if found else 0
