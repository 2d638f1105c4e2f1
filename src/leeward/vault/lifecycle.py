"""A vault's life: made, unlocked, given other keys, looked at, removed. Locking is `OpenVault.lock()`."""

import contextlib
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from leeward.sealing import kdf, keys, passphrases, recovery
from leeward.sealing.errors import DoesNotOpen
from leeward.sealing.kdf import Cost
from leeward.sealing.keys import Purpose, derive
from leeward.sealing.memory import no_core_dumps
from leeward.sealing.slots import SlotKind, unwrap, wrap
from leeward.vault import disk, header, opened, throttle
from leeward.vault.errors import FolderTaken, NoRecoveryCode, WrongKey
from leeward.vault.folders import default_folder, warnings_for
from leeward.vault.header import Header
from leeward.vault.lockfile import LockFile
from leeward.vault.opened import OpenVault
from leeward.vault.remains import DATABASE, Removed, clear_unfinished, is_unfinished, mark_unfinished, remove

__all__ = ["Removed", "default_folder", "remove", "warnings_for"]


@dataclass(frozen=True, slots=True)
class Created:
    """A new vault, open, and its recovery code if one was asked for. The code is nowhere else: show it once."""

    vault: OpenVault
    recovery_code: str | None = None


@dataclass(frozen=True, slots=True)
class Info:
    """What can be said of a vault without its key."""

    folder: Path
    id: str
    format: int
    has_recovery_code: bool
    is_open_here: bool
    warnings: tuple[str, ...]


def create(folder: Path, passphrase: str, *, with_recovery: bool = False, cost: Cost = kdf.DEFAULT) -> Created:
    """Make a vault in a new or empty folder (mode 0700) and open it.

    Raises PassphraseTooShort, PassphraseTooLong, FolderTaken, DiskFull or CannotWrite. The header is written last: a
    folder where this was cut off is no vault, and making one there again begins anew.
    """
    passphrases.check_new(passphrase)
    no_core_dumps()
    lock_file = _take(folder)
    vault = None
    try:
        master, vault_id = keys.new_master(), secrets.token_hex(16)
        code = recovery.new_code() if with_recovery else None
        new = _new_header(vault_id, master)
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
        if vault is not None:
            vault.lock()
        lock_file.release()
        raise


def unlock(folder: Path, passphrase: str) -> OpenVault:
    """Open a vault. When it is open in this process already, that same OpenVault is given.

    Raises WrongKey, TooSoon, NotAVault, VaultTooNew, HeaderDamaged or VaultInUse; and what the migrations raise, and
    then it is locked again.
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

    Raises WrongKey or HeaderDamaged. Takes no lock file, migrates nothing, leaves `incoming` alone.
    """
    no_core_dumps()
    found = header.read(folder)
    if keys.signing_public(derive(master, Purpose.SIGNING)) != found.signing:
        raise WrongKey
    _check_signed(found, master)
    return opened.register(OpenVault(found.id, folder, master))


def info(folder: Path) -> Info:
    """Raises NotAVault, VaultTooNew or HeaderDamaged."""
    found = header.read(folder)
    held = opened.find(found.id)
    has_code = found.slot(SlotKind.RECOVERY) is not None
    return Info(folder, found.id, found.format, has_code, held is not None, tuple(warnings_for(folder)))


def change_passphrase(vault: OpenVault, old: str, new: str) -> None:
    """Put a new passphrase in place of the old one, in one step: cut off half-way, one of the two opens it.

    Raises WrongKey, TooSoon, PassphraseTooShort, PassphraseTooLong or DiskFull. The cost stays as it is. The master
    key stays too: who has a copy of the folder from before and the old passphrase can still open that copy, and with
    the key in it a later copy as well.
    """
    passphrases.check_new(new)
    found = header.read(vault.folder)
    master = _try_key(vault.folder, found, SlotKind.PASSPHRASE, passphrases.to_bytes(old))
    _replace_slot(vault, found, master, SlotKind.PASSPHRASE, passphrases.to_bytes(new))


def set_passphrase(vault: OpenVault, new: str) -> None:
    """A new passphrase without the old one, for someone who came in with the recovery code."""
    passphrases.check_new(new)
    _replace_slot(vault, header.read(vault.folder), vault.master_key, SlotKind.PASSPHRASE, passphrases.to_bytes(new))


def make_recovery_code(vault: OpenVault) -> str:
    """A new recovery code; one that was there before no longer opens the vault. It is kept nowhere: show it once."""
    code = recovery.new_code()
    found = header.read(vault.folder)
    _replace_slot(vault, found, vault.master_key, SlotKind.RECOVERY, recovery.to_secret(code))
    return code


def drop_recovery_code(vault: OpenVault) -> None:
    """Only the passphrase opens the vault from now on. Does nothing when there is no code."""
    found = header.read(vault.folder)
    if found.slot(SlotKind.RECOVERY) is not None:
        header.write(vault.folder, found.without_slot(SlotKind.RECOVERY).signed(vault.key(Purpose.HEADER)))


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
            lock_file.release()
            raise
    return lock_file


def _new_header(vault_id: str, master: bytes) -> Header:
    signing = keys.signing_public(derive(master, Purpose.SIGNING))
    agreement = keys.agreement_public(derive(master, Purpose.AGREEMENT))
    return Header(vault_id, (), signing, agreement)


def _unlock(folder: Path, kind: SlotKind, secret: bytes) -> OpenVault:
    no_core_dumps()
    found = header.read(folder)
    with throttle.one_try(folder) as tries:
        master = _open_slot(found, kind, secret)
        _check_signed(found, master)
        held = opened.find(found.id)
        if held is not None and held.folder.resolve() == folder.resolve():
            return held
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
        _upgrade(vault)


@contextlib.contextmanager
def _locking_on_failure(vault: OpenVault) -> Iterator[None]:
    try:
        yield
    except BaseException:
        vault.lock()
        raise


def _try_key(folder: Path, found: Header, kind: SlotKind, secret: bytes) -> bytes:
    with throttle.one_try(folder):
        return _open_slot(found, kind, secret)


def _open_slot(found: Header, kind: SlotKind, secret: bytes) -> bytes:
    slot = found.slot(kind)
    if slot is None:
        raise WrongKey
    try:
        return unwrap(slot, secret, found.id)
    except DoesNotOpen:
        raise WrongKey from None


def _check_signed(found: Header, master: bytes) -> None:
    """Notice a header that was changed on purpose, as far as it can be told where."""
    if found.is_signed_by(derive(master, Purpose.HEADER)):
        return
    ours = _new_header(found.id, master)
    for field in ("signing", "agreement"):
        if getattr(ours, field) != getattr(found, field):
            raise header.damaged(found, f"public.{field}")
    raise header.damaged(found, "mac")


def _replace_slot(vault: OpenVault, found: Header, master: bytes, kind: SlotKind, secret: bytes) -> None:
    passphrase_slot = found.slot(SlotKind.PASSPHRASE)
    cost = passphrase_slot.cost if passphrase_slot else kdf.DEFAULT
    slot = wrap(master, secret, vault.id, kind, cost)
    header.write(vault.folder, found.with_slot(slot).signed(vault.key(Purpose.HEADER)))


def _install(vault: OpenVault) -> None:
    from leeward.vault import template  # Django is loaded only where a vault is really opened

    template.install(vault)


def _upgrade(vault: OpenVault) -> None:
    from leeward.vault import template

    template.upgrade(vault)
