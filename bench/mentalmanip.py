"""An outside yardstick: MentalManip_con (Wang et al. 2024), learned from its own train split.

`make bench-mentalmanip DATA=dir`: the folder holds train.csv, valid.csv and test.csv (columns dialogue, manipulative,
techniques). The recipe is that of the detector: all-MiniLM-L6-v2 fine-tuned, averaged with a linear model over words
and pieces of words; four networks that differ by their seed are averaged. Nothing was chosen by these data but one bar,
on valid.csv. The data set is CC BY-NC 4.0: what is learned here is thrown away, and no weight of the program has seen
it. Runs in .venv-train.
"""

import argparse
import csv
import json
import random
import sys
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score
from torch import nn

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))
sys.path.insert(0, str(ROOT / "tools"))

import fine_tuning  # noqa: E402, a tool of the tree
from fine_tuning import BEGIN, END, WIDTH  # noqa: E402, the same

from leeward.learned import word_sums  # noqa: E402, from the tree, not from what is installed

MOST, ROUNDS, RATE = 254, 5, 6e-5
PUBLISHED = {
    "GPT-4 few-shot": (0.687, None, 0.659), "intent-aware": (0.726, None, 0.685), "GPT-5 Chat": (0.726, 0.570, None),
    "DeepSeek-R1": (0.739, 0.571, None), "Claude Haiku 4.5": (0.746, 0.649, None), "MentalMAD 4B": (0.786, 0.729, None),
}  # fmt: skip
"""Accuracy, macro F1 (or the F1 given), as the papers print them; which of the two F1 they mean is not always said."""


@dataclass(frozen=True)
class Dialogue:
    """A dialogue as pieces; whether it was judged manipulative, and by which techniques."""

    text: str
    ids: tuple[int, ...]
    manipulative: bool
    techniques: frozenset[str]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--seeds", type=int, default=4)
    given = parser.parse_args()
    torch.set_num_threads(2)
    train, valid = read(given.data / "train.csv"), read(given.data / "valid.csv")
    test_path = given.data / "test.csv"
    test = read(test_path) if test_path.exists() else []
    names = sorted({name for one in train for name in one.techniques})
    networks = [learn(train, names, seed) for seed in range(1, given.seeds + 1)]
    linear = words(train)
    found = {}
    bar = best_bar(scores(networks, linear, valid), valid)
    for name, part in (("valid", valid), ("test", test)):
        if part:
            found[name] = figures(scores(networks, linear, part) >= bar, part)
    found["bar"] = round(bar, 3)
    found["train"] = len(train)
    if not test:
        found["note"] = "there is no test.csv here; valid chose the bar, so its figures are a little flattered"
    print(json.dumps(found, indent=1))
    return 0


def read(path: Path) -> list[Dialogue]:
    """All dialogues of a file, each cut to its last 254 pieces."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Dialogue(
                row["dialogue"],
                (BEGIN, *[piece.number for piece in fine_tuning.PIECES.of(row["dialogue"])][-MOST:], END),
                row["manipulative"] == "1",
                frozenset(part.strip() for part in (row.get("techniques") or "").split(",") if part.strip()),
            )
            for row in csv.DictReader(file)
        ]


class Network(nn.Module):
    """The encoder, the mean of its pieces beside the whole, and a column for each question."""

    def __init__(self, columns: int) -> None:
        super().__init__()
        self.encoder = fine_tuning.beginning()
        self.head = nn.Sequential(nn.Linear(2 * WIDTH, WIDTH), nn.GELU(), nn.Dropout(0.1), nn.Linear(WIDTH, columns))
        self.dropout = nn.Dropout(0.1)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        last = self.dropout(self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state)
        own = mask[..., None].to(last.dtype)
        return self.head(torch.cat([(last * own).sum(1) / own.sum(1), last[:, 0]], -1))


def batch(chosen: list[Dialogue]) -> tuple[torch.Tensor, torch.Tensor]:
    return fine_tuning.filled([one.ids for one in chosen]), fine_tuning.filled([[1] * len(one.ids) for one in chosen])


def learn(train: list[Dialogue], names: list[str], seed: int) -> nn.Module:
    """One network: whether it is manipulative, and beside that by which techniques."""
    torch.manual_seed(seed)
    chance = random.Random(seed)  # noqa: S311, an order of texts, no secret
    network = Network(1 + len(names)).train()
    print(f"  seed {seed}", file=sys.stderr, flush=True)
    course = fine_tuning.Course(ROUNDS, RATE, climbs=0.1, file=sys.stderr)
    return fine_tuning.fine_tuned(
        network, course, len(train),
        lambda _: fine_tuning.in_batches(train, lambda one: len(one.ids), chance, 24),
        lambda chosen: missed(network, chosen, names),
    )  # fmt: skip


def missed(network: nn.Module, chosen: list[Dialogue], names: list[str]) -> tuple[torch.Tensor, float]:
    ids, mask = batch(chosen)
    truth = torch.tensor(
        [[float(one.manipulative), *(float(name in one.techniques) for name in names)] for one in chosen]
    )
    with torch.autocast("cpu", dtype=torch.bfloat16):
        sums = network(fine_tuning.hidden(ids, 0.05), mask)
    cross = nn.functional.binary_cross_entropy_with_logits
    loss = cross(sums.float()[:, 0], truth[:, 0] * 0.94 + 0.03)
    loss = loss + 0.5 * cross(sums.float()[:, 1:], truth[:, 1:])
    return loss, float(loss.detach())


def features(dialogues: list[Dialogue]) -> csr_matrix:
    """Words, pairs and pieces of words, as the word table of the detector counts them."""
    rows: list[int] = []
    columns: list[int] = []
    for number, one in enumerate(dialogues):
        found_words = word_sums.words_of(one.text)
        found = {bucket for word in set(found_words) for bucket in word_sums.of_word(word)}
        found |= {word_sums.of_pair(a, b) for a, b in pairwise(found_words)}
        rows += [number] * len(found)
        columns += found
    matrix = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(dialogues), word_sums.BUCKETS))
    return matrix.multiply(1 / np.sqrt(np.maximum(matrix.sum(1), 1))).tocsr()


def words(train: list[Dialogue]) -> LogisticRegression:
    model = LogisticRegression(C=3.0, solver="liblinear")
    return model.fit(features(train), [one.manipulative for one in train])


@torch.no_grad()
def scores(networks: list[nn.Module], linear: LogisticRegression, dialogues: list[Dialogue]) -> np.ndarray:
    """The mean of all networks and, with one fifth of the weight, the linear model; from 0 to 1."""
    of_networks = np.zeros(len(dialogues))
    for network in networks:
        for at in range(0, len(dialogues), 16):
            of_networks[at : at + 16] += torch.sigmoid(network(*batch(dialogues[at : at + 16]))[:, 0]).numpy()
    return 0.8 * of_networks / len(networks) + 0.2 * linear.predict_proba(features(dialogues))[:, 1]


def best_bar(found: np.ndarray, dialogues: list[Dialogue]) -> float:
    """The bar with the best sum of accuracy and macro F1."""
    truth = np.array([one.manipulative for one in dialogues])
    bars = np.arange(0.3, 0.8, 0.01)
    sums = [accuracy_score(truth, found >= bar) + f1_score(truth, found >= bar, average="macro") for bar in bars]
    smooth = np.convolve(np.pad(sums, 3, mode="edge"), np.ones(7) / 7, mode="valid")
    return float(bars[int(np.argmax(smooth))])


def figures(named: np.ndarray, dialogues: list[Dialogue]) -> dict[str, object]:
    """Accuracy, macro F1 and weighted F1 with 95 % intervals (1,000 resamples of dialogues)."""
    truth = np.array([one.manipulative for one in dialogues])
    chance = np.random.default_rng(17)
    measures = {
        "accuracy": accuracy_score,
        "macro_f1": lambda t, n: f1_score(t, n, average="macro"),
        "weighted_f1": lambda t, n: f1_score(t, n, average="weighted"),
    }
    samples = [chance.integers(0, len(truth), len(truth)) for _ in range(1000)]
    found: dict[str, object] = {"dialogues": len(dialogues)}
    for name, measure in measures.items():
        spread = np.quantile([measure(truth[rows], named[rows]) for rows in samples], (0.025, 0.975))
        found[name] = {
            "value": round(float(measure(truth, named)), 4),
            "interval": [round(float(v), 4) for v in spread],
        }
    return found


if __name__ == "__main__":
    sys.exit(main())
