"""A vault's life, in one place: made, unlocked, given other keys, copied, checked, removed.

Locking is `OpenVault.lock()`.
"""

from dataclasses import dataclass
from pathlib import Path

from leeward.sealing.slots import SlotKind
from leeward.vault import header, opened
from leeward.vault.checking import Finding, check
from leeward.vault.copying import BackedUp, backup
from leeward.vault.folders import default_folder, warnings_for
from leeward.vault.making import Created, create
from leeward.vault.rekeying import change_passphrase, drop_recovery_code, make_recovery_code, set_passphrase
from leeward.vault.remains import Removed, remove
from leeward.vault.unlocking import open_in_child, unlock, unlock_with_code

__all__ = [
    "BackedUp",
    "Created",
    "Finding",
    "Info",
    "Removed",
    "backup",
    "change_passphrase",
    "check",
    "create",
    "default_folder",
    "drop_recovery_code",
    "info",
    "make_recovery_code",
    "open_in_child",
    "remove",
    "set_passphrase",
    "unlock",
    "unlock_with_code",
    "warnings_for",
]


@dataclass(frozen=True, slots=True)
class Info:
    """What can be said of a vault without its key."""

    folder: Path
    id: str
    format: int
    has_recovery_code: bool
    is_open_here: bool
    warnings: tuple[str, ...]

    def lines(self) -> list[tuple[str, str]]:
        """Label and value, for people."""
        return [
            ("Folder", str(self.folder)),
            ("Vault", self.id),
            ("Format", str(self.format)),
            ("Recovery code", "there is one" if self.has_recovery_code else "none"),
            *([("Open", "yes, in this program")] if self.is_open_here else []),
            *(("Please note", warning) for warning in self.warnings),
        ]


def info(folder: Path) -> Info:
    """Raises NotAVault, VaultTooNew or HeaderDamaged."""
    found = header.read(folder)
    held = opened.find(found.id)
    has_code = found.slot(SlotKind.RECOVERY) is not None
    return Info(folder, found.id, found.format, has_code, held is not None, tuple(warnings_for(folder)))
