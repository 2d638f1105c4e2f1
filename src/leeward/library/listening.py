"""How to listen: a short guide for somebody whom a person has told. It can be read without a notebook."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from leeward.library.content import Said, all_said, tables

_FILE = "listening.toml"


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading (`said.text`) with its lines, in order."""

    said: Said
    lines: tuple[Said, ...]


def _chapters() -> dict[str, Chapter]:
    lines = [
        (entry["chapter"], line) for entry, line in zip(tables(_FILE, "line"), all_said(_FILE, "line"), strict=True)
    ]
    return {
        heading.key: Chapter(heading, tuple(line for key, line in lines if key == heading.key))
        for heading in all_said(_FILE, "chapter")
    }


CHAPTERS: Mapping[str, Chapter] = MappingProxyType(_chapters())
"""The chapters by key, in reading order."""

IN_SHORT: tuple[Said, ...] = all_said(_FILE, "short")
"""Three lines for a note to a friend."""

SAID: tuple[Said, ...] = (
    *(said for chapter in CHAPTERS.values() for said in (chapter.said, *chapter.lines)),
    *IN_SHORT,
)
