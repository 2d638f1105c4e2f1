"""What can go wrong while the plan is taken along, and the sentence a person reads."""

from leeward.words.errors import LeewardError


class NotShownHere(LeewardError):
    """A locked copy that opened holds something that no page of this program shows."""

    sentence = (
        "The passphrase is right, but what is in this file cannot be shown here: it is neither a text nor a PDF. "
        "Nothing was kept. The program age opens it too."
    )
