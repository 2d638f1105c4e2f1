"""Wants an explanation, an apology, understanding, a last talk; asks why. Not: a practical question."""

from leeward.drafts import cues
from leeward.drafts.cues import Heard
from leeward.drafts.sentence import Sentence
from leeward.words.replies import DraftRule

rule = DraftRule.SEEKS_CLOSURE
why = "This asks for an explanation, an apology or understanding. It may never come, and asking keeps the talk going."


def hear(sentence: Sentence) -> list[Heard]:
    """The phrases of `cues/seeks_closure.toml` that stand in it."""
    return cues.load("seeks_closure").hear(sentence.wording)


def calmer(_sentence: Sentence, _names: frozenset[str]) -> str:
    """No template gives one: the words can only be left out."""
    return ""
