"""Weighs network, word table and rules, and sets the bars of the detector of tactics: `make train-tactics`.

Uses writers whom network and table have not seen, read by the network as it is shipped, in whole numbers, so nothing
here is flattered by what was learned by heart. What is held back is not read. Runs in .venv-train.
"""

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))
sys.path.insert(0, str(ROOT / "tools"))

from tactics_data import SET  # noqa: E402, a neighbour of this script
from tactics_examples import COLUMNS, alone, of_writers, tells_alone  # noqa: E402, the same

from leeward.learned import thread_encoder  # noqa: E402, from the tree, not from what is installed
from leeward.learned.thread_encoder import Asked  # noqa: E402, the same
from leeward.tactics.deciding import BESIDE  # noqa: E402, the same
from leeward.tactics.trained import word_table  # noqa: E402, the same
from leeward.tactics.weighing import weighed  # noqa: E402, the same
from leeward.tactics.word_rules import WordRules  # noqa: E402, the same

OUT = ROOT / "src" / "leeward" / "learned"
TRUE = 0.5

TACTICS = [n for n, label in enumerate(COLUMNS) if n and not label.startswith("!")]
DANGERS = [n for n, label in enumerate(COLUMNS) if label.startswith("!")]
IS_DANGER = np.array([label.startswith("!") for label in COLUMNS])
NOTICED = 0.97
"""Share of messages with a danger that must reach its bar."""

WRONG = 0.003
"""Share of plain messages in which each danger reaches its bar by mistake, before the gate."""

GATE = 0.5
"""How far "anything" must fit before a danger is named; below the bar of a tactic."""

GATE_ALONE = 0.9
ALONE = 0.004
"""Share of plain messages that may be named where nothing is known but their words."""

LIKELY = 0.9
"""Share of "likely" findings that must be right."""


@dataclass(frozen=True)
class Evidence:
    """A row a message: what is true, and what rules, word table and network say of it."""

    truth: np.ndarray
    rules: np.ndarray
    table: np.ndarray
    network: np.ndarray
    groups: np.ndarray
    writers: np.ndarray
    alone: np.ndarray

    @property
    def plain(self) -> np.ndarray:
        return ~self.truth[:, 0]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mixed", type=float, default=0.035, help="share of plain messages of mixed threads named")
    parser.add_argument("--plain", type=float, default=0.02, help="share of messages of plain threads named")
    given = parser.parse_args()
    evidence = gathered()
    parts, bias = np.zeros((len(COLUMNS), 5)), np.zeros(len(COLUMNS))
    for columns in ([0], TACTICS, DANGERS):
        parts[columns], bias[columns] = fitted(columns, evidence)
    scores = weighed(parts, bias, evidence.network, evidence.table, evidence.rules)
    bars = bars_of(scores, evidence.truth)
    any_bar = any_bar_of(scores, evidence, given.mixed, given.plain)
    alone_bar = max(any_bar, float(np.quantile(scores[evidence.plain & evidence.alone, 0], 1 - ALONE)))
    print(f"  bar of anything for a message alone: {alone_bar:.3f}")
    first = np.where(evidence.alone, alone_bar, any_bar)[:, None]
    gates = np.where(evidence.alone, GATE_ALONE, GATE)[:, None]
    named = (scores >= bars) & (scores[:, :1] >= np.where(IS_DANGER, gates, first))
    named[:, DANGERS] &= scores[:, DANGERS] >= BESIDE * scores[:, DANGERS].max(1, keepdims=True)
    named[:, 0] = named[:, 1:].any(1)
    likely, right = likely_of(scores, named, evidence.truth)
    mix = {
        "columns": COLUMNS, "parts": rounded(parts), "bias": rounded(bias), "bars": rounded(bars),
        "any_bar": round(float(any_bar), 4), "gate": GATE,
        "any_bar_alone": round(alone_bar, 4), "gate_alone": GATE_ALONE, "likely": likely,
        "right_if_likely": right[0], "right_if_possible": right[1],
    }  # fmt: skip
    (OUT / "tactics_mix.json").write_text(json.dumps(mix) + "\n", encoding="utf-8")
    show(named, evidence)
    return 0


def gathered() -> Evidence:
    """All messages of the writers that bars are set on, read in their thread, and once more each by itself."""
    examples, rules = list(of_writers("set")), WordRules()
    examples += [alone(one, rules) for one in examples if tells_alone(one)]
    asked = [Asked(one.text, one.side, one.before, one.state) for one in examples]
    network = np.stack([read.sums for read in thread_encoder.load().read(asked)])
    table = np.stack([word_table().sums(one.text) for one in examples])
    print(f"{len(examples):,} messages of the writers {', '.join(SET)}")
    return Evidence(
        np.stack([one.truth for one in examples]) > TRUE,
        np.stack([one.rules for one in examples]),
        table,
        network,
        np.array([one.group for one in examples]),
        np.array([one.writer for one in examples]),
        np.array([not one.before and one.state is None for one in examples]),
    )


def fitted(columns: list[int], evidence: Evidence) -> tuple[np.ndarray, np.ndarray]:
    """One logistic model for all these columns: shared weights, and a bias of its own for each."""
    rows, marks = [], []
    for place, column in enumerate(columns):
        own = np.zeros((len(evidence.truth), len(columns)))
        own[:, place] = 1
        rules = evidence.rules[:, column]
        known = (evidence.network[:, column], evidence.table[:, column], rules == 1, rules == 2, evidence.network[:, 0])
        rows.append(np.column_stack([*known, own]))
        marks.append(evidence.truth[:, column])
    model = LogisticRegression(C=1.0, max_iter=3000).fit(np.concatenate(rows), np.concatenate(marks))
    print("  weights of network, table, possible, likely, anything:", np.round(model.coef_[0][:5], 3))
    return model.coef_[0][:5], model.coef_[0][5:] + model.intercept_[0]


def bars_of(scores: np.ndarray, truth: np.ndarray) -> np.ndarray:
    """Tactics: the bar with the best F1, drawn towards that of all. Dangers: one that nearly all reach."""
    grid = np.arange(0.08, 0.75, 0.01)
    curves = np.array([[f1(scores[:, c] >= bar, truth[:, c]) for bar in grid] for c in TACTICS])
    shared = grid[curves.mean(0).argmax()]
    bars = np.full(len(COLUMNS), shared)
    for row, column in enumerate(TACTICS):
        bars[column] = (shared + grid[curves[row].argmax()]) / 2
    for column in DANGERS:
        bars[column] = bar_of_danger(scores[:, column], truth[:, column], ~truth[:, 0])
        print(f"    bar of {COLUMNS[column]}: {bars[column]:.3f}")
    return bars


def bar_of_danger(scores: np.ndarray, true: np.ndarray, plain: np.ndarray) -> float:
    """The highest bar that nearly all reach; but no lower than one that WRONG plain messages in a hundred reach."""
    reached = float(np.quantile(scores[true], 1 - NOTICED))
    return min(0.5, max(reached, float(np.quantile(scores[plain], 1 - WRONG))))


def f1(named: np.ndarray, true: np.ndarray) -> float:
    return float(2 * (named & true).sum() / max(1, named.sum() + true.sum()))


def any_bar_of(scores: np.ndarray, evidence: Evidence, mixed: float, plain: float) -> float:
    """The lowest bar that keeps to both budgets of false alarms, for messages with something around them."""
    inside = evidence.groups == "mixed"
    known = evidence.plain & ~evidence.alone
    first = np.quantile(scores[known & inside, 0], 1 - mixed)
    second = np.quantile(scores[known & ~inside, 0], 1 - plain)
    print(f"  bar of anything: {first:.3f} for mixed threads, {second:.3f} for plain ones")
    return float(max(first, second))


def likely_of(scores: np.ndarray, named: np.ndarray, truth: np.ndarray) -> tuple[float, list[float]]:
    """The lowest bar of which nine in ten findings are right; and how many are right above and below it."""
    own = named[:, TACTICS]
    found, true = scores[:, TACTICS][own], truth[:, TACTICS][own]
    likely = next((bar for bar in np.arange(0.3, 0.95, 0.01) if true[found >= bar].mean() >= LIKELY), 0.95)
    right = [float(true[found >= likely].mean()), float(true[found < likely].mean())]
    share = (found >= likely).mean()
    print(f"  likely from {likely:.2f}: {share:.2f} of the findings; right {right[0]:.2f}, else {right[1]:.2f}")
    return round(float(likely), 2), [round(value, 3) for value in right]


def show(named: np.ndarray, evidence: Evidence) -> None:
    truth, plain = evidence.truth, evidence.plain
    for c in range(len(COLUMNS)):
        hits, said, true = (truth[:, c] & named[:, c]).sum(), named[:, c].sum(), truth[:, c].sum()
        shares = f"P {hits / max(1, said):.3f} R {hits / max(1, true):.3f} F1 {f1(named[:, c], truth[:, c]):.3f}"
        print(f"  {COLUMNS[c]:24} n={true:4} {shares}")
    for writer in ["", *sorted(set(evidence.writers))]:
        own = (evidence.writers == writer) | (writer == "")
        macro = np.mean([f1(named[own, c], truth[own, c]) for c in TACTICS])
        dangers = (named & truth)[own][:, DANGERS].sum() / max(1, truth[own][:, DANGERS].sum())
        inside = evidence.groups == "mixed"
        print(
            f"  {writer or 'all':8} macro F1 {macro:.3f}, anything {f1(named[own, 0], truth[own, 0]):.3f}, "
            f"dangers noticed {dangers:.3f}; named of plain: mixed {named[own & plain & inside, 0].mean():.3f}, "
            f"else {named[own & ~inside, 0].mean():.3f}"
        )
    for group in sorted(set(evidence.groups)):
        own = (evidence.groups == group) & plain
        print(f"    {group:20} {named[own, 0].sum():3} of {own.sum():4} ({named[own, 0].mean():.3f})")


def rounded(values: np.ndarray) -> list:
    return np.round(values, 4).tolist()


if __name__ == "__main__":
    sys.exit(main())
