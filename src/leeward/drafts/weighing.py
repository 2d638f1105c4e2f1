"""The one place where words and the learned model come together: whether a rule holds for a sentence.

Both speak in log-odds: a share of what the model says, and the points of the cues. The sum must reach the bar of the
rule. Phrases can lift a sentence over it, guards can lower it. The model is heard less than the words, since on writers
it never met it is often sure and wrong. How the numbers were chosen: docs/models.md.
"""

import math
from collections.abc import Iterable, Mapping

from leeward.drafts.cues import Heard
from leeward.words.replies import DraftRule

BARS: Mapping[DraftRule, float] = {
    DraftRule.ARGUES: 2.5,
    DraftRule.SEEKS_CLOSURE: 2.75,
    DraftRule.BREAKS_NO_CONTACT: 2.0,
    DraftRule.SHARES_PERSONAL_INFO: 2.5,
    DraftRule.BLAMES_SELF: 2.5,
    DraftRule.RETALIATES: 2.0,
    DraftRule.OVER_EXPLAINS: 3.5,
    DraftRule.EMOTIONAL: 2.0,
}

SHARE = 0.5
"""How much of the model's log-odds counts."""

MOST = 8.0
"""More than this no number of phrases can lift: many weak ones are not a proof."""


def weight(heard: Iterable[Heard], score: float) -> float:
    """Model and cues together, in log-odds. `score` lies between 0 and 1."""
    points = [cue.points for cue in heard]
    lifted = min(sum(one for one in points if one > 0), MOST)
    return SHARE * _log_odds(score) + lifted + sum(one for one in points if one < 0)


def holds(rule: DraftRule, heard: Iterable[Heard], score: float) -> bool:
    """Whether the sentence does what the rule is about."""
    return weight(heard, score) >= BARS[rule]


def _log_odds(score: float) -> float:
    bounded = min(max(score, 1e-6), 1 - 1e-6)
    return math.log(bounded / (1 - bounded))
