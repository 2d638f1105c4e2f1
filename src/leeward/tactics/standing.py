"""Where contact stood when a line was written, from its circumstances, as the encoder reads it."""

from leeward.words.tactics import Contact


def standing(held: set[str]) -> Contact | None:
    """The nearest state of contact for these circumstances of `rules/thread.py`; None where nothing is known."""
    for circumstance, contact in (
        ("after_stop", Contact.STOP_STATED),
        ("limited", Contact.LIMITED),
        ("ended", Contact.ENDING),
        ("wanted", Contact.WANTED),
    ):
        if circumstance in held:
            return contact
    return None
