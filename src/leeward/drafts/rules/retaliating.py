"""Threatens, insults, mocks, diagnoses, is sarcastic, wants to hurt, sets an "or else". Not: a calm consequence."""

from leeward.drafts import cues
from leeward.drafts.cues import Heard
from leeward.drafts.sentence import Sentence
from leeward.words.replies import DraftRule

rule = DraftRule.RETALIATES
why = "This hits back. The answer does not need it, and it can be shown to a judge."


def hear(sentence: Sentence) -> list[Heard]:
    """The phrases of `cues/retaliates.toml` that stand in it."""
    return cues.load("retaliates").hear(sentence.wording)


def calmer(_sentence: Sentence, _names: frozenset[str]) -> str:
    """No template gives one: the words can only be left out."""
    return ""
