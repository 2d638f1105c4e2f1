"""A linear model: how far each label fits a sentence, as one sum of weights for each. Small, and it says why.

How the weights came to be: `tools/train_replies.py` and docs/models.md.
"""

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from leeward.learned.features import features

_SCALE = 100


@dataclass(frozen=True, slots=True)
class Model:
    """Weights in hundredths, one row a feature with a pair (label number, weight) for each weight that is not zero."""

    name: str
    version: str
    labels: tuple[str, ...]
    bias: tuple[int, ...]
    weights: Mapping[str, tuple[int, ...]]

    def scores(self, text: str, around: Iterable[str] = ()) -> dict[str, float]:
        """How far each label fits, from 0 to 1. No probability: nobody measured that on histories like yours.

        `around` names what is known beside the words ("n:long"), as in training; what the model never met counts
        nothing. Never raises, whatever the text.
        """
        sums = list(self.bias)
        for feature in (*features(text), *around):
            row = self.weights.get(feature, ())
            for at in range(0, len(row), 2):
                sums[row[at]] += row[at + 1]
        return {label: _squashed(total / _SCALE) for label, total in zip(self.labels, sums, strict=True)}


@cache
def load(name: str) -> Model:
    """The model of this name. Raises FileNotFoundError where there is none."""
    read = json.loads(files("leeward.learned").joinpath(f"{name}.weights").read_text(encoding="utf-8"))
    return Model(
        name,
        read["version"],
        tuple(read["labels"]),
        tuple(read["bias"]),
        {feature: tuple(row) for feature, row in read["weights"].items()},
    )


def _squashed(total: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
