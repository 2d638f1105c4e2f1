"""A line of content, and how the files beside this module are read.

`source` of a line says where the fact comes from, as research of the project marked it: "[seen] page" was read at its
source, "[known]" was not and is never shown as checked; "own words" is advice of this program without an outside fact.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Said:
    """One thing the program says. `detail` may be ""; `key` is stable, short and unique within its file."""

    key: str
    text: str
    detail: str
    source: str


def tables(file: str, table: str) -> list[dict[str, Any]]:
    """The tables `[[table]]` of a TOML file of this room, in their order. Raises KeyError where there is none."""
    text = files("leeward.library").joinpath(file).read_text(encoding="utf-8")
    found: list[dict[str, Any]] = tomllib.loads(text)[table]
    return found


def said(entry: Mapping[str, Any]) -> Said:
    """The line of a table with key, text, source and perhaps detail."""
    return Said(entry["key"], entry["text"], entry.get("detail", ""), entry["source"])


def all_said(file: str, table: str) -> tuple[Said, ...]:
    """All lines of one table."""
    return tuple(said(entry) for entry in tables(file, table))
