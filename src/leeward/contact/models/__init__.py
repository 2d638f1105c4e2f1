"""Accounts and what was asked of them, what was done there, what came and is held, what is to go out."""

from leeward.contact.models.accounts import Account, Check
from leeward.contact.models.acts import Act
from leeward.contact.models.held import Held, HeldDanger, HeldLook, HeldMark, HeldRead
from leeward.contact.models.outgoing import Going, GoingEvent

__all__ = ["Account", "Act", "Check", "Going", "GoingEvent", "Held", "HeldDanger", "HeldLook", "HeldMark", "HeldRead"]
