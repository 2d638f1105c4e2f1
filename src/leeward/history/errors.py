"""What may go wrong while messages are brought in or read."""

from leeward.words.errors import LeewardError


class FactsStay(LeewardError):
    """Something tried to change a message."""

    sentence = "A message that was brought in is a fact and is never changed. Nothing was changed."


class DateOrderUnknown(LeewardError):
    """Day and month cannot be told apart."""

    sentence = (
        "It is not clear in this file whether the day or the month comes first. Nothing was brought in. "
        "Say which one it is, and start again."
    )


class NotInThisFile(LeewardError):
    """The person's own name is not in the file."""


class BeingRead(LeewardError):
    """Two jobs would read one file at the same time."""

    sentence = "This file is being read already. Wait until that is done; nothing else was changed."


class ReadOtherwise(LeewardError):
    """The same file with day and month the other way round."""

    sentence = (
        "You brought in this very file before, with day and month read the other way round. Nothing was changed, or "
        "every message would be there twice. If the first reading was wrong, remove that file on its receipt, then "
        "bring it in again."
    )


class NothingChosen(LeewardError):
    """The desk is empty."""

    sentence = "No file is chosen. Choose one first; nothing was changed."
