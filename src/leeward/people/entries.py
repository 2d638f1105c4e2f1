"""What this part puts into the registries of the vault."""

from leeward.vault import registries
from leeward.vault.registries import NavigationEntry


def register() -> None:
    """Called once, when the program starts."""
    registries.navigation.add(NavigationEntry(80, "People", "people:people", "people", needs_vault=True))
