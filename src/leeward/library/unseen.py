"""What the look at messages cannot see or takes for something else, and the words its measured figures are put in."""

from collections.abc import Mapping
from types import MappingProxyType

from leeward.library.content import Said, all_said

_FILE = "unseen.toml"

MISSED: tuple[Said, ...] = all_said(_FILE, "missed")
"""Made-up examples of what it may pass over: the example, and why."""

MISTAKEN: tuple[Said, ...] = all_said(_FILE, "mistaken")
"""Made-up examples of plain words it may give a name to: the example, and why."""

FIGURES: Mapping[str, Said] = MappingProxyType({line.key: line for line in all_said(_FILE, "figures")})
"""What each figure counts, out of a hundred, in the order they are read: a sentence that a number ends."""

KINDS: Mapping[str, Said] = MappingProxyType({line.key: line for line in all_said(_FILE, "kinds")})
"""Kinds of plain threads by their name in the data, with “-” for “_”."""

TALK: Mapping[str, Said] = MappingProxyType({line.key: line for line in all_said(_FILE, "talk")})
"""Collections of real everyday talk, by the first word of their name in small letters."""

SAID: tuple[Said, ...] = (*MISSED, *MISTAKEN, *FIGURES.values(), *KINDS.values(), *TALK.values())
