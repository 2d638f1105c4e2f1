"""What the answer needs: words that answer a question that was asked are no slip."""

from collections.abc import Sequence

from leeward.drafts import wording
from leeward.drafts.cues import Heard
from leeward.drafts.sentence import Sentence
from leeward.words.replies import DraftRule, Fact, FactKind

_RULES = frozenset((DraftRule.SHARES_PERSONAL_INFO, DraftRule.OVER_EXPLAINS, DraftRule.ARGUES))
_ASKING = frozenset((FactKind.QUESTION, FactKind.REQUEST))
_LESS = -1.5
_SHORTEST = 4  # letters; shorter words stand everywhere
_EVERYWHERE = frozenset(
    """about again already also answer anything away back been before being bring came could does done down each else
    ever every everything from give going have here into just know last like long make many more most much must need
    next nothing only other over please really said same should some something take tell than thank thanks that them
    then there these they thing think this those though time today tomorrow until very want well were what when where
    which while will with would year your yours""".split()
)


def guard(rule: DraftRule, sentence: Sentence, asked: Sequence[Fact]) -> list[Heard]:
    """A guard where the sentence takes up a word of a question or a request; else nothing."""
    if rule not in _RULES or not asked or sentence.wording.words.isdisjoint(topics(asked)):
        return []
    return [Heard("asked", _LESS, sentence.quote.start, sentence.quote.end)]


def topics(asked: Sequence[Fact]) -> frozenset[str]:
    """The words by which an answer can be known, in the spelling of the phrases."""
    found = (wording.read(fact.quote).words for fact in asked if fact.kind in _ASKING)
    return frozenset(word for words in found for word in words if len(word) >= _SHORTEST and word not in _EVERYWHERE)
