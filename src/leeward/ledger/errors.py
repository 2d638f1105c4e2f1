"""What can go wrong with proofs. None of these changes anything."""

from leeward.words.errors import LeewardError


class LedgerError(LeewardError):
    """A proof or a checkpoint could not be used."""


class NoSuchLeaf(LedgerError):
    """A place in the log was asked for that it does not have."""

    sentence = "The log has no such place. It may be shorter than the note you compare it with."


class NoteUnclear(LedgerError):
    """A signed note is not in the form that is agreed on."""

    sentence = (
        "This note is not in the form of a signed note, so nothing in it could be checked. Look for the original."
    )


class KeyUnclear(LedgerError):
    """A key is not in the form that is agreed on."""

    sentence = "This is not a key for signed notes. It begins with a name and has two plus signs. Copy the whole line."


class NotABundle(LedgerError):
    """What was named is no bundle."""

    sentence = (
        "This is no bundle: neither a folder nor a whole zip file with the parts of one. "
        "If it came in a zip, name the zip itself."
    )
