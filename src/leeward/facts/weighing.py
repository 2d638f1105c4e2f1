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

CLAUSES: Mapping[str, tuple[str, str]] = {
    "question": ("question_begins", "question_ends"),
    "request": ("request_begins", "request_ends"),
    "legal_deadline": ("legal_deadline_begins", "legal_deadline_ends"),
}
"""By type of fact, the labels that say where such a clause begins and ends."""

EDGED: Mapping[str, tuple[str, str]] = {
    "place": ("place_begins", "place_ends"),
    "health": ("health_begins", "health_ends"),
}
"""By type of short fact whose words are free, the labels that say where one begins and ends."""

GROUPS: Mapping[str, tuple[str, ...]] = {
    "d": ("date_time",),
    "m": ("money",),
    "p": ("place",),
    "h": ("health",),
    "s": tuple(begins for begins, _ in CLAUSES.values()),
    "e": tuple(ends for _, ends in CLAUSES.values()),
    "u": ("legal", "emergency"),
    "g": tuple(label for labels in EDGED.values() for label in labels),
}
"""The labels that are weighed together, by the letter that their looks begin with."""

OWN_SPAN, OWN_CLAUSE, OWN_END = 0.6, 0.5, 0.65
"""How much the weights of this room count beside the encoder's, for a short fact, a clause, and where it ends."""

OWN_EDGE: Mapping[str, float] = {"place": 0.7, "health": 0.9}
"""The same for where a place or a matter of health begins and ends: the encoder finds them better than it cuts them."""

OWN_SHAPE = 0.7
"""The same for whether there is one at all where the rules found none."""

SHAPED: Mapping[str, float] = {"place": 0.45, "health": 0.35}
"""From which weight on such a one is taken. Without the encoder it is SHAPED_ALONE."""

SHAPED_ALONE = 0.25

CUT: Mapping[str, float] = {"place": 0.3, "health": 0.15}
"""The least weight of the edges of one that the rules found; below, it is left out. Without the encoder, all stay."""

ACCEPTED: Mapping[str, float] = {
    "date_time": 0.45,
    "money": 0.4,
    "place": 0.45,
    "health": 0.42,
    "question": 0.45,
    "request": 0.45,
    "legal_deadline": 0.5,
}
"""From which weight on a place is taken for a fact."""

ASKED = 0.4
"""The least mean of the weight of a clause and what the encoder says of its sentence."""

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
    return encoder.load().encode(text, sentences)


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


def blended(own: float, other: float, share: float) -> float:
    """Two weights as one; `share` is how much the first one counts."""
    return share * own + (1 - share) * other


def squashed(total: float) -> float:
    """From 0 to 1."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
