"""Cues: phrases that speak for a rule, or against it. Read from `cues/RULE.toml`.

[lists]          word lists for the phrases of this file (those of `cues/lists.toml` are known everywhere)
[[cue]]
name = "…"       what the phrases have in common, in a word or two
points = 3.0     how far one of them lifts the sentence, in log-odds; below zero it lowers it
say = ["…"]      any of these phrases (`phrases.py` says how they are written)
unless = ["…"]   but none of these in the same sentence

A cue counts once in a sentence, however often its phrases stand there.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from leeward.drafts.phrases import Lists, Table, parse
from leeward.drafts.wording import Wording


@dataclass(frozen=True, slots=True)
class Heard:
    """A cue that stands in a sentence: its name, its points, and its place in the whole text (code points)."""

    name: str
    points: float
    start: int
    end: int


class Cues:
    """The cues of one rule."""

    def __init__(self, entries: list[dict[str, Any]], lists: Lists) -> None:
        self._names = [(str(entry["name"]), float(entry["points"])) for entry in entries]
        self._say = Table((parse(one, lists), at) for at, entry in enumerate(entries) for one in entry["say"])
        self._unless = Table(
            (parse(one, lists), at) for at, entry in enumerate(entries) for one in entry.get("unless", ())
        )

    def hear(self, wording: Wording) -> list[Heard]:
        """The cues that stand in this sentence, in the order of their file."""
        said = self._say.find(wording.words, wording.low)
        if not said:
            return []
        held = self._unless.find(wording.words, wording.low)
        return [Heard(*self._names[at], *wording.quote(*place)) for at, place in sorted(said.items()) if at not in held]


def points(heard: Iterable[Heard]) -> float:
    """What they come to together."""
    return sum(cue.points for cue in heard)


@cache
def load(name: str) -> Cues:
    """The cues of `cues/NAME.toml`. Raises ValueError if a phrase in it is not written as it should be."""
    raw = _file(name)
    return Cues(raw["cue"], {**_lists(), **_split(raw.get("lists", {}))})


@cache
def _lists() -> Lists:
    return _split(_file("lists")["lists"])


def _split(lists: dict[str, str]) -> Lists:
    return {name: [word.replace("_", " ") for word in words.split()] for name, words in lists.items()}


def _file(name: str) -> dict[str, Any]:
    return tomllib.loads(files("leeward.drafts").joinpath(f"cues/{name}.toml").read_text(encoding="utf-8"))
