"""What can go wrong with a live service. Nothing that was collected before is lost by any of these."""

from leeward.channels.protocol import Sent
from leeward.words.errors import LeewardError


class ChannelError(LeewardError):
    """The service could not be used. What was collected before is kept."""


class ServerAway(ChannelError):
    """The server could not be reached."""

    sentence = (
        "The server did not answer: it is away, the address is not right, or there is no network. "
        "What was collected before is kept. Try again later."
    )


class ServerSlow(ChannelError):
    """The server took too long."""

    sentence = "The server was too slow and the look was ended. What came until then is kept. Try again later."


class LineDropped(ChannelError):
    """The line broke off in the middle."""

    sentence = "The line broke off half-way. What came until then is kept, and nothing is done twice. Try again later."


class NotSecure(ChannelError):
    """The server offers no encrypted line, or its certificate is not right."""

    sentence = (
        "The line to this server could not be encrypted, or it could not show that it is the right one, "
        "so nothing was sent to it, the password neither. Check the name of the server."
    )


class PasswordRefused(ChannelError):
    """The server refused the name or the password. Never tried again by itself: that locks accounts."""

    sentence = (
        "The server refused the name or the password. It is not tried again by itself, since that could lock the "
        "account. Check both, then try once by hand."
    )


class MailboxFull(ChannelError):
    """The server has no room left."""

    sentence = (
        "The mailbox is full, so nothing could be moved there. What was collected is kept. Make room, then try again."
    )


class NotSupported(ChannelError):
    """The server cannot do what was asked for."""

    sentence = "This server cannot do that. Nothing was changed."


class ChangedSince(ChannelError):
    """What was looked at in the rehearsal is not as it was."""

    sentence = "Something changed at the server since you looked. Nothing was done. Look again, then decide."


class AnswerUnclear(ChannelError):
    """The server said something that is not understood."""

    sentence = (
        "The server answered something that is not understood. What was collected before is kept. Try again later."
    )


class SettingsWrong(ChannelError):
    """Something that was typed cannot be used. The sentence says which."""


class NoAddress(ChannelError):
    """Nothing is known by which the service could tell this person's messages from others."""

    sentence = (
        "No address of this person is noted that this service knows, so there is nothing to look for. "
        "Note one at the person first."
    )


class NotKept(ChannelError):
    """A message could not be kept, so it was not touched."""

    sentence = "A message could not be kept in the notebook, so it was left where it is and nothing more was moved."


class NotTaken(ChannelError):
    """The service did not take a message over."""

    sentence = "The server did not take this message, so it was not sent. Check the address, then decide again."


class PerhapsSent(ChannelError):
    """The line broke off after all was handed over, and before the server said that it has it.

    `sent` is what was handed over.
    """

    sentence = (
        "The line broke off in the last moment, so nobody knows whether the message was sent. "
        "Look among what was sent at the server before you send it again."
    )

    def __init__(self, sent: Sent) -> None:
        super().__init__()
        self.sent = sent
