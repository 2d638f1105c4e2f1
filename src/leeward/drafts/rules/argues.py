"""Defends, justifies, disputes, accuses, answers bait, debates law. Not: a fact put right once, a plain no."""

from leeward.drafts import cues
from leeward.drafts.cues import Heard
from leeward.drafts.sentence import Sentence
from leeward.words.replies import DraftRule

rule = DraftRule.ARGUES
why = "This argues back. It invites the next message, and nothing here has to be proved."


def hear(sentence: Sentence) -> list[Heard]:
    """The phrases of `cues/argues.toml` that stand in it."""
    return cues.load("argues").hear(sentence.wording)


def calmer(_sentence: Sentence, names: frozenset[str]) -> str:
    """Another wording, by the names of what was heard."""
    if "law" in names:
        return "I will follow the order as it is written."
    return "I do not agree. I will leave it there." if "that is not true" in names else ""
