"""What may go wrong while messages are brought in or read."""

from collections.abc import Sequence

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


class NotYourAccount(LeewardError):
    """The file holds the whole account of somebody else. `named` are the addresses it names as its owner's."""

    def __init__(self, named: Sequence[str], *, theirs: bool = False) -> None:
        shown = ", ".join(named[:3])
        who = f"the account {shown}" if shown else "an account"
        reason = (
            "You noted that address for the other party."
            if theirs
            else "That is none of the numbers and addresses noted as yours."
        )
        advice = (
            "Only your own account can be brought in: opening somebody else’s can be against the law and can put you "
            "at risk. Nothing was kept."
        )
        mine = "" if theirs else " If it is yours, note the number or address under People, at your own name, first."
        super().__init__(f"This file belongs to {who}. {reason} {advice}{mine}")


class AccountNotSaid(LeewardError):
    """The file does not show whose account it is, and nobody was asked."""

    sentence = (
        "This file holds a whole account, and it does not show whether that account is yours. Nothing was kept. Say "
        "first that it is your own."
    )


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
