"""What files of Office and of LibreOffice have in common: kinds, pictures inside, and the second look at the copy."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from leeward.drafts.stripping import kinds, pictures, zips
from leeward.drafts.stripping.errors import FileDamaged, NoCopy, StillInside
from leeward.drafts.stripping.hidden import Copy, gone, stays
from leeward.drafts.stripping.kinds import Kind
from leeward.drafts.stripping.xml_cuts import Cut, cut

_WORDS = re.compile(rb">[^<\s]")


@dataclass(slots=True)
class Taken:
    """The parts that stay, and the keys of what was found."""

    parts: dict[str, bytes]
    gone: set[str] = field(default_factory=set)
    stays: set[str] = field(default_factory=lambda: {"read", "seen"})


Take = Callable[[Mapping[str, bytes]], Taken]


def copied(parts: Mapping[str, bytes], take: Take, kind: Kind, stored: frozenset[str] = frozenset()) -> Copy:
    """The package that `take` leaves. It is taken apart again: what is still found in it makes it worthless.

    Raises StillInside, or what `take` raises.
    """
    taken = take(parts)
    data = zips.packed(taken.parts, stored)
    if take(zips.parts_of(data)).gone:
        raise StillInside
    return Copy(data, kind, gone(taken.gone), stays(taken.stays))


def picture(content: bytes, taken: Taken) -> bytes:
    """A picture inside a file, drawn anew where something lies in it. One that cannot be opened stays and is named."""
    kind = kinds.kind_of(content)
    if kind not in kinds.PICTURES:
        taken.stays.add("pictures")
        return content
    try:
        found = pictures.found_in(content, kind)
        bare = pictures.without_hidden(content, kind).data if found else content
    except NoCopy:
        taken.stays.add("pictures")
        return content
    taken.gone |= found
    return bare


def has_words(content: bytes) -> bool:
    """Whether anything stands between the tags."""
    return _WORDS.search(content) is not None


def elements(content: bytes) -> list[tuple[str, Mapping[str, str]]]:
    """Every element as its local name with its attributes by their local names. Raises FileDamaged."""
    found: list[tuple[str, Mapping[str, str]]] = []

    def note(name: str, attributes: Mapping[str, str]) -> Cut:
        found.append((name, attributes))
        return Cut.KEEP

    cut(content, note)
    return found


def part(parts: Mapping[str, bytes], name: str) -> bytes:
    """A part that every such file has. Raises FileDamaged where it is missing."""
    if name not in parts:
        raise FileDamaged
    return parts[name]
