"""The plan: its parts with their items, and the five modes that change what comes first."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from leeward.library.content import Said, said, tables

_FILE = "plan.toml"


@dataclass(frozen=True, slots=True)
class PlanItem:
    """An item the plan offers. `part` is the key of its part.

    `first_in` holds the letters of the modes in which it stands first in its part. `with_warning`: it stands first
    when a warning fact is noted. `way` is "" or the name of a page that helps with it (`vault.registries.Way`).
    """

    said: Said
    part: str
    first_in: str
    with_warning: bool
    way: str


@dataclass(frozen=True, slots=True)
class Part:
    """One of the 14 parts, in the order of the guide to it."""

    said: Said
    number: int
    items: tuple[PlanItem, ...]


@dataclass(frozen=True, slots=True)
class PlanMode:
    """Where the person stands, A to E. `first` holds the keys of the parts that come first, in order."""

    letter: str
    said: Said
    first: tuple[str, ...]


def _item(entry: Mapping[str, Any]) -> PlanItem:
    return PlanItem(
        said=said(entry),
        part=entry["part"],
        first_in=entry.get("first_in", ""),
        with_warning=entry.get("with_warning", False),
        way=entry.get("way", ""),
    )


_ITEMS = tuple(_item(entry) for entry in tables(_FILE, "item"))

PARTS: Mapping[str, Part] = MappingProxyType(
    {
        entry["key"]: Part(said(entry), number, tuple(item for item in _ITEMS if item.part == entry["key"]))
        for number, entry in enumerate(tables(_FILE, "part"), start=1)
    }
)
"""The parts by key, in their first order."""

ITEMS: Mapping[str, PlanItem] = MappingProxyType({item.said.key: item for item in _ITEMS})
"""All items by key."""

MODES: Mapping[str, PlanMode] = MappingProxyType(
    {entry["letter"]: PlanMode(entry["letter"], said(entry), tuple(entry["first"])) for entry in tables(_FILE, "mode")}
)
"""The modes by letter."""

SAID: tuple[Said, ...] = (
    *(part.said for part in PARTS.values()),
    *(item.said for item in _ITEMS),
    *(mode.said for mode in MODES.values()),
)
