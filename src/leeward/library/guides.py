"""Guides for services that no program can operate: keep, limit, block, step by step, one file a service.

Nothing here was tried in the services themselves. What was read, and where, stands with each step; `unread` marks a
step whose way through the menus was found at no source.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from leeward.library.content import Said, all_said, said, tables

_FILE = "guides.toml"
_FOLDER = "guides"
OWN = "own words"
OLD_AFTER = 180
"""Days after which a guide says that it is old."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One of the six parts of every guide, in the one order. `changes`: its steps may be noticed."""

    said: Said
    number: int
    changes: bool


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do. `stage` and `sure` are keys of STAGES and SURE.

    `notice` is what the other party may notice, and `sure` how well that is known. `how` is the way through the menus
    in words, "" where there is none; `unread` says that it was read at no source. `loss` is what would be lost or
    cannot be undone, or "".
    """

    said: Said
    stage: str
    how: str
    unread: bool
    notice: str
    sure: str
    loss: str


@dataclass(frozen=True, slots=True)
class Guide:
    """One service. `number` stands in addresses and is never given to another service; `key` is the name of its file.

    `also` are other names people look for. `channels` are the ways of `people.channels` that it closes. `checked` is
    the day on which its sources were looked up, `version` what they are about, `sources` where they are.
    """

    number: int
    key: str
    name: str
    also: tuple[str, ...]
    group: str
    channels: tuple[str, ...]
    checked: date
    version: str
    sources: tuple[str, ...]
    steps: tuple[Step, ...]

    def at(self, place: int) -> Step:
        """The step at this place, counted from 1. Raises IndexError."""
        if place < 1:
            raise IndexError(place)
        return self.steps[place - 1]

    def place_of(self, key: str) -> int:
        """The place of a step, from 1; 0 where this guide has no such step (any more)."""
        return next((place for place, step in enumerate(self.steps, 1) if step.said.key == key), 0)

    def of_stage(self, stage: str) -> tuple[tuple[int, Step], ...]:
        """The steps of a stage with their places."""
        return tuple((place, step) for place, step in enumerate(self.steps, 1) if step.stage == stage)

    def days_old(self, today: date) -> int:
        """How many days ago its sources were looked up."""
        return (today - self.checked).days


def _keyed(lines: Sequence[Said]) -> Mapping[str, Said]:
    return MappingProxyType({line.key: line for line in lines})


STAGES: Mapping[str, Stage] = MappingProxyType(
    {
        entry["key"]: Stage(said(entry), number, entry["changes"])
        for number, entry in enumerate(tables(_FILE, "stage"), start=1)
    }
)
"""The parts of every guide by key, in their order."""

GROUPS: Mapping[str, Said] = _keyed(all_said(_FILE, "group"))
SURE: Mapping[str, Said] = _keyed(all_said(_FILE, "sure"))
PRINCIPLES: tuple[Said, ...] = all_said(_FILE, "principle")


def _source(entry: Mapping[str, Any], known: Mapping[str, str]) -> str:
    found = [known[key] for key in entry.get("from", ())]
    if found:
        return f"[seen] {'; '.join(found)}"
    return str(entry.get("source", OWN))


def _step(entry: Mapping[str, Any], known: Mapping[str, str]) -> Step:
    return Step(
        said=Said(entry["key"], entry["text"], entry["detail"], _source(entry, known)),
        stage=entry["stage"],
        how=entry.get("how", ""),
        unread=entry.get("unread", False),
        notice=entry["notice"],
        sure=entry["sure"],
        loss=entry.get("loss", ""),
    )


_COMMON = tuple((frozenset(entry["kinds"]), _step(entry, {})) for entry in tables(_FILE, "common"))


def _in_order(kind: str, own: Sequence[Step]) -> tuple[Step, ...]:
    """All steps by stage. What holds for every service comes first, in the last part last."""
    common = [step for kinds, step in _COMMON if kind in kinds]
    found: list[Step] = []
    for stage in STAGES:
        shared = [step for step in common if step.stage == stage]
        mine = [step for step in own if step.stage == stage]
        found += [*mine, *shared] if stage == "after" else [*shared, *mine]
    return tuple(found)


def _guide(key: str, entry: Mapping[str, Any]) -> Guide:
    return Guide(
        number=entry["number"],
        key=key,
        name=entry["name"],
        also=tuple(entry["also"]),
        group=entry["group"],
        channels=tuple(entry["channels"]),
        checked=entry["checked"],
        version=entry["version"],
        sources=tuple(entry.get("sources", {}).values()),
        steps=_in_order(entry["kind"], [_step(step, entry.get("sources", {})) for step in entry["step"]]),
    )


def _read() -> Mapping[int, Guide]:
    found = [
        _guide(file.name.removesuffix(".toml"), tomllib.loads(file.read_text(encoding="utf-8")))
        for file in files("leeward.library").joinpath(_FOLDER).iterdir()
        if file.name.endswith(".toml")
    ]
    return MappingProxyType({guide.number: guide for guide in sorted(found, key=lambda guide: guide.number)})


GUIDES: Mapping[int, Guide] = _read()
"""All guides by their number."""

BY_KEY: Mapping[str, Guide] = MappingProxyType({guide.key: guide for guide in GUIDES.values()})


def stale(today: date, days: int = OLD_AFTER) -> tuple[Guide, ...]:
    """Guides whose sources were looked up longer ago than this, the oldest first."""
    old = [guide for guide in GUIDES.values() if guide.days_old(today) > days]
    return tuple(sorted(old, key=lambda guide: guide.checked))


def _lines(prefix: str, step: Step) -> list[Said]:
    """A step as lines of their own, each with the source of the step."""
    key = f"{prefix}-{step.said.key}"
    more = (("how", step.how), ("notice", step.notice), ("loss", step.loss))
    beside = (Said(f"{key}-{part}", text, "", step.said.source) for part, text in more if text)
    return [replace(step.said, key=key), *beside]


_SHARED = tuple(step for _, step in _COMMON)

SAID: tuple[Said, ...] = (
    *(replace(stage.said, key=f"stage-{key}") for key, stage in STAGES.items()),
    *(replace(line, key=f"group-{key}") for key, line in GROUPS.items()),
    *(replace(line, key=f"sure-{key}") for key, line in SURE.items()),
    *PRINCIPLES,
    *(line for step in _SHARED for line in _lines("all", step)),
    *(
        line
        for guide in GUIDES.values()
        for step in guide.steps
        if step not in _SHARED
        for line in _lines(guide.key.replace("_", "-"), step)
    ),
)
