"""Is every byte of a vault as we wrote it? Read all of it, change nothing, and name the exact place of each damage.

Looked at: the header (sums and mac), each page of the database (SQLCipher's HMAC of each page, then SQLite's own check
of the tables), each chunk of each blob and its name. Other rooms add what they know (`also`): kept rows against the
log, say.

Not noticed: a whole older state of the vault put back (header, database and blobs together, or one page by its own
older copy), and a blob that was deleted, if nothing in `also` misses it. The write-ahead file is looked at when the
vault is unlocked (`ahead`), since SQLite cuts it then; what was damaged is told here too.
"""

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from leeward.vault import ahead, header
from leeward.vault.errors import (
    BlobMissing,
    CannotWrite,
    DatabaseMissing,
    DiskFull,
    HeaderDamaged,
    NotAVault,
    VaultTooNew,
)
from leeward.vault.opened import OpenVault
from leeward.vault.pages import PAGE, damaged_pages, torn_tables
from leeward.vault.remains import DATABASE
from leeward.vault.unlocking import check_signed


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. Where `ok` is false: `file` (in the folder), `part` and its bytes (half-open).

    `start` and `end` are None where a damage has no place in one file.
    """

    what: str
    ok: bool
    detail: str
    file: str = ""
    part: str = ""
    start: int | None = None
    end: int | None = None


Check = Callable[[OpenVault], Iterable[Finding]]
_more: list[Check] = []


def also(check_more: Check) -> None:
    """Add what another room can check. Registered once, at start; called with the vault current."""
    if check_more not in _more:
        _more.append(check_more)


def check(vault: OpenVault) -> list[Finding]:
    """Every finding, good ones included, in the order header, database, blobs, other rooms.

    Takes about as long as reading the folder once and a half. Others may use the vault meanwhile. Raises VaultLocked.
    """
    parts = (check_folder, check_header, check_database, check_write_ahead, check_blobs)
    findings = [finding for part in parts for finding in part(vault)]
    with vault.use():
        for more in _more:
            findings += more(vault)
    return findings


def check_folder(vault: OpenVault) -> Iterator[Finding]:
    """May anyone else of this machine look in? On Windows that is not known."""
    mode = stat.S_IMODE(vault.folder.stat().st_mode)
    ok = os.name == "nt" or not mode & 0o077
    yield Finding("Folder", ok, "for this account only" if ok else f"other accounts may look in (mode {mode:o})")


def check_header(vault: OpenVault) -> Iterator[Finding]:
    try:
        check_signed(header.read(vault.folder), vault.master_key)
    except HeaderDamaged as damage:
        yield _bad("Key slots", header.NAME, damage.field, damage.start, damage.end)
    except (NotAVault, VaultTooNew) as error:
        yield Finding("Key slots", ok=False, detail=str(error), file=header.NAME)
    else:
        yield Finding("Key slots", ok=True, detail="as they were written")


def check_database(vault: OpenVault) -> Iterator[Finding]:
    path = vault.folder / DATABASE
    found = False
    if not path.exists():
        yield Finding("Database", ok=False, detail=DatabaseMissing.sentence, file=DATABASE)
        return
    for part, start, end in damaged_pages(path, vault.database_key):
        found = True
        yield _bad("Database", DATABASE, part, start, end)
    if not found:
        for sentence in _torn(path, vault):
            found = True
            yield Finding("Database", ok=False, detail=sentence, file=DATABASE)
    if not found:
        yield Finding("Database", ok=True, detail=f"{path.stat().st_size // PAGE} pages as they were written")


def _torn(path: Path, vault: OpenVault) -> list[str]:
    try:
        return torn_tables(path, vault.database_key)
    except (DiskFull, CannotWrite) as error:
        return [f"could not be looked at now. {error}"]


def check_write_ahead(vault: OpenVault) -> Iterator[Finding]:
    """What was put aside at an unlock after a sudden end (see `ahead`); nothing when nothing was."""
    for path in ahead.kept_aside(vault.folder / f"{DATABASE}-wal"):
        for part, start, end in ahead.damaged_frames(path):
            yield _bad("Last writes", path.name, part, start, end)


def check_blobs(vault: OpenVault) -> Iterator[Finding]:
    whole = 0
    for name in vault.blobs.names():
        try:
            damages = vault.blobs.verify(name)
        except BlobMissing:  # deleted since it was listed
            continue
        for damage in damages:
            yield _bad("Originals", f"blobs/{name}", damage.part, damage.start, damage.end)
        whole += not damages
    yield Finding("Originals", ok=True, detail=f"{whole} files as they were kept")


def _bad(what: str, file: str, part: str, start: int, end: int) -> Finding:
    return Finding(
        what,
        ok=False,
        detail=f"{file}: {part}, bytes {start} to {end} were changed",
        file=file,
        part=part,
        start=start,
        end=end,
    )
