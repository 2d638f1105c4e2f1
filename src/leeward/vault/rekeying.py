"""Other keys to the same vault: another passphrase, a recovery code made, made anew or dropped."""

from leeward.sealing import kdf, passphrases, recovery
from leeward.sealing.keys import Purpose
from leeward.sealing.slots import SlotKind, wrap
from leeward.vault import header
from leeward.vault.header import Header
from leeward.vault.opened import OpenVault
from leeward.vault.unlocking import try_key


def change_passphrase(vault: OpenVault, old: str, new: str) -> None:
    """Put a new passphrase in place of the old one, in one step: cut off half-way, one of the two opens it.

    Raises WrongKey, TooSoon, PassphraseTooShort, PassphraseTooLong or DiskFull. The cost stays as it is. The master
    key stays too: who has a copy of the folder from before and the old passphrase can still open that copy, and with
    the key in it a later copy as well.
    """
    passphrases.check_new(new)
    found = header.read(vault.folder)
    master = try_key(vault.folder, found, SlotKind.PASSPHRASE, passphrases.to_bytes(old))
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


def _replace_slot(vault: OpenVault, found: Header, master: bytes, kind: SlotKind, secret: bytes) -> None:
    passphrase_slot = found.slot(SlotKind.PASSPHRASE)
    cost = passphrase_slot.cost if passphrase_slot else kdf.DEFAULT
    slot = wrap(master, secret, vault.id, kind, cost)
    header.write(vault.folder, found.with_slot(slot).signed(vault.key(Purpose.HEADER)))
