"""Says something of the person's own life that can be used. Not: what the answer needs and the other side knows."""

import re

from leeward.drafts import cues
from leeward.drafts.cues import Heard
from leeward.drafts.sentence import Sentence
from leeward.words.replies import DraftRule

rule = DraftRule.SHARES_PERSONAL_INFO
why = "This tells something about your own life. The answer does not need it, and it can be used."

_NOT_FREE = re.compile(r" (?:can not|could not|not free|will not|unable|not able|so (?:i|we)|because) ")


def hear(sentence: Sentence) -> list[Heard]:
    """The phrases of `cues/shares_personal_info.toml` that stand in it."""
    return cues.load("shares_personal_info").hear(sentence.wording)


def calmer(sentence: Sentence, names: frozenset[str]) -> str:
    """Another wording, by the names of what was heard."""
    reasons = names & {"my work", "health and help", "where i am and go"}
    return "I am not free then." if reasons and _NOT_FREE.search(sentence.wording.low) else ""
