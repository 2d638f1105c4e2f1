"""Whether a message is in a language that the word rules do not read."""

import re

from leeward.tactics.rules import guards
from leeward.tactics.rules.phrases import words_of
from leeward.tactics.rules.text import windows

# Words that stand in nearly every longer message in English, whoever writes it.
_SMALL = frozenset(
    "the a an and or but to of in on at for with is are was be have has do did not no yes i me my you your u ur he she"
    " it we they this that what when where who how can will would if so just get go got come from about".split()
)
_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ENOUGH = 7


def looks_foreign(text: str) -> bool:
    """Whether it is mostly not English: its small words are another language's, or of seven words none is ours.

    Short messages, names and lists are taken for English. Not checked: which language it is.
    """
    if any("foreign" in guards.circumstances(window, words_of(window.low)) for window in windows(text)):
        return True
    words = [word.casefold() for word in _LETTERS.findall(text)]
    return len(words) >= _ENOUGH and not _SMALL.intersection(words)
