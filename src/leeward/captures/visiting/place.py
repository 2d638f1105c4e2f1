"""The folder of a visit: in memory (tmpfs), for this account only, gone afterwards.

Chromium cannot do without a folder. Pages are visited off the record, so that it holds settings and no page; it still
lies in memory only. A sudden end of the program may leave it there: `sweep` removes those whose process is gone, and
a restart of the machine removes all. Memory may be moved to swap by the system.
"""

import contextlib
import os
import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path

from leeward.captures.errors import NoMemoryFolder

PLACE = Path("/dev/shm")  # noqa: S108, in memory and for this account only: see `folder`
_NAME = "n-"
_IN_MEMORY = {"tmpfs", "ramfs"}


def is_there(place: Path = PLACE) -> bool:
    """Whether the system offers such a place: a tmpfs that can be written to. Linux only."""
    return os.access(place, os.W_OK | os.X_OK) and _kind_of(place) in _IN_MEMORY


@contextlib.contextmanager
def folder(place: Path = PLACE) -> Iterator[Path]:
    """A fresh folder in memory, removed at the end whatever happens. Raises NoMemoryFolder."""
    if not is_there(place):
        raise NoMemoryFolder
    sweep(place)
    made = place / f"{_NAME}{os.getpid()}-{secrets.token_hex(4)}"
    made.mkdir(mode=0o700)
    try:
        yield made
    finally:
        remove(made)


def remove(made: Path) -> None:
    """Remove it with all that is in it; a process that still writes there gets a second round."""
    for _ in range(5):
        shutil.rmtree(made, ignore_errors=True)
        if not made.exists():
            return


def sweep(place: Path = PLACE) -> int:
    """Remove folders of visits of this account whose process is gone; how many."""
    gone = 0
    with contextlib.suppress(OSError):
        for made in place.glob(f"{_NAME}*-*"):
            number = made.name.removeprefix(_NAME).partition("-")[0]
            if number.isdigit() and _is_ours(made) and not Path(f"/proc/{number}").exists():
                remove(made)
                gone += 1
    return gone


def _is_ours(made: Path) -> bool:
    about = made.lstat()
    return made.is_dir() and not made.is_symlink() and about.st_uid == os.getuid()


def _kind_of(place: Path) -> str:
    """The kind of file system that is mounted there, by the list of the kernel; "" where that is not known."""
    with contextlib.suppress(OSError):
        for line in Path("/proc/mounts").read_text(encoding="utf-8", errors="replace").splitlines():
            fields = line.split(" ")
            if len(fields) > 2 and fields[1] == str(place):
                return fields[2]
    return ""
