"""Which words of a sentence a problem is about: the sentence, or in a long one the clauses in which it was heard."""

import re
from collections.abc import Sequence

from leeward.drafts.cues import Heard
from leeward.words.tactics import Quote

SHORT = 140
"""Letters. A sentence that is not longer is quoted whole."""

_CUT = re.compile(r"[,;:–—]\s+|\s+-\s+|\s+(?=(?:but|anyway|because|so)\s)", re.IGNORECASE)
_EDGE = " \t\n,;:-–—"


def quote(sentence: Quote, heard: Sequence[Heard]) -> Quote:
    """The exact words, never empty. Code points of the whole text; only what speaks for the rule widens it."""
    places = [(cue.start - sentence.start, cue.end - sentence.start) for cue in heard if cue.points > 0]
    if len(sentence.text) <= SHORT or not places:
        return sentence
    first, last = min(start for start, _ in places), max(end for _, end in places)
    start, end = 0, len(sentence.text)
    for cut in _CUT.finditer(sentence.text):
        if cut.end() <= first:
            start = cut.end()
        elif cut.start() >= last:
            end = cut.start()
            break
    words = sentence.text[start:end]
    start += len(words) - len(words.lstrip(_EDGE))
    words = words.strip(_EDGE)
    return Quote(words, sentence.start + start, sentence.start + start + len(words)) if words else sentence
