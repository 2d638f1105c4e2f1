"""Pictures of somebody, held over them. Cues of `cues/pictures.toml`, English.

Pictures of a child, a flat or a car that go to a relative are a plain service, and so they are read as long as nothing
is held over anybody. Not checked: what can be seen in them.
"""

import re
from collections.abc import Sequence

from leeward.drafts import cues, wording
from leeward.words.tactics import Quote

# A name, which only its capital tells: “the pictures of Mira”, "Mira's pictures".
_IMAGES = r"(?:photo|picture|pic|video|image)s?"
_NO_NAME = r"(?!(?:You|Your|Us|We|Me|My|Him|Her|The|This|That|Those|These|What|How|Yourself)\b)"
_NAMED = re.compile(
    rf"\b{_IMAGES} (?:of|from|with) (?:(?:our|my|little|baby|the|both) )?{_NO_NAME}[A-Z][a-z]+\b(?! and you\b)"
    rf"|\b{_NO_NAME}[A-Z][a-z]+['’]s (?:\w+ )?{_IMAGES}\b"
)


def held_over(sentences: Sequence[Quote]) -> tuple[Quote, ...]:
    """The sentences of a draft in which pictures are held over somebody, in their order."""
    heard = [_heard(sentence) for sentence in sentences]
    demands = any("demand" in one for one in heard)
    return tuple(
        sentence
        for at, sentence in enumerate(sentences)
        if _is_threat(heard[at], frozenset().union(*heard[max(at - 1, 0) : at + 2]), demands=demands)
    )


def _heard(sentence: Quote) -> frozenset[str]:
    names = {cue.name for cue in cues.load("pictures").hear(wording.read(sentence))}
    return frozenset(names | {"plain"} if _NAMED.search(sentence.text) else names)


def _is_threat(here: frozenset[str], around: frozenset[str], *, demands: bool) -> bool:
    """`around` is what was heard in the sentence and in those beside it; `demands`: something is demanded anywhere."""
    if "kept_back" in here:
        return True
    if not here & {"crowd", "shown", "family", "sent"}:
        return False
    if "intimate" in here or "condition" in around:
        return True
    if "plain" in here and "yours" not in here:
        return False
    if here & {"crowd", "shown"} or ("family" in here and here & {"records", "yours"}):
        return True
    return demands or "if" in around
