"""What may not be possible with persons and their addresses."""

from leeward.words.errors import LeewardError


class CannotMerge(LeewardError):
    """Two persons cannot be made one."""

    sentence = "These two cannot be made one person. Nothing was changed."


class CannotSplit(LeewardError):
    """Addresses cannot be taken out of a person."""

    sentence = (
        "At least one name or number has to stay with this person, and at least one has to be chosen. "
        "Nothing was changed."
    )


class CannotUndo(LeewardError):
    """Only the newest change can be undone."""

    sentence = "Only the newest change can be undone, and each only once. Undo the newer ones first."


class AddressTaken(LeewardError):
    """A number or address stands with somebody else already. Raised with that person's name in the sentence."""

    sentence = "This is noted for somebody else already. Nothing was changed."


class AddressHeld(LeewardError):
    """An address came with messages and cannot be taken out."""

    sentence = "Messages came with this name or number, so it stays. Nothing was changed."


class CannotHelp(LeewardError):
    """Somebody may not be picked for help."""

    sentence = (
        "Nothing was prepared for this person. Either you noted that they must not know, or what they hear may reach "
        "the other party. You can change that on their page, if it is no longer so."
    )


class CannotTakeOut(LeewardError):
    """You and the other party stay in the list."""

    sentence = "You and the other party stay in the list. Nothing was changed."
