"""Learns the encoder of messages of `src/leeward/learned` from data/replies/incoming and writes it: `make train`.

Begins, as `train_encoder.py` does, with all-MiniLM-L6-v2; nothing is fetched. For every piece of a word it learns by
type of fact whether one begins, goes on or ends there or is this piece alone; for every sentence whether it asks and
whether it cannot wait. While it learns, half of the messages get other days, sums and places in the place of theirs,
so that what stands around them counts. What is held back is never read here. Runs in .venv-train; about half a minute
a round on two cores.

    python tools/train_messages.py                 the network of all writers
    python tools/train_messages.py --apart         for each writer what a network says that never met them, for
                                                   `train_facts.py`, to build/apart.json
    python tools/train_messages.py --apart two six only these two, and how well; writes nothing
"""

import argparse
import json
import random
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import nn

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))
sys.path.insert(0, str(ROOT / "tools"))

import fine_tuning  # noqa: E402, a neighbour of this script
from fine_tuning import BEGIN, END  # noqa: E402, the same
from train_encoder import ASKING, KINDS, Network, batch, in_window, sample  # noqa: E402, the same
from train_replies import lines, touches  # noqa: E402, the same

from leeward.learned.lattice import ALONE, BEGINS, ENDS, INSIDE, OUTSIDE, TAGS, spans  # noqa: E402, as above

APART = ROOT / "build" / "apart.json"
LABELS = ("asks", "legal", "emergency")
SWAPPED = {"date_time": 0.5, "money": 0.5, "place": 0.5, "health": 0.25}
Span = tuple[str, int, int]


@dataclass
class Example:
    """A message in one window, with what is to be learned of it."""

    entry: dict[str, Any]
    facts: list[Span]
    places: list[tuple[int, int]]  # of each piece
    numbers: list[int]
    pool: torch.Tensor  # sentences x pieces, each row sums to 1
    tags: torch.Tensor  # pieces x kinds
    asks: torch.Tensor  # one a sentence
    whole: torch.Tensor  # needs an answer, legal, emergency


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--apart", nargs="*", metavar="WRITER", help="leave these writers out; without names, each once"
    )
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--rate", type=float, default=1.5e-4, help="learning rate of the encoder")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    torch.set_num_threads(2)
    by_writer: dict[str, list[Example]] = {}
    for writer, entry in lines("incoming"):
        by_writer.setdefault(writer, []).append(made(entry["text"], entry, standing(entry)))
    names = sorted(by_writer)
    if given.apart is None:
        write(learn([one for name in names for one in by_writer[name]], given.rounds, given.rate, given.seed))
        return 0
    groups = [given.apart] if given.apart else [names[at::3] for at in range(3)]
    said: dict[str, Any] = {}
    for group in groups:
        print(f"without {', '.join(group)}", flush=True)
        known = [one for name in names if name not in group for one in by_writer[name]]
        network = learn(known, given.rounds, given.rate, given.seed)
        said |= {one.entry["text"]: told(network, one) for name in group for one in by_writer[name]}
        measure([one for name in group for one in by_writer[name]], said)
        if not given.apart:
            APART.parent.mkdir(exist_ok=True)
            APART.write_text(json.dumps(said), encoding="utf-8")
    return 0


def standing(entry: dict[str, Any]) -> list[Span]:
    """Type, start and end of each fact; of words that stand twice, the first place not yet taken that cuts no word."""
    text, found = entry["text"], []
    for fact in sorted(entry["facts"], key=lambda fact: -len(fact["quote"])):
        at = text.find(fact["quote"])
        while at >= 0:
            end = at + len(fact["quote"])
            cut = [text[place - 1 : place + 1] for place in (at, end) if 0 < place < len(text)]
            cuts = any(pair.isalnum() for pair in cut)
            if not cuts and not any(kind == fact["type"] and a < end and at < b for kind, a, b in found):
                found.append((fact["type"], at, end))
                break
            at = text.find(fact["quote"], at + 1)
    return found


def made(text: str, entry: dict[str, Any], facts: list[Span]) -> Example:
    """The first window of a text, with what its labels say."""
    window, pool, kept = in_window(text)
    places = [(0, 0), *((piece.start, piece.end) for piece in window), (0, 0)]
    tags = torch.full((len(places), len(KINDS)), OUTSIDE)
    for kind, start, end in facts:
        rows = [row for row, (begin, stop) in enumerate(places) if begin < stop and begin < end and stop > start]
        column = KINDS.index(kind)
        if rows:
            tags[rows, column] = INSIDE
            tags[rows[0], column], tags[rows[-1], column] = (BEGINS, ENDS) if len(rows) > 1 else (ALONE, ALONE)
    asking = [text[start:end] for kind, start, end in facts if kind in ASKING]
    asks = [float(any(touches(text, quote, one) for quote in asking)) for one in kept]
    whole = [entry["needs_answer"], entry["urgent"] == "legal", entry["urgent"] == "emergency"]
    numbers = [BEGIN, *(piece.number for piece in window), END]
    return Example(
        entry,
        facts,
        places,
        numbers,
        pool,
        tags,
        torch.tensor(asks or [0.0]),
        torch.tensor([float(one) for one in whole]),
    )


def swapped(one: Example, quotes: dict[str, list[str]], chance: random.Random) -> Example:
    """The same message with other days, sums, places and matters of health in the place of some of its own."""
    text, facts = one.entry["text"], [list(fact) for fact in one.facts]
    short = [fact for fact in facts if fact[0] in SWAPPED]
    alone = [f for f in short if not any(o is not f and o[1] < f[2] and f[1] < o[2] for o in short)]
    for fact in sorted((f for f in alone if chance.random() < SWAPPED[f[0]]), key=lambda f: -f[1]):
        kind, start, end = fact
        new = chance.choice(quotes[kind])
        if text[start].isupper() and (not text[:start].strip() or text[:start].rstrip()[-1] in ".!?"):
            new = new[:1].upper() + new[1:]
        text = text[:start] + new + text[end:]
        longer = len(new) - (end - start)
        for other in facts:
            if other is not fact:
                other[1] += longer * (other[1] >= end)
                other[2] += longer * (other[2] >= end)
        fact[2] = start + len(new)
    return made(text, one.entry, [(kind, start, end) for kind, start, end in facts])


def loss_of(one: Example, tags: torch.Tensor, rows: torch.Tensor) -> torch.Tensor:
    """What is missed: the whole message through its strongest sentence, since one sentence is enough."""
    cross = nn.functional.binary_cross_entropy_with_logits
    rows = rows[: len(one.pool)]
    said = tags[: len(one.numbers)].reshape(-1, len(TAGS))
    missed = nn.functional.cross_entropy(said, one.tags.reshape(-1), reduction="sum")
    asks = cross(rows[:, 0], one.asks, pos_weight=torch.tensor(1.5))
    return missed / 8 + asks / 2 + 1.5 * cross(rows.max(0).values, one.whole)


def learn(examples: list[Example], rounds: int, rate: float, seed: int) -> nn.Module:
    """A network that has seen all examples `rounds` times, in the last round as they are."""
    torch.manual_seed(seed)
    chance = random.Random(seed)  # noqa: S311, an order of texts, no secret
    network = Network(len(KINDS) * len(TAGS), len(LABELS)).train()
    quotes = {kind: [e.entry["text"][a:b] for e in examples for k, a, b in e.facts if k == kind] for kind in SWAPPED}

    def batches_of(number: int) -> list[list[Example]]:
        last = number == rounds - 1
        now = [one if last or chance.random() < 0.5 else swapped(one, quotes, chance) for one in examples]
        return fine_tuning.in_batches(now, lambda e: len(e.numbers), chance, 12)

    return fine_tuning.fine_tuned(
        network, fine_tuning.Course(rounds, rate), len(examples), batches_of, lambda chosen: missed(network, chosen)
    )


def missed(network: nn.Module, chosen: list[Example]) -> tuple[torch.Tensor, float]:
    ids, mask, pool = batch(chosen)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        tags, rows = network(fine_tuning.hidden(ids, 0.08), mask, pool)
    tags, rows = tags.float(), rows.float()
    loss = torch.stack([loss_of(one, tags[n], rows[n]) for n, one in enumerate(chosen)]).mean()
    return loss, float(loss.detach())


@torch.no_grad()
def told(network: nn.Module, one: Example) -> dict[str, Any]:
    """What the network says of a message: scores of its sentences, and its spans, as the program reads them."""
    tags, rows = network(*batch([one]))
    said = tags[0, 1:-1].reshape(-1, len(KINDS), len(TAGS)).numpy()
    found = [
        (kind, one.places[first + 1][0], one.places[last + 1][1], round(score, 4))
        for column, kind in enumerate(KINDS)
        for first, last, score in spans(said[:, column])
    ]
    scores = [dict(zip(LABELS, map(float, row), strict=True)) for row in torch.sigmoid(rows[0])]
    return {"sentences": scores, "spans": found}


def measure(examples: list[Example], said: dict[str, Any]) -> None:
    """By type: precision, recall and F1 of spans of a half or more, to the letter."""
    for kind in KINDS:
        hits = named = true = 0
        for one in examples:
            ours = {(s, e) for k, s, e, score in said[one.entry["text"]]["spans"] if k == kind and score >= 0.5}
            theirs = {(s, e) for k, s, e in one.facts if k == kind}
            hits, named, true = hits + len(ours & theirs), named + len(ours), true + len(theirs)
        precision, recall, f1 = hits / max(1, named), hits / max(1, true), 2 * hits / max(1, named + true)
        print(f"  {kind:15} n={true:4} precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")


def write(network: nn.Module) -> None:
    shape = {"ids": {1: "n"}, "mask": {1: "n"}, "pool": {1: "s", 2: "n"}, "tags": {1: "n"}, "sentences": {1: "s"}}
    about = {"labels": LABELS, "kinds": KINDS, "tags": TAGS}
    fine_tuning.write("messages", network, sample(), shape, about)


if __name__ == "__main__":
    sys.exit(main())
