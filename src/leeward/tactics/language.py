"""Whether a message is in a language that the detector does not read."""

from leeward.tactics.rules.foreign import reads_foreign
from leeward.tactics.rules.phrases import words_of
from leeward.tactics.rules.text import windows

NOT_ENGLISH = "not in English as far as can be told: no tactic was looked for"
NOTHING_ELSE = "not in English as far as can be told: nothing else was looked for"
"""The sentence beside such a message, without and with something that was noticed all the same."""


def looks_foreign(text: str) -> bool:
    """Whether all of it is mostly not English, as the detector takes it (`Screened.foreign`).

    Short messages, names and lists are taken for English. Not checked: which language it is.
    """
    return all(reads_foreign(words_of(window.low), window.written) for window in windows(text))
