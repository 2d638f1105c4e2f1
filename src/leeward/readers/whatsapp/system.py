"""Lines that WhatsApp wrote itself: encryption notices, groups, numbers, settings.

On Android they have no sender, so their form tells. On iOS they stand behind the name of the chat or of the person who
did it, begin with an invisible mark, and only their words tell.
"""

import re

from leeward.readers.whatsapp.phrases import words

_NOTICE = re.compile(words("notices"), re.IGNORECASE)

ENCRYPTION = re.compile(words("encryption"), re.IGNORECASE)
"""In the first line of nearly every export; on iOS its sender is the chat's name."""

# Marks that do not stand in a name but do in a notice with a colon in it: "Rex changed the subject to “Plan: B”".
_SENTENCE = re.compile(r"[\"“”„«»‘]|, |\. |\? ")
_OPEN_QUOTE = re.compile(r"[“„«][^”“»]*\Z")
_LONGEST_NAME = 100


def looks_like_notice(text: str) -> bool:
    """Whether a line that WhatsApp marked as its own is a notice of one of the languages known here."""
    return _NOTICE.search(text) is not None


def is_sentence(head: str, line: str) -> bool:
    """Whether what stands before the first colon of a line belongs to a notice rather than being a name."""
    if len(head) > _LONGEST_NAME or head.count('"') % 2 or _OPEN_QUOTE.search(head):
        return True
    return _SENTENCE.search(head) is not None and looks_like_notice(line)
