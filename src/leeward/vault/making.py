"""A new vault: its folder, its keys, its tables."""

import contextlib
import secrets
from dataclasses import dataclass
from pathlib import Path

from leeward.sealing import kdf, keys, passphrases, recovery
from leeward.sealing.kdf import Cost
from leeward.sealing.keys import Purpose, derive
from leeward.sealing.memory import no_core_dumps
from leeward.sealing.slots import SlotKind, wrap
from leeward.vault import disk, header, lockfile, opened
from leeward.vault.errors import FolderTaken
from leeward.vault.lockfile import LockFile
from leeward.vault.opened import OpenVault
from leeward.vault.remains import DATABASE, clear_unfinished, is_unfinished, mark_unfinished, take_back


@dataclass(frozen=True, slots=True)
class Created:
    """A new vault, open, and its recovery code if one was asked for. The code is nowhere else: show it once."""

    vault: OpenVault
    recovery_code: str | None = None


def create(folder: Path, passphrase: str, *, with_recovery: bool = False, cost: Cost = kdf.DEFAULT) -> Created:
    """Make a vault in a new or empty folder (mode 0700) and open it.

    Raises PassphraseTooShort, PassphraseTooLong, FolderTaken, VaultInUse, DiskFull or CannotWrite, and then nothing of
    it is left. The header is written last: a folder where a kill cut this off is no vault, and making one there again
    begins anew.
    """
    passphrases.check_new(passphrase)
    no_core_dumps()
    lock_file = _take(folder)
    vault = None
    try:
        master, vault_id = keys.new_master(), secrets.token_hex(16)
        code = recovery.new_code() if with_recovery else None
        new = header.unsigned(vault_id, master)
        new = new.with_slot(wrap(master, passphrases.to_bytes(passphrase), vault_id, SlotKind.PASSPHRASE, cost))
        if code:
            new = new.with_slot(wrap(master, recovery.to_secret(code), vault_id, SlotKind.RECOVERY, cost))
        vault = OpenVault(vault_id, folder, master, lock_file)
        with disk.calm(), vault.use():
            disk.make_folder(vault.blobs.incoming)
            _install(vault)
            (folder / DATABASE).chmod(0o600)  # what SQLite puts beside it takes the same mode
        header.write(folder, new.signed(derive(master, Purpose.HEADER)))
        clear_unfinished(folder)
        return Created(opened.register(vault), code)
    except BaseException:
        _give_back(folder, lock_file, vault)
        raise


def _give_back(folder: Path, lock_file: LockFile, vault: OpenVault | None) -> None:
    """Leave nothing of a vault that could not be made. What the disk refuses now, the next try clears away."""
    with contextlib.suppress(Exception):
        if vault is not None:
            vault.lock()
    with contextlib.suppress(OSError):
        take_back(folder)
    lock_file.release()
    with contextlib.suppress(OSError):
        (folder / lockfile.NAME).unlink()
        folder.rmdir()


def _take(folder: Path) -> LockFile:
    """The lock file of a folder in which a vault may be made, emptied of an unfinished one."""
    with disk.calm():
        if folder.exists() and not folder.is_dir():
            raise FolderTaken
        if folder.is_dir() and not is_unfinished(folder) and any(folder.iterdir()):
            raise FolderTaken
        disk.make_folder(folder)
        lock_file = LockFile(folder)
        try:
            clear_unfinished(folder)
            mark_unfinished(folder)
        except BaseException:
            _give_back(folder, lock_file, None)
            raise
    return lock_file


def _install(vault: OpenVault) -> None:
    from leeward.vault import template  # Django is loaded only where a vault is really opened

    template.install(vault)
