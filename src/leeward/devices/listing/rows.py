"""What a list of apps is made of: rows, and lines that could not be read."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a row names an app by."""

    ANDROID = "android"  # a package id of an Android phone
    IPHONE = "iphone"  # a bundle id of an iPhone
    NAME = "name"  # what the person typed: less certain than an id


@dataclass(frozen=True, slots=True)
class AppRow:
    """One app as a list names it. `text` is the id or the name; `certificates` are SHA-1 in upper-case hex."""

    text: str
    kind: Kind
    place: str
    certificates: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Problem:
    """A line or entry that could not be read. `place` says where (“packages.txt, line 7”), `why` in plain words."""

    place: str
    why: str


@dataclass(frozen=True, slots=True)
class AppList:
    """All rows of what was given, each app once, and all problems. `sha256` is over the files and the typed text."""

    names: tuple[str, ...]
    sha256: str
    rows: tuple[AppRow, ...]
    problems: tuple[Problem, ...]
