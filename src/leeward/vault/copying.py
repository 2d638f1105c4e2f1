"""A backup: the vault copied as it stands, sealed, while it is in use."""

import contextlib
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from leeward.vault import disk, header
from leeward.vault.errors import BackupInside, FolderTaken
from leeward.vault.folders import warnings_for
from leeward.vault.opened import OpenVault
from leeward.vault.remains import DATABASE, clear_unfinished, mark_unfinished


@dataclass(frozen=True, slots=True)
class BackedUp:
    """What was copied. `warnings` are sentences on the place (see `folders.warnings_for`)."""

    folder: Path
    files: int
    size: int
    warnings: tuple[str, ...]


def backup(vault: OpenVault, target: Path) -> BackedUp:
    """Copy an open vault into a new or empty folder. The copy is a vault of its own with the same keys.

    Nothing in it is ever in plain: blobs are copied sealed, the database page by page from one encrypted file into
    another, in one consistent state. The header comes last, so that a copy that was cut off is no vault. After an
    error nothing of the copy is left. Raises BackupInside, FolderTaken, DiskFull, CannotWrite or VaultLocked. Whoever
    knows the passphrase or recovery code of today can open this copy for ever.
    """
    _check_target(vault, target)
    with disk.calm():
        disk.make_folder(target)
        mark_unfinished(target)
    try:
        with disk.calm():
            _copy_blobs(vault, target)
            _copy_database(vault, target / DATABASE)
            _copy_blobs(vault, target)  # those that were kept while the database was copied
            header.write(target, header.read(vault.folder))
            clear_unfinished(target)
    except BaseException:
        with contextlib.suppress(OSError):
            _take_back(target)
        raise
    files = [path for path in target.rglob("*") if path.is_file()]
    return BackedUp(target, len(files), sum(path.stat().st_size for path in files), tuple(warnings_for(target)))


def _check_target(vault: OpenVault, target: Path) -> None:
    inner, outer = target.resolve(), vault.folder.resolve()
    if inner == outer or outer in inner.parents:
        raise BackupInside
    with disk.calm():
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise FolderTaken


def _copy_blobs(vault: OpenVault, target: Path) -> None:
    disk.make_folder(target / "blobs" / "incoming")
    for name in vault.blobs.names():
        new = target / "blobs" / name
        if new.exists():
            continue
        with contextlib.suppress(FileNotFoundError):
            disk.copy(vault.blobs.folder / name, new)
    disk.sync_folder(target / "blobs")


def _copy_database(vault: OpenVault, target: Path) -> None:
    from leeward.vault.engine import held
    from leeward.vault.engine.raw import open_raw

    disk.open_new(target).close()
    source: Any = held.connect(vault)
    copy: Any = open_raw(target, vault.database_key)
    try:
        copy.execute("PRAGMA journal_mode = MEMORY")
        source.backup(copy)
    finally:
        copy.close()
        source.close()
    with target.open("r+b") as file:
        os.fsync(file.fileno())


def _take_back(target: Path) -> None:
    for path in target.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    target.rmdir()
