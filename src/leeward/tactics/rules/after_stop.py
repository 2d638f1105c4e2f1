"""A message after the person asked for no more contact: the date decides, not the words (tactics.md, T27)."""

from leeward.tactics.rules.text import Window
from leeward.words.tactics import Confidence, Quote

_NEEDED = {"third", "allowed", "practical", "answering", "automatic", "lyrics", "foreign"}
_SHORTEST = 2
"""Letters a message must hold to be called a message at all."""


def contact_after_stop(window: Window, circumstances: set[str]) -> tuple[Confidence, Quote] | None:
    """The opening words of a message written after a stop, or None where it may be one that is needed.

    Quiet for an allowed topic, for anything practical (a time, school, money, a lawyer: it is counted elsewhere, and
    may need an answer) or in a language that is not read, for a first answer to the person within a day, for automatic
    replies and for third persons.
    A stop that was only found in the person's own lines and not told to the program makes it possible, not likely.
    """
    if "after_stop" not in circumstances or circumstances & _NEEDED:
        return None
    text = window.low.strip()
    if len(text) < _SHORTEST or text.startswith(("<", "\u200e")):
        return None
    start = window.low.index(text[0])
    quote = window.quote(start, start + 1)
    if not quote.text:
        return None
    return (Confidence.LIKELY if "stop_given" in circumstances else Confidence.POSSIBLE), quote
