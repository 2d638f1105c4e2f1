"""What can go wrong here, each with its sentence."""

from leeward.words.errors import LeewardError


class ReplyError(LeewardError):
    """Something of this step could not be done."""


class AlreadyKept(ReplyError):
    """A kept message is changed."""

    sentence = "This message is kept as it came and is not changed. Paste it anew if a part is missing."


class NothingPasted(ReplyError):
    """No text was given."""

    sentence = "There was no text. Paste or type the message, then go on."


class TooLong(ReplyError):
    """The text is longer than one message can be."""

    sentence = "This is very long for one message. Paste one message at a time; for a whole chat, use Messages."
