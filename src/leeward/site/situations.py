"""Where a person may stand, each with a short path. Content as data: see situations.toml. Plain, no Django in it."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from leeward.library.content import Said, said


@dataclass(frozen=True, slots=True)
class Lead:
    """One line of a path: what it says, and the page it leads to.

    `leads` is a way ("tonight") or the name of a page ("shell:help"), `part` its argument or "". With `notebook` the
    page is only there while a notebook is open. `about` says what the line is for; the order is tested by it.
    """

    said: Said
    leads: str
    part: str
    notebook: bool
    about: str


@dataclass(frozen=True, slots=True)
class Situation:
    """Where somebody may stand, in the words of the start page. `code` stands in the address.

    `modes` are the letters of the plan's modes that may fit: a hint there, no more.
    """

    said: Said
    code: int
    path: tuple[Lead, ...]
    modes: tuple[str, ...] = ()


def read(file: str) -> Mapping[str, Any]:
    """A content file of this room."""
    return tomllib.loads(files("leeward.site").joinpath(file).read_text(encoding="utf-8"))


def path_of(entry: Mapping[str, Any]) -> tuple[Lead, ...]:
    """The lines of one path, in their order; none where there is none."""
    return tuple(_lead(line) for line in entry.get("step", ()))


def _lead(entry: Mapping[str, Any]) -> Lead:
    return Lead(said(entry), entry["leads"], entry.get("part", ""), entry.get("notebook", False), entry["about"])


SITUATIONS: Mapping[str, Situation] = MappingProxyType(
    {
        entry["key"]: Situation(said(entry), entry["code"], path_of(entry), tuple(entry.get("modes", ())))
        for entry in read("situations.toml")["situation"]
    }
)
"""The eight situations by key, in the order of the start page."""

SAID: Sequence[Said] = (
    *(one.said for one in SITUATIONS.values()),
    *(lead.said for one in SITUATIONS.values() for lead in one.path),
)
"""All that is said here."""


def by_code(code: int) -> Situation | None:
    """The situation with this number in the address."""
    return next((one for one in SITUATIONS.values() if one.code == code), None)
