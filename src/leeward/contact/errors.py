"""What may not be possible with accounts, held messages and messages that are to go out."""

from leeward.words.errors import LeewardError


class KindGone(LeewardError):
    """An account of a kind that this version does not know."""

    sentence = (
        "This version of the program does not know this kind of account. What was collected is kept. "
        "Use the version that you set it up with."
    )


class NobodyNamed(LeewardError):
    """An account without addresses of the other party."""

    sentence = "No address is chosen for this account, so there is nobody to look for. Choose one, then try again."


class FactsStay(LeewardError):
    """A row that may become evidence is never changed."""

    sentence = "What was kept stays as it came. Nothing was changed."


class NotRehearsed(LeewardError):
    """An action whose look-ahead does not hold any more, or was never made."""

    sentence = "This was looked at too long ago, or something changed since. Nothing was done. Look ahead again first."


class ActUnclear(LeewardError):
    """An action that broke off after it was begun: nobody knows how far it came."""

    sentence = (
        "This broke off half-way, so it may or may not be in force at the service. It is not done twice by itself. "
        "You can undo what of it was done, or look ahead again."
    )


class MayNotGo(LeewardError):
    """A check of the outbox holds this message back."""

    sentence = "This message is held back, and nothing was sent. The page of the message says why."


class NotNow(LeewardError):
    """A message that is not waiting to be released."""

    sentence = "This message is not waiting to be sent. Nothing was sent now. Its page says what became of it."


class NothingChosen(LeewardError):
    """A packet for a helper without a message in it."""

    sentence = "There is no message to put into it. Nothing was made."
