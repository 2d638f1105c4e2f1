"""What may not be possible with incidents, and the sentence a person reads."""

from leeward.words.errors import LeewardError


class AlreadyWritten(LeewardError):
    """An incident and all that belongs to it is never changed."""

    sentence = "What is written stays as it is. Add what is to be said; both stay beside each other."


class EmptyFile(LeewardError):
    """A file without a byte in it."""

    sentence = "This file is empty. It was not kept. Look whether it is the right one."


class FileTooLarge(LeewardError):
    """A file larger than may be kept."""

    sentence = "This file is larger than 100 MB. It was not kept. A shorter recording may do; keep the long one too."


class AlreadyHere(LeewardError):
    """The very same file was kept with this incident before."""

    sentence = "This very file is here already. It was not kept a second time."


class FileDamaged(LeewardError):
    """The kept bytes are not those that came."""

    sentence = "This file cannot be read as it was kept. Nothing was changed. A backup may still have it."
