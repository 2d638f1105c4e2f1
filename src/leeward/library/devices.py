"""Devices and accounts: the ordered check, the questions about one device, and what is said about apps that watch."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from leeward.library.content import Said, all_said, said, tables

_FILE = "devices.toml"


@dataclass(frozen=True, slots=True)
class Step:
    """One of the nine steps. `changes`: its items change something that the other person may notice."""

    said: Said
    number: int
    changes: bool


@dataclass(frozen=True, slots=True)
class How:
    """How it is done on one platform. `checked` is the day of the check; menus change after that."""

    platform: str
    said: Said
    checked: date


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to look at or to do. `notice`: what the other person may notice. `step` and `area` are keys.

    `before` is the key of the step that comes first, "" where the item changes nothing.
    """

    said: Said
    step: str
    area: str
    notice: str
    before: str
    hows: tuple[How, ...]

    @property
    def platforms(self) -> tuple[str, ...]:
        """The platforms for which it is said how; none means that it holds for all of them."""
        return tuple(how.platform for how in self.hows)


@dataclass(frozen=True, slots=True)
class ListWay:
    """A way to a list of the apps of a phone, and what may be noticed on the way."""

    said: Said
    notice: str


def _keyed(lines: Sequence[Said]) -> Mapping[str, Said]:
    return MappingProxyType({line.key: line for line in lines})


def _how(item: str, entry: Mapping[str, Any]) -> How:
    line = Said(f"{item}-{entry['platform']}", entry["text"], "", entry["source"])
    return How(entry["platform"], line, entry["checked"])


def _item(entry: Mapping[str, Any]) -> Item:
    return Item(
        said=said(entry),
        step=entry["step"],
        area=entry["area"],
        notice=entry["notice"],
        before=entry["before"],
        hows=tuple(_how(entry["key"], how) for how in entry.get("how", ())),
    )


STEPS: Mapping[str, Step] = MappingProxyType(
    {
        entry["key"]: Step(said(entry), number, entry["changes"])
        for number, entry in enumerate(tables(_FILE, "step"), start=1)
    }
)
"""The steps by key, in the one order that the program suggests."""

AREAS: Mapping[str, Said] = _keyed(all_said(_FILE, "area"))
PLATFORMS: Mapping[str, Said] = _keyed(all_said(_FILE, "platform"))
ITEMS: Mapping[str, Item] = MappingProxyType({entry["key"]: _item(entry) for entry in tables(_FILE, "item")})

QUESTIONS: Mapping[str, Said] = _keyed(all_said(_FILE, "question"))
"""What is asked about one device; each answered with yes, no, not sure, or nothing."""
OUTCOMES: Mapping[str, Said] = _keyed(all_said(_FILE, "outcome"))

MOMENT: Mapping[str, Said] = _keyed(all_said(_FILE, "moment"))
"""What is asked before a change."""
ADVICE: Mapping[str, Said] = _keyed(all_said(_FILE, "advice"))

ON_A_HIT: tuple[Said, ...] = all_said(_FILE, "hit")
NO_HIT: Said = all_said(_FILE, "none")[0]
"""Stands under every result, with hits or without."""
LIST_WAYS: tuple[ListWay, ...] = tuple(ListWay(said(entry), entry["notice"]) for entry in tables(_FILE, "way"))
FETCHING: tuple[Said, ...] = all_said(_FILE, "fetch")
"""What is said before the list is fetched."""


def items_of(step: str) -> Mapping[str, tuple[Item, ...]]:
    """The items of a step by the key of their area, areas in their order."""
    of_step = [item for item in ITEMS.values() if item.step == step]
    grouped = {area: tuple(item for item in of_step if item.area == area) for area in AREAS}
    return MappingProxyType({area: items for area, items in grouped.items() if items})


def _notice(line: Said, notice: str) -> Said:
    return Said(f"{line.key}-notice", notice, "", line.source)


SAID: tuple[Said, ...] = (
    *(step.said for step in STEPS.values()),
    *AREAS.values(),
    *PLATFORMS.values(),
    *(item.said for item in ITEMS.values()),
    *(_notice(item.said, item.notice) for item in ITEMS.values()),
    *(how.said for item in ITEMS.values() for how in item.hows),
    *QUESTIONS.values(),
    *OUTCOMES.values(),
    *MOMENT.values(),
    *ADVICE.values(),
    *ON_A_HIT,
    NO_HIT,
    *(way.said for way in LIST_WAYS),
    *(_notice(way.said, way.notice) for way in LIST_WAYS),
    *FETCHING,
)
