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
