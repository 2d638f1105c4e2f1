"""If someone makes the person open this: what may help before, in the moment and after, and what cannot be done.

It promises nothing: there is no second notebook that could be shown in place of the first.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from leeward.library.content import Said, all_said, said, tables

_FILE = "forced.toml"


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under one heading. The key of `said` is before, moment, after or cannot."""

    said: Said
    lines: tuple[Said, ...]


LEAD: Said = all_said(_FILE, "lead")[0]
"""Title and first sentences."""

GROUPS: Mapping[str, Group] = MappingProxyType(
    {
        heading.key: Group(
            heading, tuple(said(entry) for entry in tables(_FILE, "line") if entry["group"] == heading.key)
        )
        for heading in all_said(_FILE, "group")
    }
)
"""The groups by key, in the order in which they are read."""

SAID: tuple[Said, ...] = (
    LEAD,
    *(group.said for group in GROUPS.values()),
    *(line for group in GROUPS.values() for line in group.lines),
)
