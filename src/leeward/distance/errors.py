"""What may not be possible with ways and notes."""

from leeward.words.errors import LeewardError


class StaysAsWritten(LeewardError):
    """A note that may become evidence is never changed."""

    sentence = "What is noted stays as it is. Write a new note that corrects it; the old one stays beside it."


class NoSuchWay(LeewardError):
    """A way or a state that this program does not know."""

    sentence = "This way is not known here. Nothing was changed."
