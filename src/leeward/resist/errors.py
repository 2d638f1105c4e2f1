"""What can go wrong here, each with its sentence."""

from leeward.words.errors import LeewardError


class ReplyError(LeewardError):
    """Something of this step could not be done."""


class AlreadyKept(ReplyError):
    """A kept message is changed."""

    sentence = "This message is kept as it came and is not changed. Paste it anew if a part is missing."


class NoPictureChosen(ReplyError):
    """A form for pictures came without one."""

    sentence = "No picture was chosen. Choose one or several, then read them."


class NothingToRead(ReplyError):
    """There is no writing in any of the pictures, or none that somebody wrote."""

    sentence = "No words of a message were found in it. Choose a sharper picture, or type the message."


class NothingPasted(ReplyError):
    """No text was given."""

    sentence = "There was no text. Paste or type the message, then go on."


class TooLong(ReplyError):
    """The text is longer than one message can be."""

    sentence = "This is very long for one message. Paste one message at a time; for a whole chat, use Messages."


class TooManyPictures(ReplyError):
    """More pictures at once than are read in one go."""

    sentence = "These are more than ten pictures. Choose those with the newest message; for a whole chat, use Messages."
