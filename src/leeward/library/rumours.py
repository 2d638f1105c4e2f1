"""When stories are told: lines that are ready, who hears it first, what can be done about a public post.

Information, no legal advice. Nothing is looked up, opened or sent by the program.
"""

from collections.abc import Mapping
from types import MappingProxyType

from leeward.library.content import Said, all_said, said, tables

_FILE = "rumours.toml"

LEAD: Said = all_said(_FILE, "lead")[0]
RULES: tuple[Said, ...] = all_said(_FILE, "rule")
"""What makes a line a good one."""

_ABOUT = tuple(dict.fromkeys(entry["about"] for entry in tables(_FILE, "line")))

LINES: Mapping[str, tuple[Said, ...]] = MappingProxyType(
    {about: tuple(said(one) for one in tables(_FILE, "line") if one["about"] == about) for about in _ABOUT}
)
"""Words to begin with, by the values of `resist.choices.LineFor`."""

FIRST: Said = all_said(_FILE, "first")[0]
STEPS: tuple[Said, ...] = all_said(_FILE, "step")
"""A public post: what comes first."""

LAW: tuple[Said, ...] = all_said(_FILE, "law")

SAID: tuple[Said, ...] = (LEAD, *RULES, *(line for lines in LINES.values() for line in lines), FIRST, *STEPS, *LAW)
