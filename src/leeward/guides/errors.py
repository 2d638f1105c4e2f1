"""What may not be possible with what is noted of guides."""

from leeward.words.errors import LeewardError


class AlreadyNoted(LeewardError):
    """What was noted of a step is never changed."""

    sentence = "What is noted stays as it is. Note it anew; the newest line holds, and the old one stays beside it."
