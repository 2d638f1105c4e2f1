"""What a rule is."""

from typing import Protocol

from leeward.drafts.cues import Heard
from leeward.drafts.sentence import Sentence
from leeward.words.replies import DraftRule


class Rule(Protocol):
    """One thing that an answer may do and the person would rather not. A rule looks at one sentence at a time."""

    rule: DraftRule
    why: str

    def hear(self, sentence: Sentence) -> list[Heard]:
        """What in the sentence speaks for the rule, and what against it. `weighing.py` decides."""

    def calmer(self, sentence: Sentence, names: frozenset[str], /) -> str:
        """Another wording, "" where there is none. `names` says which cues spoke for the rule."""
