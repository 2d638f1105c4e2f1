"""What may not be possible with limits."""

from leeward.words.errors import LeewardError


class LimitStays(LeewardError):
    """A written limit is never changed."""

    sentence = "What is written stays as it is. A change is written beside it, and the newest that has begun holds."


class NoteStays(LeewardError):
    """A note in the box is never changed."""

    sentence = "What is noted stays as it is. If it is not right, mark it so, and write another one."


class EnoughPriorities(LeewardError):
    """The list is meant to be short."""

    sentence = "Seven lines fit here, so that it stays short. Take one away first. Nothing was changed."


class NothingEnds(LeewardError):
    """There is no such limit to end."""

    sentence = "There is no such limit now, so there is nothing to end."
