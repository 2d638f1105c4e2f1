"""What can be done at a service, in the words of the pages."""

from leeward.channels.protocol import Action
from leeward.contact.models import Act
from leeward.people.models import Person


def offer(action: Action, person: Person) -> str:
    """As it is offered."""
    if action is Action.HOLD:
        return f"Hold back what comes from {person.name}: it goes to a quiet place, unread and unchanged"
    return f"Stop sharing with {person.name}: they no longer see what is shared with them there"


def title(act: Act) -> str:
    """As it is named where it was done."""
    if act.action == Action.HOLD:
        return f"Holding back what comes from {act.person.name}"
    return f"Not sharing with {act.person.name} any more"
