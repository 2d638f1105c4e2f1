"""Orders of courts: what they are by place, whether to ask for one, and what helps when one binds the person."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from leeward.library.content import Said, all_said, said, tables

_FILE = "orders.toml"


@dataclass(frozen=True, slots=True)
class Place:
    """A country or a part of one, with what its orders are called and do. `read` is the day its sources were read."""

    said: Said
    lines: tuple[Said, ...]
    read: date


PLACES: Mapping[str, Place] = MappingProxyType(
    {
        entry["key"]: Place(
            said(entry),
            tuple(said(line) for line in tables(_FILE, "line") if line["place"] == entry["key"]),
            date.fromisoformat(entry["read"]),
        )
        for entry in tables(_FILE, "place")
    }
)
"""By their keys, in their order."""

ASKING: Mapping[str, tuple[Said, ...]] = MappingProxyType(
    {
        group: tuple(said(line) for line in tables(_FILE, "asking") if line["group"] == group)
        for group in ("can", "cannot", "risk", "whom", "bring")
    }
)
"""Should I ask for one: what it can and cannot do, what it may cost, whom to ask first, what to bring."""

BINDING: tuple[Said, ...] = all_said(_FILE, "binding")
"""What to know when an order binds the person."""

CHECKS: tuple[Said, ...] = all_said(_FILE, "check")
"""What to look at before a hearing; ticked by their keys."""

QUESTIONS: tuple[Said, ...] = all_said(_FILE, "question")
"""Questions for a lawyer."""

LOOKING: tuple[Said, ...] = all_said(_FILE, "looking")
"""What the look through a record is and is not."""

TELLING: tuple[Said, ...] = all_said(_FILE, "telling")
"""What to know before somebody is told of it."""

ANSWERING: tuple[Said, ...] = all_said(_FILE, "answering")
"""What to know before an answer, while an order is there for the person."""

SAID: tuple[Said, ...] = (
    *(place.said for place in PLACES.values()),
    *(line for place in PLACES.values() for line in place.lines),
    *(line for lines in ASKING.values() for line in lines),
    *BINDING,
    *CHECKS,
    *QUESTIONS,
    *LOOKING,
    *TELLING,
    *ANSWERING,
)
