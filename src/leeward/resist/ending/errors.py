"""What can go wrong with a goodbye, each with its sentence."""

from leeward.resist.errors import ReplyError


class AlreadySaid(ReplyError):
    """The same words are noted as said a second time."""

    sentence = "You noted before that you said this. The day can be corrected on the page of the person."


class NobodyToAsk(ReplyError):
    """The person it was for is not the other party any more."""

    sentence = (
        "The person it was for is not noted as the other party. Say who they are on their page, then note it here."
    )
