"""What this sub-part puts into the registries."""

from leeward.people.guard import contact_actions
from leeward.vault.registries import Way, ways


def register() -> None:
    """Called once, when the program starts."""
    ways[Way.ENDING] = "resist:ending"
    contact_actions.add("resist:write_farewell")
