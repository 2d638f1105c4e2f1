"""A message read from a picture: what is said before it, what the reading cannot do, and how it is added."""

from collections.abc import Mapping
from types import MappingProxyType

from leeward.library.content import Said, all_said

_FILE = "pictures.toml"

BEFORE: tuple[Said, ...] = all_said(_FILE, "before")
"""Where it is read, how long it takes, and what stays behind."""

LIMITS: Mapping[str, Said] = MappingProxyType({line.key: line for line in all_said(_FILE, "limits")})
"""Beside what was read: signs, sides, original."""

INSTALL: Said = all_said(_FILE, "install")[0]
"""Where the part that reads pictures is not there; the commands follow it."""

SAID: tuple[Said, ...] = (*BEFORE, *LIMITS.values(), INSTALL)
