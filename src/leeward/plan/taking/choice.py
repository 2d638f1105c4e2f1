"""What a person chose to take along. Plain, no Django in it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any, Literal


class Kind(StrEnum):
    """In which shape the plan is taken along."""

    SHEET = "sheet"  # on paper, in whole lines
    MEMORY = "memory"  # key words only
    FRIEND = "friend"  # a locked copy


@dataclass(frozen=True, slots=True)
class Choice:
    """What goes in and how. `parts` are keys of sections; `untouched`: lines the person has not marked go in too."""

    kind: Kind
    parts: tuple[str, ...]
    states: bool = True
    notes: bool = False
    untouched: bool = False
    numbers: bool = False
    paper: Literal["a4", "letter"] = "a4"
    size: Literal["normal", "large"] = "normal"
    as_pdf: bool = True

    def as_dict(self) -> dict[str, Any]:
        """For the session; `from_dict` reads it again."""
        return {**asdict(self), "kind": self.kind.value, "parts": list(self.parts)}

    @classmethod
    def from_dict(cls, kept: Mapping[str, Any]) -> "Choice":
        """What `as_dict` gave. Raises KeyError or ValueError on anything else."""
        known = {one.name: kept[one.name] for one in fields(cls)}
        return cls(**{**known, "kind": Kind(known["kind"]), "parts": tuple(known["parts"])})
