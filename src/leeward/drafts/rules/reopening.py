"""Opens or reopens contact. Not: an answer about children, money, things or papers; a stop notice."""

from leeward.drafts import cues
from leeward.drafts.cues import Heard
from leeward.drafts.sentence import Sentence
from leeward.words.replies import DraftRule

rule = DraftRule.BREAKS_NO_CONTACT
why = "This opens the door to more contact. It can be left out, and the answer still stands."


def hear(sentence: Sentence) -> list[Heard]:
    """The phrases of `cues/breaks_no_contact.toml` that stand in it."""
    return cues.load("breaks_no_contact").hear(sentence.wording)


def calmer(_sentence: Sentence, names: frozenset[str]) -> str:
    """Another wording, by the names of what was heard."""
    return "Please write to me here about this." if names == {"contact me"} else ""
