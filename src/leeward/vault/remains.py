"""The files of a vault's folder: which are ours, how they are removed, and what stays on the machine all the same."""

import contextlib
import os
import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from leeward.vault import disk, header, lockfile, opened, throttle
from leeward.vault.errors import HeaderDamaged, NotAVault, VaultTooNew
from leeward.vault.lockfile import LockFile

DATABASE = "vault.db"
_UNFINISHED = "unfinished"
_REMOVED = b"removed\n"
_TOP = re.compile(rf"{re.escape(DATABASE)}([.-][a-z0-9.-]+)?|{header.NAME}\.new|{throttle.NAME}(\.new)?|{_UNFINISHED}")
_BLOB = re.compile(r"[0-9a-f]{64}")
_PENDING = re.compile(r"[0-9a-f]{32}")
_OVERWRITTEN = 8192


@dataclass(frozen=True, slots=True)
class Removed:
    """What a removal did. `lines` are sentences for the person; `left` are files in the folder that are not ours."""

    lines: tuple[str, ...]
    left: tuple[Path, ...]


_LINES: tuple[str, ...] = (
    "The keys of this vault were overwritten first, and then its files were deleted.",
    (
        "Copies made before stay what they are: backups, a disk image, a synced folder, a copied memory stick. The old "
        "passphrase still opens them."
    ),
    (
        "On an SSD or a memory stick, pieces of deleted files may stay for a while, old keys among them. Reading them "
        "takes special tools and the passphrase as well."
    ),
    "The program itself is still installed. Removing it is a second step.",
    "The browser may remember that a page of this machine was opened, and the system that a program was started.",
    "A program that watches this device may have seen what you did here.",
)


def remove(folder: Path) -> Removed:
    """Destroy a vault for good: lock it, overwrite its key slots, then delete the files that are ours.

    Needs no passphrase. Cut off half-way, the keys are gone already and calling it again deletes the rest. Files that
    are not ours stay and are listed. Raises NotAVault (nothing was touched), VaultInUse or CannotWrite.
    """
    _check_is_vault(folder)
    for vault in opened.all_open():
        if vault.folder.resolve() == folder.resolve():
            vault.lock()
    lock_file = LockFile(folder)
    with disk.calm():
        try:
            _destroy_slots(folder)
            take_back(folder)
        finally:
            lock_file.release()
        (folder / lockfile.NAME).unlink(missing_ok=True)
        throttle.forget(folder)
        left = tuple(sorted(path for path in folder.rglob("*") if not path.is_dir()))
        with contextlib.suppress(OSError):
            folder.rmdir()
            disk.sync_folder(folder.parent)
    lines = _LINES
    if left:
        lines += (f"{len(left)} files in the folder are not ours and were left there.",)
    return Removed(lines, left)


def mark_unfinished(folder: Path) -> None:
    """From now on this folder holds a vault that is being made."""
    disk.open_new(folder / _UNFINISHED).close()
    disk.sync_folder(folder)


def is_unfinished(folder: Path) -> bool:
    """True when making a vault was cut off here, before it had a header."""
    return (folder / _UNFINISHED).exists() and not (folder / header.NAME).exists()


def take_back(folder: Path) -> None:
    """Delete our files and empty folders, apart from the lock file; what they hold must be worth nothing yet."""
    for path in _ours(folder):
        path.unlink(missing_ok=True)
    _remove_empty(folder)


def clear_unfinished(folder: Path) -> None:
    """Take the mark away; where there is no header yet, what was made so far too."""
    if is_unfinished(folder):
        take_back(folder)
    (folder / _UNFINISHED).unlink(missing_ok=True)


def _check_is_vault(folder: Path) -> None:
    try:
        header.read(folder)
    except (HeaderDamaged, VaultTooNew, NotAVault) as error:
        with contextlib.suppress(OSError), (folder / header.NAME).open("rb") as file:
            if file.read(len(_REMOVED)) == _REMOVED:
                return
        if not ((folder / DATABASE).is_file() and (folder / "blobs").is_dir()):
            raise NotAVault from error


def _destroy_slots(folder: Path) -> None:
    path = folder / header.NAME
    with contextlib.suppress(FileNotFoundError), path.open("r+b", buffering=0) as file:
        disk.write_all(file, _REMOVED + secrets.token_bytes(_OVERWRITTEN))
        os.fsync(file.fileno())
        file.truncate(len(_REMOVED))
        os.fsync(file.fileno())


def _ours(folder: Path) -> Iterator[Path]:
    """Our files, the header last, without the lock file."""
    for place, pattern in ((folder / "blobs" / "incoming", _PENDING), (folder / "blobs", _BLOB), (folder, _TOP)):
        with contextlib.suppress(FileNotFoundError, NotADirectoryError):
            yield from [place / e.name for e in os.scandir(place) if pattern.fullmatch(e.name) and not e.is_dir()]
    yield folder / header.NAME


def _remove_empty(folder: Path) -> None:
    for inner in (folder / "blobs" / "incoming", folder / "blobs"):
        with contextlib.suppress(OSError):
            inner.rmdir()
