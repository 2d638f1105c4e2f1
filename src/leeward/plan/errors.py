"""What can go wrong in the plan, and the sentence a person reads."""

from leeward.words.errors import LeewardError


class NoSuchPart(LeewardError):
    """The key of a part that the library does not have."""

    sentence = "The plan has no such part. Nothing was changed."


class NothingToAdd(LeewardError):
    """An item without words."""

    sentence = "There are no words to put in the plan. Write a few, then keep them. Nothing was changed."


class NoSuchItem(LeewardError):
    """A reference that leads to no item."""

    sentence = "This is not in the plan any more. Nothing was changed."
