"""A way to the person was limited, closed or opened again: who notes it tells it here, and whoever keeps a list of ways
hears of it. The two need not know each other.
"""

from collections.abc import Callable
from enum import StrEnum

from leeward.people.models import Person
from leeward.vault.registries import Registry


class WayState(StrEnum):
    """How one way stands, as the person noted it. No service was asked."""

    OPEN = "open"
    LIMITED = "limited"
    BLOCKED = "blocked"


contact_changed: Registry[Callable[[Person, str, WayState], None]] = Registry()
"""Each is called with the person, the channel (as in `people.channels`) and the new state, in an open vault."""


def tell(person: Person, channel: str, state: WayState) -> None:
    """Pass on that this way of this person stands so from now on."""
    for hears in contact_changed:
        hears(person, channel, state)
