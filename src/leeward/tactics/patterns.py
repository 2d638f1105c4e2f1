"""Names and definitions of the patterns over time. Counting them is not done here but where the history is read."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern over many messages. `tactic` is the slug of the catalogue entry it belongs to, if there is one."""

    name: str
    label: str
    definition: str
    tactic: str | None


def _load() -> dict[str, Pattern]:
    text = files("leeward.tactics").joinpath("patterns.toml").read_text(encoding="utf-8")
    entries = tomllib.loads(text)["pattern"]
    return {
        entry["name"]: Pattern(entry["name"], entry["label"], entry["definition"], entry.get("tactic"))
        for entry in entries
    }


PATTERNS: Mapping[str, Pattern] = MappingProxyType(_load())
"""By stable name, in the order they are shown."""
