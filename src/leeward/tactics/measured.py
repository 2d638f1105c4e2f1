"""How well the detector did on writers it had not learned from: the door to `measured.json`.

`make eval` writes that file (`tools/eval_tactics.py`); nobody writes a figure by hand.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True, slots=True)
class Figure:
    """A share from 0 to 1, with the interval in which 95 of 100 resamples of whole threads fall."""

    what: str
    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class OfLabel:
    """A tactic by its slug, or a danger by its flag with "!" before it.

    `messages` carry it. `recall`: share of these that were named; `precision`: share of what was named that is right,
    0 where nothing was named. Both from 0 to 1, and both say little where `messages` is small.
    """

    label: str
    messages: int
    precision: float
    recall: float


@dataclass(frozen=True, slots=True)
class OfGroup:
    """Plain threads of one kind: how many `messages`, and how many of them were named all the same, by mistake."""

    group: str
    messages: int
    named: int


@dataclass(frozen=True, slots=True)
class OfTalk:
    """Real everyday talk of a public collection: how many `messages`, and how many were named. None was judged."""

    what: str
    messages: int
    named: int


@dataclass(frozen=True, slots=True)
class Measured:
    """All that was measured. `messages`: those the person did not write; `marked`: with a tactic or a danger in them.

    The writers are language models and every message is made up; nobody has measured this on a real history.
    """

    writers: int
    threads: int
    messages: int
    marked: int
    figures: Mapping[str, Figure]
    labels: tuple[OfLabel, ...]
    groups: tuple[OfGroup, ...]
    real: tuple[OfTalk, ...]


@cache
def load() -> Measured:
    """What the package brings, read once."""
    return parsed(json.loads(files("leeward.tactics").joinpath("measured.json").read_text(encoding="utf-8")))


def parsed(read: Mapping[str, Any]) -> Measured:
    """From the form of the file; what it holds beside that is passed over. Raises KeyError where something lacks."""
    figures = {one["what"]: Figure(one["what"], one["value"], one["low"], one["high"]) for one in read["figures"]}
    return Measured(
        read["writers"], read["threads"], read["messages"], read["marked"], MappingProxyType(figures),
        tuple(OfLabel(one["label"], one["messages"], one["precision"], one["recall"]) for one in read["labels"]),
        tuple(OfGroup(one["group"], one["messages"], one["named"]) for one in read["groups"]),
        tuple(OfTalk(one["what"], one["messages"], one["named"]) for one in read["real"]),
    )  # fmt: skip
