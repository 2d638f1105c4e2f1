"""How contact is meant to be, in the words of those that look at drafts and at messages."""

from leeward.people.choices import ModeKind
from leeward.people.models import Mode, StopNotice
from leeward.words.replies import ContactAllowed
from leeward.words.tactics import Contact, Setting

_ALLOWED = {
    ModeKind.OPEN: ContactAllowed.OPEN,
    ModeKind.NONE: ContactAllowed.NONE,
    ModeKind.LIMITED: ContactAllowed.LIMITED,
    ModeKind.ORDERED: ContactAllowed.LIMITED,
    ModeKind.THROUGH: ContactAllowed.LIMITED,
}
_CONTACT = {
    ModeKind.LIMITED: Contact.LIMITED,
    ModeKind.ORDERED: Contact.LIMITED,
    ModeKind.THROUGH: Contact.LIMITED,
    ModeKind.NONE: Contact.ENDING,
}
"""“Open” is not here: that contact is as it comes does not say that it is wanted."""


def allowed(mode: Mode) -> ContactAllowed:
    """How far contact is kept, for the check of a draft."""
    return _ALLOWED[ModeKind(mode.kind)]


def around(mode: Mode | None, stop: StopNotice | None) -> Setting:
    """What is known around a message, for the detector: the mode, where one is set, and a request to stop."""
    contact = _CONTACT.get(ModeKind(mode.kind)) if mode is not None else None
    return Setting(contact, stop.stated_at if stop is not None else None)
