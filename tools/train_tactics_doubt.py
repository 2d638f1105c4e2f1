"""Learns which lines are worth reading closely (`learned/tactics_doubt.npz`): `make train-tactics`, last step.

The encoder itself says which: a linear table learns where it comes near to naming something, on the messages of
data/tactics and, with `--aids`, on tens of thousands of lines of public talk (GoEmotions, Apache-2.0; CaSiNo, train
part, CC BY 4.0). So ordinary language goes by quickly. The bar is set on writers that nobody learned from: 98 of 100
lines that the detector names there must reach it. No chance is used. Runs in .venv-train.
"""

import argparse
import csv
import json
import sys
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))
sys.path.insert(0, str(ROOT / "tools"))

from tactics_examples import COLUMNS, Example, of_writers  # noqa: E402, a neighbour of this script
from train_tactics_words import LARGEST, OUT, matrix  # noqa: E402, the same

from leeward.learned import thread_encoder  # noqa: E402, from the tree, not from what is installed
from leeward.learned.thread_encoder import Asked  # noqa: E402, the same
from leeward.tactics import weighing  # noqa: E402, the same
from leeward.tactics.trained import word_table  # noqa: E402, the same
from leeward.words.tactics import Side  # noqa: E402, the same

NEAR = 0.3
"""Share of the bar of "anything", and of a danger, from which a line is near to being named."""

REACH = 0.98
STRENGTH = 40.0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--aids", type=Path, help="folder with public data (casino, goemotions)")
    given = parser.parse_args()
    examples = [*of_writers("learn"), *(of_talk(given.aids) if given.aids else ())]
    near = np.concatenate([nearness(examples[at : at + 2_000]) for at in range(0, len(examples), 2_000)]) >= NEAR
    print(f"{len(examples):,} lines, {near.mean():.3f} of them near")
    model = LogisticRegression(C=STRENGTH, solver="liblinear", max_iter=200)
    model.fit(matrix(examples), near, sample_weight=np.where(near, 2.0, 1.0))
    weights, bias = model.coef_[0], float(model.intercept_[0])
    others = list(of_writers("set"))
    sums = np.asarray(matrix(others) @ weights + bias)
    named = nearness(others) >= 1
    bar = float(np.quantile(sums[named], 1 - REACH))
    plain = np.array([not one.truth[0] for one in others])
    print(f"  bar {bar:.2f}: {(sums[plain] >= bar).mean():.3f} of plain lines are read closely")
    scale = float(np.abs(weights).max()) / LARGEST
    np.savez_compressed(
        OUT / "tactics_doubt.npz",
        table=np.round(weights / scale).astype(np.int8)[:, None],
        scale=np.array([scale], dtype=np.float32),
        bias=np.array([bias - bar], dtype=np.float32),
    )
    return 0


def nearness(examples: list[Example]) -> np.ndarray:
    """The highest share of a bar that each reaches: of "anything", or of a danger."""
    mix = weighing.load()
    dangers = np.array([label.startswith("!") for label in COLUMNS])
    asked = [Asked(one.text, one.side, one.before, one.state) for one in examples]
    shares = []
    for one, read in zip(examples, thread_encoder.load().read(asked), strict=True):
        scores = mix.scores(read.sums, word_table().sums(one.text), one.rules)
        shares.append(max(scores[0] / mix.any_bar, float((scores / mix.bars)[dangers].max())))
    return np.array(shares)


def of_talk(folder: Path) -> list[Example]:
    """Lines of public talk, whatever they say: the encoder judges them."""
    path = folder / "goemotions" / "train.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        texts = [row[0] for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)][:16_000]
    for dialogue in json.loads((folder / "casino" / "train.json").read_text(encoding="utf-8"))[:300]:
        texts += [turn["text"] for turn in dialogue["chat_logs"] if not turn["task_data"]]
    none = np.zeros(len(COLUMNS), dtype=np.int8)
    return [Example("talk", str(n), "talk", text, Side.THEM, (), None, none, none) for n, text in enumerate(texts)]


if __name__ == "__main__":
    sys.exit(main())
