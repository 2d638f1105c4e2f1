"""What this sub-part puts into the registries."""

from leeward.vault.registries import Way, ways


def register() -> None:
    """Called once, when the program starts."""
    ways[Way.ANSWERS] = "resist:cards"
