"""A message has come: what is asked before it is looked at, and what is said beside what was found in it."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from leeward.library.content import Said, all_said

_FILE = "incoming.toml"


def _keyed(lines: Sequence[Said]) -> Mapping[str, Said]:
    return MappingProxyType({line.key: line for line in lines})


ORDER: tuple[Said, ...] = all_said(_FILE, "order")
"""What an order is, why it is asked for, and who knows."""

STANDING: Mapping[str, Said] = _keyed(all_said(_FILE, "standing"))
"""What an order means for an answer: protects, binds, unsure."""

EMERGENCY: tuple[Said, ...] = all_said(_FILE, "emergency")
"""For a message that speaks of an emergency, with facts or without."""

SELF_HARM: tuple[Said, ...] = all_said(_FILE, "self_harm")
"""For a message in which the other party speaks of harming themselves."""

LEGAL: tuple[Said, ...] = all_said(_FILE, "legal")
"""For a message that names a paper or a date of a court or an office."""

FOUND: Mapping[str, Said] = _keyed(all_said(_FILE, "found"))
"""Beside what was found: nothing, names, foreign, and above the ways on: wait, later, grave, unread."""

SAID: tuple[Said, ...] = (*ORDER, *STANDING.values(), *EMERGENCY, *SELF_HARM, *LEGAL, *FOUND.values())
