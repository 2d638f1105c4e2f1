"""Papers, money, bag, and what depends on the other party."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from leeward.library.content import Said, all_said, said, tables

_FILE = "belongings.toml"


@dataclass(frozen=True, slots=True)
class Leaning:
    """A question on what depends on the other party. `area`: money, papers, housing, phone or skills.

    `part` and `item` say what is offered to the plan where the answer is "the other party" or "nobody".
    """

    said: Said
    area: str
    part: str
    item: str


PAPERS: tuple[Said, ...] = all_said(_FILE, "paper")
BAG: tuple[Said, ...] = all_said(_FILE, "bag")
COSTS: tuple[Said, ...] = all_said(_FILE, "cost")
"""Lines of a budget of three months, income and costs; the key begins with `in-` or `out-`."""

LEANINGS: tuple[Leaning, ...] = tuple(
    Leaning(said(entry), entry["area"], entry["part"], entry["item"]) for entry in tables(_FILE, "leaning")
)
AREAS: Mapping[str, Said] = MappingProxyType({line.key: line for line in all_said(_FILE, "area")})

SAID: tuple[Said, ...] = (*PAPERS, *BAG, *COSTS, *(one.said for one in LEANINGS), *AREAS.values())
