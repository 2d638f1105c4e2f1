"""What can go wrong with a vault: one class per failure, its docstring says when, its sentence what a person reads."""

from math import ceil

from leeward.sealing.errors import CodeMisread, PassphraseTooLong, PassphraseTooShort, SealDamaged
from leeward.words.errors import LeewardError

__all__ = ["CodeMisread", "PassphraseTooLong", "PassphraseTooShort", "SealDamaged"]


class VaultError(LeewardError):
    """Anything about a vault."""

    sentence = "Something could not be done with the vault. What it holds was not changed."


class NoVaultOpen(VaultError):
    """Something private was asked for while no vault is current."""

    sentence = "The vault is locked. Unlock it to go on."


class VaultLocked(NoVaultOpen):
    """The vault was locked while something still held it."""


class WrongVault(VaultError):
    """Another vault became current inside a transaction. A fault of the program; nothing was written."""

    sentence = "Something went wrong between two vaults, so nothing was written. Lock, unlock and try again."


class NotAVault(VaultError):
    """The folder holds no header."""

    sentence = "There is no vault in this folder. Choose another folder, or make a new vault."


class VaultTooNew(VaultError):
    """A later version of the program made or changed this vault."""

    sentence = "A newer version of this program made this vault. Nothing was changed; open it with that version."


class HeaderDamaged(VaultError):
    """`header.json` was changed by accident or on purpose.

    `field` names what differs ("public.signing", "slots.0.salt", "text" for what is no header at all); `start` and
    `end` are its bytes in the file (half-open), or the whole file where it cannot be told closer.
    """

    def __init__(self, field: str, start: int, end: int) -> None:
        super().__init__(
            f"The key file of this vault (header.json) was changed: {field}, bytes {start} to {end}. "
            "Nothing was opened. Put a backup of header.json in its place."
        )
        self.field = field
        self.start = start
        self.end = end


class DatabaseDamaged(VaultError):
    """`vault.db` cannot be opened though the key is right. `places` are the bytes that were changed (half-open)."""

    def __init__(self, places: tuple[tuple[int, int], ...] = ()) -> None:
        where = ", ".join(f"bytes {start} to {end}" for start, end in places[:3]) or "its place is not known"
        super().__init__(
            f"The database of this vault (vault.db) was changed: {where}. Nothing was changed now; "
            "copy the folder away as it is, and use a backup."
        )
        self.places = places


class DatabaseMissing(VaultError):
    """There is a header and no `vault.db`."""

    sentence = "The database of this vault (vault.db) is missing from its folder. Put it back there, or use a backup."


class WrongKey(VaultError):
    """No slot opens with this passphrase or code."""

    sentence = "That did not open the vault. Look at the spelling and at capital letters, and try again."


class TooSoon(VaultError):
    """Too many wrong tries; wait `seconds` (a whole number)."""

    def __init__(self, seconds: float) -> None:
        self.seconds = max(1, ceil(seconds))
        unit = "second" if self.seconds == 1 else "seconds"
        super().__init__(f"There were several wrong tries. Wait {self.seconds} {unit}, then try again.")


class VaultInUse(VaultError):
    """Another process has the vault open."""

    sentence = "This notebook is already open in another window of the program. Lock it there, then try again."


class CopyOpen(VaultError):
    """A copy of the same vault in another folder is open in this process."""

    sentence = "A copy of this vault is open already. Lock that one first, then open this one."


class FolderTaken(VaultError):
    """A new vault was to be made where something is already."""

    sentence = "This folder is not empty, so no vault was made in it. Choose a new or an empty folder."


class NoRecoveryCode(VaultError):
    """There is no recovery slot to open or to drop."""

    sentence = "This vault has no recovery code. Only its passphrase opens it."


class DiskFull(VaultError):
    """The disk or the person's share of it is full. What was kept before is whole."""

    sentence = (
        "The disk is full, so this could not be kept. What was there before is unchanged; make room and try again."
    )


class CannotWrite(VaultError):
    """The system does not let us write there (read-only, no permission, gone)."""

    sentence = (
        "The system does not let the program write here, so nothing was changed. "
        "Look whether the disk or stick is still there, full or read-only, or choose another folder."
    )


class CannotRead(VaultError):
    """The system does not let us read the folder of a vault (no permission, a failing or missing disk)."""

    sentence = (
        "The system does not let the program read the folder of this vault. Nothing was changed. "
        "Look whether the disk or stick is there and yours to read, then try again."
    )


class BlobMissing(VaultError):
    """A kept original is not in the vault's folder."""

    sentence = "A kept original is missing from the vault's folder. If you have a backup, it may be there."


class BackupInside(VaultError):
    """The folder of a backup lies in the vault itself."""

    sentence = "The backup cannot lie inside the vault. Choose another folder, best on another disk."
