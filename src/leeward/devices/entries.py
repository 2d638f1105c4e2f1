"""What this part puts into the registries of the vault."""

from leeward.vault.registries import Way, ways


def register() -> None:
    """Called once, when the program starts."""
    ways.update(
        {
            Way.DEVICES: "devices:devices",
            Way.APPS: "devices:apps",
        }
    )
