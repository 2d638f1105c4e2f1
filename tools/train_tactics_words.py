"""Learns the linear model of the detector of tactics (`learned/word_sums.py`) from data/tactics: `make train-tactics`.

Writers that bars are set on and writers that are held back are not learned from. No chance is used; in .venv-train.
"""

import argparse
import sys
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))
sys.path.insert(0, str(ROOT / "tools"))

from fine_tuning import OUT  # noqa: E402, the same
from tactics_examples import COLUMNS, Example, of_aids, of_writers  # noqa: E402, a neighbour of this script

from leeward.learned import word_sums  # noqa: E402, from the tree, not from what is installed

STRENGTH = 2.0
LARGEST = 127
TRUE = 0.5


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--aids", type=Path, help="folder with public data (casino, goemotions)")
    given = parser.parse_args()
    made = table(list(of_writers("learn")) + (list(of_aids(given.aids)) if given.aids else []))
    np.savez_compressed(OUT / "tactics_words.npz", **made.rounded())
    others = list(of_writers("set"))
    report(made.of(others), np.stack([one.truth for one in others]))
    print(f"  {(OUT / 'tactics_words.npz').stat().st_size:,} bytes")
    return 0


class Table:
    """Weights and bias as learned: a row a bucket, a column a label."""

    def __init__(self, weights: np.ndarray, bias: np.ndarray) -> None:
        self.weights, self.bias = weights, bias

    def of(self, examples: list[Example]) -> np.ndarray:
        return np.asarray(matrix(examples) @ self.weights + self.bias, dtype=np.float32)

    def rounded(self) -> dict[str, np.ndarray]:
        """In whole numbers from -127 to 127, with the size of one step for each label."""
        scale = np.maximum(np.abs(self.weights).max(0), 1e-6) / LARGEST
        return {
            "table": np.round(self.weights / scale).astype(np.int8),
            "scale": scale.astype(np.float32),
            "bias": self.bias.astype(np.float32),
        }


def table(examples: list[Example]) -> Table:
    """One logistic model a label; a label that never occurs gets a bias alone."""
    features, truth = matrix(examples), np.stack([one.truth for one in examples])
    weight = np.array([one.weight for one in examples])
    weights, bias = np.zeros((word_sums.BUCKETS, len(COLUMNS)), dtype=np.float32), np.full(len(COLUMNS), -7.0)
    for column in range(len(COLUMNS)):
        true = truth[:, column] > TRUE
        if true.sum() < 3:
            continue
        model = LogisticRegression(C=STRENGTH * 10, solver="liblinear", max_iter=200)
        model.fit(features, true, sample_weight=weight * np.where(true, 1.5, 1.0))
        weights[:, column], bias[column] = model.coef_[0], model.intercept_[0]
    return Table(weights, bias)


def matrix(examples: list[Example]) -> csr_matrix:
    """A row a message, as `WordSums.sums` counts it."""
    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    for number, one in enumerate(examples):
        words = word_sums.words_of(one.text)
        known = set(words)
        found = [bucket for word in known for bucket in word_sums.of_word(word)]
        found += {word_sums.of_pair(a, b) for a, b in zip(["<", *words], [*words, ">"], strict=True)}
        if word_sums.shouts(one.text):
            found.append(word_sums.SHOUTS)
        rows += [number] * len(found)
        columns += found
        values += [word_sums.share(len(known))] * len(found)
    return csr_matrix((values, (rows, columns)), shape=(len(examples), word_sums.BUCKETS), dtype=np.float32)


def report(sums: np.ndarray, truth: np.ndarray) -> None:
    """Average precision of each label."""
    for column, label in enumerate(COLUMNS):
        print(f"  {label:24} AP {average_precision_score(truth[:, column] > TRUE, sums[:, column]):.3f}")


if __name__ == "__main__":
    sys.exit(main())
