"""Reasons and stories that nobody needs: two or more reasons, far more words than the answer has facts.

Not: one short reason that is needed.
"""

import re
from collections.abc import Iterator

from leeward.drafts import cues
from leeward.drafts.cues import Heard
from leeward.drafts.sentence import Sentence
from leeward.words.replies import DraftRule

rule = DraftRule.OVER_EXPLAINS
why = "This gives more reasons than the answer needs. Each one can be argued with."

_REASON = re.compile(r" (?:because|since|as|so|partly|due to|owing to|thanks to|on account of|what with)(?= )")
_MORE = re.compile(
    r" (?:and also|also|plus|besides|moreover|furthermore|in addition|on top of|anyway|then|secondly|thirdly|fourthly"
    r"|as well|another|by the time|even|either)(?= )"
)
# "and" or a comma, and a new subject with what it did: another piece of a story.
_CLAUSE = re.compile(
    r"(?:,|;|\band|\bbut|\bso|\bthen|\bplus|\bor) +(?:and |then |so |also |even |anyway |honestly |besides ){0,3}"
    r"(?:i|ah|we|you|he|she|it|they|there|this|that|my|me|ma|our|the|his|her|their|your|a|an|some|nobody|everyone"
    r"|everybody|somebody|[a-z]{1,20}(?:'|’)s|[A-Z][a-z]{1,20})\b(?= +[\w'’-])"
)
_TOLD = re.compile(
    r" (?:was|were|had|did|went|got|came|said|told|thought|could|would|took|made|forgot|wanted|needed|found|lost|missed"
    r"|rang|asked|put|has|gets|hates|is|are)(?= )"
)


def hear(sentence: Sentence) -> list[Heard]:
    """Its phrases, and what is counted in it."""
    return [*cues.load("over_explains").hear(sentence.wording), *_counted(sentence)]


def calmer(sentence: Sentence, _names: frozenset[str]) -> str:
    """Another wording where somebody says at length that they can not."""
    return "That does not work for me." if " can not " in sentence.wording.low else ""


def _counted(sentence: Sentence) -> Iterator[Heard]:
    quote, low = sentence.quote, sentence.wording.low
    reasons, more, told = (len(pattern.findall(low)) for pattern in (_REASON, _MORE, _TOLD))
    clauses = len(_CLAUSE.findall(quote.text))
    words = sentence.wording.count

    def heard(name: str, points: float) -> Heard:
        return Heard(name, points, quote.start, quote.end)

    if reasons >= 2:
        yield heard("reasons", 1.5)
    if reasons and clauses >= 2:
        yield heard("a reason and more", 1.5)
    if more:
        yield heard("and more", min(more, 3) * 0.8)
    if clauses >= 2:
        yield heard("clauses", min(clauses - 1, 4) * 0.9)
    if told >= 2 and words > 20:
        yield heard("a story", min(told - 1, 4) * 0.6)
    if words > 30:
        yield heard("long", 1.0)
    if words < 14:
        yield heard("short", -4.0)
