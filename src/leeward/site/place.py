"""Where the notebook of this machine lies."""

from pathlib import Path

from django.conf import settings

from leeward.vault import lifecycle
from leeward.vault.errors import CannotRead, HeaderDamaged, NotAVault, VaultTooNew
from leeward.vault.lifecycle import Info


def vault_folder() -> Path:
    """The folder named when the site was started, else the usual place of this account."""
    named = getattr(settings, "VAULT_FOLDER", None)
    return Path(named) if named else lifecycle.default_folder()


def found() -> Info | None:
    """What lies there, or None where there is no vault. Raises HeaderDamaged, VaultTooNew and CannotRead."""
    try:
        return lifecycle.info(vault_folder())
    except NotAVault:
        return None


def exists() -> bool:
    """Whether there is a vault, readable or not."""
    try:
        return found() is not None
    except (HeaderDamaged, VaultTooNew, CannotRead):
        return True
