"""Files of a vault: private from the first byte, replaced in one step, on the disk before we say so."""

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from leeward.vault.errors import CannotWrite, DiskFull
from leeward.words.errors import LeewardError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG} if hasattr(errno, "EDQUOT") else {errno.ENOSPC, errno.EFBIG}
_PIECE = 1024 * 1024
_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT, errno.ENOTDIR, errno.EEXIST, errno.EIO}


_SQLITE_REFUSED = (
    "database or disk is full",
    "disk I/O error",
    "unable to open database file",
    "attempt to write a readonly database",
)


@contextlib.contextmanager
def calm() -> Iterator[None]:
    """Turn the refusals of the system, and of a database, into DiskFull and CannotWrite; anything else passes."""
    try:
        yield
    except LeewardError:
        raise
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull from None
        if error.errno in _REFUSED:
            raise CannotWrite from error
        raise
    except Exception as error:
        if not is_refusal(error):
            raise
        raise DiskFull if "full" in str(error) else CannotWrite from error


def is_refusal(error: Exception) -> bool:
    """Whether a database says with this that the system let it not write or read, rather than that it is damaged."""
    # sqlcipher3 and Django each have a class of this name; the words are SQLite's (sqlite3_errstr).
    is_database = any(kind.__name__ == "DatabaseError" for kind in type(error).__mro__)
    return is_database and any(words in str(error) for words in _SQLITE_REFUSED)


def make_folder(folder: Path) -> None:
    """The folder, with mode 0700 (Windows: as its parent allows); its parents too where they are missing."""
    folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)
    folder.chmod(0o700)


def open_new(path: Path) -> BinaryIO:
    """A new file for writing, mode 0600 from the start, unbuffered. Raises FileExistsError."""
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    return os.fdopen(os.open(path, flags, 0o600), "r+b", buffering=0)


def write_all(file: BinaryIO, data: bytes) -> None:
    """Write all of it; an unbuffered file may take less at a time."""
    view = memoryview(data)
    while view:
        view = view[file.write(view) or 0 :]


def copy(source: Path, target: Path) -> None:
    """A new file with the bytes of another, mode 0600, on the disk. Raises FileExistsError or FileNotFoundError."""
    with source.open("rb") as old, open_new(target) as new:
        while piece := old.read(_PIECE):
            write_all(new, piece)
        os.fsync(new.fileno())


def sync_folder(folder: Path) -> None:
    """Make a rename last through a power cut. Windows cannot open folders; there it does nothing."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def replace(path: Path, data: bytes) -> None:
    """Put `data` in place of the file in one step: whoever looks, even after a power cut, finds all old or all new.

    Raises DiskFull or CannotWrite, and then the old file is as it was. A kill may leave `NAME.new` behind, which the
    next call overwrites.
    """
    new = path.with_name(path.name + ".new")
    with calm():
        new.unlink(missing_ok=True)
        try:
            with open_new(new) as file:
                write_all(file, data)
                os.fsync(file.fileno())
            new.replace(path)
        except OSError:
            with contextlib.suppress(OSError):
                new.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


class Whole:
    """An unbuffered file whose `write` takes everything."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def write(self, data: bytes) -> int:
        write_all(self._file, data)
        return len(data)
