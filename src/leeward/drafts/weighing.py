"""The one place where words and the learned models come together: whether a rule holds for a sentence.

All speak in log-odds: a share of what the encoder says, of what the linear model says, and of the points of the cues.
The sum must reach the bar, which is the same for all rules. Phrases can lift a sentence over it, guards can lower it.
The shares are round numbers, tried in six combinations; docs/models.md says how well each part does by itself.
"""

import math
from collections.abc import Iterable

from leeward.drafts.cues import Heard

BAR = 1.5
"""What the sum must reach: a model that is in doubt is not enough."""

ENCODER, LINEAR, CUES = 0.7, 0.25, 0.75
"""The shares."""

SUREST = 5.0
"""More than this the encoder never says: on words it never met it is sure and wrong."""

MOST = 8.0
"""More than this no number of phrases can lift: many weak ones are not a proof."""


def weight(heard: Iterable[Heard], score: float, alone: float) -> float:
    """Models and cues together, in log-odds. `score` is the encoder's, `alone` the linear model's, from 0 to 1."""
    points = [cue.points for cue in heard]
    lifted = min(sum(one for one in points if one > 0), MOST)
    cued = lifted + sum(one for one in points if one < 0)
    heard_of = max(-SUREST, min(SUREST, _log_odds(score)))
    return ENCODER * heard_of + LINEAR * _log_odds(alone) + CUES * cued


def holds(heard: Iterable[Heard], score: float, alone: float) -> bool:
    """Whether the sentence does what the rule is about."""
    return weight(heard, score, alone) >= BAR


def _log_odds(score: float) -> float:
    bounded = min(max(score, 1e-6), 1 - 1e-6)
    return math.log(bounded / (1 - bounded))
