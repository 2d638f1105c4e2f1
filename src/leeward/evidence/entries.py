"""What this part puts into the registries of the vault and of the record."""

from leeward.vault import registries
from leeward.vault.registries import SettingsPanel, Way, ways


def register() -> None:
    """Called once, when the program starts."""
    from leeward.evidence import checking, rhythm
    from leeward.history.bringing.afterwards import brought
    from leeward.vault import checking as vault_checking
    from leeward.vault.opened import on_every_open

    ways[Way.EVIDENCE] = "evidence:evidence"
    registries.settings_panels.add(
        SettingsPanel(60, "Proof of what is kept", "evidence:evidence", "The log, signed; codes on paper; time stamps")
    )
    vault_checking.also(checking.check)
    on_every_open(rhythm.on_opening)
    brought.add(rhythm.after_bringing)
