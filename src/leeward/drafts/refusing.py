"""Words that the program does not help to write: threats, pressure through guilt, floods of love.

It looks at words alone, so it says what the words do, never what somebody is. Rooms above look further.
"""

from dataclasses import dataclass
from enum import StrEnum

from leeward.drafts import cues, pictures, wording
from leeward.drafts.checking import LOOKED_AT
from leeward.words.sentences import sentences
from leeward.words.tactics import Quote


class Refused(StrEnum):
    """What words do that the program does not help with."""

    THREAT = "threat"
    GUILT = "guilt"
    LOVE = "love"


@dataclass(frozen=True, slots=True)
class Refusal:
    """`quotes` are the sentences it is about, exact, in their order; `sentence` is what a person reads."""

    kinds: frozenset[Refused]
    quotes: tuple[Quote, ...]
    sentence: str


_WHAT = {
    Refused.THREAT: "words that can be read as a threat",
    Refused.GUILT: "words that press through guilt",
    Refused.LOVE: "words that overwhelm with love",
}
_REST = "You can take them out, write something else, or send no answer."


def refusal(text: str) -> Refusal | None:
    """What the program does not help with in this draft, None where there is nothing of it.

    It asks for plain words: a sharp or a sad line is no reason to refuse. Not checked: what is meant.
    """
    kinds: set[Refused] = set()
    quotes: list[Quote] = []
    found = tuple(sentences(text[:LOOKED_AT]))
    held = pictures.held_over(found)
    for sentence in found:
        heard = {Refused(cue.name) for cue in cues.load("refused").hear(wording.read(sentence))}
        heard |= {Refused.THREAT} if sentence in held else set()
        if heard:
            kinds |= heard
            quotes.append(sentence)
    if not kinds:
        return None
    what = " and ".join(_WHAT[kind] for kind in Refused if kind in kinds)
    return Refusal(frozenset(kinds), tuple(quotes), f"This page does not help with {what}. {_REST}")
