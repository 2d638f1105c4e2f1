"""What may come when contact ends: seven reactions, each thought through in advance.

Nothing here says that any of it will come, what somebody means by it, or what anybody is.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from leeward.library.content import Said, all_said, said, tables

_FILE = "reactions.toml"


@dataclass(frozen=True, slots=True)
class Reaction:
    """One of the seven. `code` stands in addresses and says nothing.

    `tactics` and `flags` are names of `tactics.catalogue`: a message with one of them may be this reaction. With
    `danger` the helplines stand first. `wills` are lines to pick for "If I read this, I will …".
    """

    said: Said
    code: str
    tactics: frozenset[str]
    flags: frozenset[str]
    danger: bool
    signs: tuple[Said, ...]
    feels: tuple[Said, ...]
    helps: tuple[Said, ...]
    wills: tuple[Said, ...]

    @property
    def key(self) -> str:
        """Stands in rows of the vault."""
        return self.said.key


LEAD: Said = all_said(_FILE, "lead")[0]
IF: Said = all_said(_FILE, "if")[0]
ARRIVED: Said = all_said(_FILE, "arrived")[0]


def _of(key: str, table: str) -> tuple[Said, ...]:
    return tuple(said(entry) for entry in tables(_FILE, table) if entry["reaction"] == key)


def _reaction(entry: Mapping[str, Any]) -> Reaction:
    key = entry["key"]
    return Reaction(
        said=said(entry),
        code=entry["code"],
        tactics=frozenset(entry["tactics"]),
        flags=frozenset(entry["flags"]),
        danger=entry.get("danger", False),
        signs=_of(key, "sign"),
        feels=_of(key, "feel"),
        helps=_of(key, "help"),
        wills=_of(key, "will"),
    )


REACTIONS: Mapping[str, Reaction] = MappingProxyType(
    {entry["key"]: _reaction(entry) for entry in tables(_FILE, "reaction")}
)
"""By key, in the order of the guide."""

BY_CODE: Mapping[str, Reaction] = MappingProxyType({one.code: one for one in REACTIONS.values()})

SAID: tuple[Said, ...] = (
    LEAD,
    IF,
    ARRIVED,
    *(one.said for one in REACTIONS.values()),
    *(line for one in REACTIONS.values() for line in (*one.signs, *one.feels, *one.helps, *one.wills)),
)
