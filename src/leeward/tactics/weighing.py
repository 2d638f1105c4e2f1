"""How far each tactic and each danger fits a message: what network, word table and rules say, weighed into one number.

The weights and bars are learned by `tools/fit_tactics.py` from writers that the models had not seen, and stand in
`learned/tactics_mix.json`.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np


@dataclass(frozen=True, slots=True)
class Mix:
    """Columns as in the encoder, the first is "any". `parts`: a row a column, weights of the network's sum, the
    table's, a possible and a likely rule, and the network's sum for "any". `gate`: how far "anything" must fit before
    a danger is named. Those with "alone" at their end are for a message of which nothing is known but its words. The
    last two: which share was right where the bars were set.
    """

    columns: tuple[str, ...]
    parts: "np.ndarray[Any, Any]"
    bias: "np.ndarray[Any, Any]"
    bars: "np.ndarray[Any, Any]"
    any_bar: float
    any_bar_alone: float
    gate: float
    gate_alone: float
    likely: float
    right_if_likely: float
    right_if_possible: float

    def scores(
        self, network: "np.ndarray[Any, Any]", table: "np.ndarray[Any, Any]", rules: "np.ndarray[Any, Any]"
    ) -> "np.ndarray[Any, Any]":
        """From 0 to 1 for each column. `rules`: 0 nothing, 1 possible, 2 likely."""
        return weighed(self.parts, self.bias, network, table, rules)


def weighed(
    parts: "np.ndarray[Any, Any]",
    bias: "np.ndarray[Any, Any]",
    network: "np.ndarray[Any, Any]",
    table: "np.ndarray[Any, Any]",
    rules: "np.ndarray[Any, Any]",
) -> "np.ndarray[Any, Any]":
    """From 0 to 1: one number a column, for one message or for many (a row each). `parts` and `bias` as in `Mix`."""
    import numpy as np

    a, b, c, d, e = parts.T
    sums = a * network + b * table + c * (rules == 1) + d * (rules == 2) + e * network[..., :1] + bias
    result: np.ndarray[Any, Any] = 1 / (1 + np.exp(-np.clip(sums, -30, 30)))
    return result


@cache
def load() -> Mix:
    """The mix of the package, read once."""
    import numpy as np

    read = json.loads(files("leeward.learned").joinpath("tactics_mix.json").read_text(encoding="utf-8"))
    return Mix(
        tuple(read["columns"]),
        np.array(read["parts"]),
        np.array(read["bias"]),
        np.array(read["bars"]),
        read["any_bar"],
        read["any_bar_alone"],
        read["gate"],
        read["gate_alone"],
        read["likely"],
        read["right_if_likely"],
        read["right_if_possible"],
    )
