"""The catalogue as data: tactics, danger flags and patterns over time, each by its stable name.

The wording and the sources stand in the TOML files beside this module. Sources carry their mark: [seen] was read when
the entry was written, [known] was not.
"""

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from leeward.tactics.patterns import PATTERNS
from leeward.words.tactics import DangerKind, Grade, Tactic

__all__ = ["DANGERS", "MESSAGE_TACTICS", "PATTERNS", "TACTICS"]


def _tables(file: str, table: str) -> list[dict[str, Any]]:
    text = files("leeward.tactics").joinpath(file).read_text(encoding="utf-8")
    tables: list[dict[str, Any]] = tomllib.loads(text)[table]
    return tables


def _tactic(entry: Mapping[str, Any]) -> Tactic:
    return Tactic(
        id=entry["id"],
        slug=entry["slug"],
        label=entry["label"],
        lay=entry["lay"] or None,
        definition=entry["definition"],
        grade=Grade(entry["grade"]),
        source=entry["source"],
        paragraph=entry["paragraph"] or None,
        ask=entry["ask"],
        pattern_only=entry.get("pattern", False),
    )


TACTICS: Mapping[str, Tactic] = MappingProxyType(
    {entry["slug"]: _tactic(entry) for entry in _tables("catalogue.toml", "tactic")}
)
"""All 32 tactics by slug, in the order of their ids T01 to T32."""

MESSAGE_TACTICS: tuple[str, ...] = tuple(slug for slug, tactic in TACTICS.items() if not tactic.pattern_only)
"""The 28 slugs that a single message can be given."""

DANGERS: Mapping[str, DangerKind] = MappingProxyType(
    {
        entry["flag"]: DangerKind(entry["flag"], entry["label"], entry["advice"])
        for entry in _tables("dangers.toml", "danger")
    }
)
"""The danger flags by name. The advice names no phone number: those come from the directory."""
