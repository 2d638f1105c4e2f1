"""A vault is unlocked: a key is tried, the header is held against it, the folder is made ready."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from leeward.sealing import passphrases, recovery
from leeward.sealing.errors import DoesNotOpen
from leeward.sealing.keys import Purpose, derive
from leeward.sealing.memory import no_core_dumps
from leeward.sealing.slots import SlotKind, unwrap
from leeward.vault import ahead, disk, header, opened, pages, throttle
from leeward.vault.errors import DatabaseDamaged, DatabaseMissing, NoRecoveryCode, WrongKey
from leeward.vault.header import Header
from leeward.vault.lockfile import LockFile
from leeward.vault.opened import OpenVault
from leeward.vault.remains import DATABASE, clear_unfinished


def unlock(folder: Path, passphrase: str) -> OpenVault:
    """Open a vault. When it is open in this process already, that same OpenVault is given.

    Raises WrongKey, TooSoon, NotAVault, VaultTooNew, HeaderDamaged, DatabaseDamaged, DatabaseMissing, VaultInUse or
    CopyOpen, and what the migrations raise; it is locked again then.
    """
    return _unlock(folder, SlotKind.PASSPHRASE, passphrases.to_bytes(passphrase))


def unlock_with_code(folder: Path, code: str) -> OpenVault:
    """The same with the recovery code. Raises CodeMisread and NoRecoveryCode besides."""
    secret = recovery.to_secret(code)
    if header.read(folder).slot(SlotKind.RECOVERY) is None:
        raise NoRecoveryCode
    return _unlock(folder, SlotKind.RECOVERY, secret)


def open_in_child(folder: Path, master: bytes) -> OpenVault:
    """The vault in a child process of the one that holds its lock file, by the master key from a pipe.

    Raises HeaderDamaged, also for the master key of another vault. Takes no lock file, migrates nothing, leaves
    `incoming` alone.
    """
    no_core_dumps()
    found = header.read(folder)
    check_signed(found, master)
    return opened.register(OpenVault(found.id, folder, master))


def try_key(folder: Path, found: Header, kind: SlotKind, secret: bytes) -> bytes:
    with throttle.one_try(folder):
        return _open_slot(found, kind, secret)


def _unlock(folder: Path, kind: SlotKind, secret: bytes) -> OpenVault:
    no_core_dumps()
    found = header.read(folder)
    with throttle.one_try(folder) as tries:
        master = _open_slot(found, kind, secret)
        check_signed(found, master)
        held = opened.find(found.id)
        if held is not None and held.folder.resolve() == folder.resolve():
            return held
        opened.wait_until_locked(found.id)
        vault = OpenVault(found.id, folder, master, LockFile(folder))
        vault.wrong_tries_before = tries.count
        with _locking_on_failure(vault):
            _make_ready(vault)
            return opened.register(vault)


def _make_ready(vault: OpenVault) -> None:
    with disk.calm(), vault.use():
        (vault.folder / (header.NAME + ".new")).unlink(missing_ok=True)
        clear_unfinished(vault.folder)
        vault.blobs.empty_incoming()
        _look_ahead(vault)
        _upgrade(vault)


def _look_ahead(vault: OpenVault) -> None:
    damages = ahead.set_aside(vault.folder / f"{DATABASE}-wal")
    if damages:
        part, start, end = damages[0]
        vault.notices.append(
            f"The program ended suddenly last time, and what it wrote last was changed since ({DATABASE}-wal, {part}, "
            f"bytes {start} to {end}). What was kept after that may be missing. A copy of the file was put aside."
        )


@contextlib.contextmanager
def _locking_on_failure(vault: OpenVault) -> Iterator[None]:
    try:
        yield
    except BaseException:
        vault.lock()
        raise


def _open_slot(found: Header, kind: SlotKind, secret: bytes) -> bytes:
    slot = found.slot(kind)
    if slot is None:
        raise WrongKey
    try:
        return unwrap(slot, secret, found.id)
    except DoesNotOpen:
        raise WrongKey from None


def check_signed(found: Header, master: bytes) -> None:
    """Notice a header that was changed on purpose, as far as it can be told where."""
    if found.is_signed_by(derive(master, Purpose.HEADER)):
        return
    ours = header.unsigned(found.id, master)
    for field in ("signing", "agreement"):
        if getattr(ours, field) != getattr(found, field):
            raise header.damaged(found, f"public.{field}")
    raise header.damaged(found, "mac")


def _upgrade(vault: OpenVault) -> None:
    from django.db import DatabaseError

    from leeward.vault import template
    from leeward.vault.engine.raw import Database

    path = vault.folder / DATABASE
    if not path.exists():
        raise DatabaseMissing
    if path.stat().st_size < pages.PAGE:  # else SQLite makes a new one of it, and what was in it is forgotten
        raise DatabaseDamaged(((0, pages.PAGE),))
    try:
        template.upgrade(vault)
    except (DatabaseError, Database.DatabaseError) as error:
        if disk.is_refusal(error):
            raise
        places = pages.damaged_pages(path, vault.database_key)
        if places or pages.torn_tables(path, vault.database_key):
            raise DatabaseDamaged(tuple((start, end) for _, start, end in places)) from None
        raise
