"""Where rules and what was learned meet: how far each place where a fact may stand is one, from 0 to 1.

The weights are in `leeward.learned`; how they came to be: `tools/train_facts.py` and docs/models.md.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from leeward.learned import encoder, linear
from leeward.words.tactics import Quote

SPANS: Mapping[str, str] = {"date_time": "days", "money": "sums", "place": "places", "health": "health"}
"""By type of fact, where its candidates stand in a Scene."""

CLAUSES = ("question", "request", "legal_deadline")
"""The types of fact that are clauses."""

GROUPS: Mapping[str, tuple[str, ...]] = {
    **{kind[0]: (kind,) for kind in (*SPANS, *CLAUSES)},
    "u": ("legal", "emergency"),
}
"""The labels that are weighed together: a type of fact by its first letter, and what cannot wait."""

ACCEPTED: Mapping[str, float] = {
    "date_time": 0.38,
    "money": 0.33,
    "place": 0.27,
    "health": 0.2,
    "question": 0.22,
    "request": 0.27,
    "legal_deadline": 0.17,
}
"""From which weight on words are taken for a fact to the letter; where edges are in doubt, little is enough."""

NOTICED: Mapping[str, float] = {"legal": 0.05, "emergency": 0.02}
"""From which weight on a sentence is brought to the top: far too often rather than once too seldom."""

HEARD = 0.3
"""How much the encoder's score of a sentence counts for noticing it; the higher of both is taken."""

CERTAIN: Mapping[str, float] = {"legal": 0.6, "emergency": 0.5}
"""From which weight on such a sentence also needs an answer or an act."""

ASKS_ALONE = 0.9
"""From which score of the encoder on a sentence asks although no question or request was found in it."""


def sentence_scores(text: str, around: Iterable[str]) -> Mapping[str, float]:
    """How far each label of the model of sentences fits."""
    return linear.load("incoming").scores(text, around)


def encode(text: str, sentences: Sequence[Quote]) -> encoder.Encoded:
    """What the encoder makes of a text."""
    return encoder.load("messages").encode(text, sentences)


def weigh(group: str, looks: Iterable[str]) -> Mapping[str, float]:
    """How far each label of a group fits what is seen of a place."""
    model = linear.load("facts")
    sums = list(model.bias)
    weights = model.weights
    for look in set(looks):
        row = weights.get(look)
        if row:
            for at in range(0, len(row), 2):
                sums[row[at]] += row[at + 1]
    return {label: squashed(sums[number] / 100) for label, number in _numbers()[group]}


@cache
def _numbers() -> Mapping[str, tuple[tuple[str, int], ...]]:
    labels = linear.load("facts").labels
    return {group: tuple((label, labels.index(label)) for label in members) for group, members in GROUPS.items()}


def squashed(total: float) -> float:
    """From 0 to 1."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
