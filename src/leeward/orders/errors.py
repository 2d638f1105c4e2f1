"""What may not be possible with orders, and the sentence a person reads."""

from leeward.words.errors import LeewardError


class AlreadyWritten(LeewardError):
    """A paragraph, an observation or a report is never changed."""

    sentence = "What is written stays as it is. Write a newer one in its place; the old one stays beside it."


class NotThere(LeewardError):
    """The message that was looked at is not in the notebook any more, or falls under no paragraph now."""

    sentence = "This is not in the list any more. Nothing was changed. Go back to the list and look again."


class EmptyFile(LeewardError):
    """A file without a byte in it."""

    sentence = "This file is empty. Nothing was kept. Look whether it is the right one."


class FileTooLarge(LeewardError):
    """A file larger than any scan."""

    sentence = "This file is larger than 50 MB. Nothing was kept. A scan with less detail is enough to read."


class AlreadyHere(LeewardError):
    """The very same file was kept with this order before."""

    sentence = "This very file is here already. Nothing was changed."


class NoFile(LeewardError):
    """No file was chosen."""

    sentence = "Choose a file first. Nothing was changed."
