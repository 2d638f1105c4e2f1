"""Takes the fault, puts the person down, apologises for what they did not do. Not: a fact corrected."""

from leeward.drafts import cues
from leeward.drafts.cues import Heard
from leeward.drafts.sentence import Sentence
from leeward.words.replies import DraftRule

rule = DraftRule.BLAMES_SELF
why = "This takes the blame or says sorry for more than a wrong fact. It can be quoted against you."


def hear(sentence: Sentence) -> list[Heard]:
    """The phrases of `cues/blames_self.toml` that stand in it."""
    return cues.load("blames_self").hear(sentence.wording)


def calmer(sentence: Sentence, names: frozenset[str]) -> str:
    """Another wording, by the names of what was heard."""
    return "Thank you for waiting." if "apology" in names and " late " in sentence.wording.low else ""
