"""A calendar file as its parts, each with its place: bytes to text, text to lines, lines to blocks. Nothing dropped."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from leeward.encounters.errors import CalendarTooLarge, NotACalendar

LARGEST = 20 * 1024 * 1024

RANK = frozenset({"VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"})
"""Components that stand in a calendar side by side."""

_HINT = "In the calendar, look for “Export” and choose the file ending in .ics."
_BEGINNINGS = (
    (b"%PDF", f"This is a PDF, a picture of a calendar on paper. It cannot be read as days. {_HINT}"),
    (b"PK\x03\x04", f"This is a zip file or a table. Unpack it first, and choose the file ending in .ics. {_HINT}"),
    (b"\x89PNG", f"This is a picture. The days in it cannot be read. {_HINT}"),
    (b"\xff\xd8\xff", f"This is a picture. The days in it cannot be read. {_HINT}"),
)
_WEB = re.compile(r"\s*(<!doctype html|<html|<head|<\?xml[^>]*>\s*<(?:!doctype )?html)", re.IGNORECASE)
# No piece can be read in two ways: a file made to keep the search busy would be read for hours.
_VALUE = r"""(?:"[^"]*"|[^";:,]*)"""
_PROPERTY = re.compile(rf"([A-Za-z0-9-]+)((?:;[^=:;]*={_VALUE}(?:,{_VALUE})*)*):(.*)", re.DOTALL)
_PARAMETER = re.compile(rf";([^=:;]*)=({_VALUE}(?:,{_VALUE})*)")


@dataclass(frozen=True, slots=True)
class Property:
    """One property as it stands, unfolded. `parameters` have names in capitals and no quotation marks."""

    name: str
    value: str
    parameters: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Block:
    """BEGIN to END of one component, with the number of its first line. `whole`: its END was there."""

    kind: str
    line: int
    properties: list[Property] = field(default_factory=list)
    inner: list["Block"] = field(default_factory=list)
    whole: bool = False

    def first(self, name: str) -> Property | None:
        """The first property of this name."""
        return next((one for one in self.properties if one.name == name), None)

    def all(self, name: str) -> list[Property]:
        """All properties of this name, in their order."""
        return [one for one in self.properties if one.name == name]


def text_of(data: bytes) -> tuple[str, bool]:
    """The text of a file, and whether letters were guessed. Raises NotACalendar or CalendarTooLarge, saying why."""
    if len(data) > LARGEST:
        raise CalendarTooLarge
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise NotACalendar(f"This file is empty. Nothing was kept. {_HINT}")
    for beginning, sentence in _BEGINNINGS:
        if data.startswith(beginning):
            raise NotACalendar(f"{sentence} Nothing was kept.")
    text, guessed = _decoded(data)
    if _WEB.match(text):
        raise NotACalendar(
            "This is a web page, often one that asks you to sign in, saved under the name of a calendar. "
            "Nothing was kept. Open the calendar in the browser again, sign in, and save the file once more."
        )
    if "BEGIN:VCALENDAR" not in text.upper() and "BEGIN:VEVENT" not in text.upper():
        raise NotACalendar
    return text, guessed


def _decoded(data: bytes) -> tuple[str, bool]:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace"), False
    try:
        return data.decode("utf-8-sig"), False
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace"), True


def unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Lines as they were before they were folded, each with the number of its first line (from 1)."""
    number, held = 0, None
    for count, line in enumerate(re.split(r"\r\n|\n|\r", text), start=1):
        if line[:1] in (" ", "\t") and held is not None:
            held.append(line[1:])
            continue
        if held is not None:
            yield number, "".join(held)
        number, held = count, [line]
    if held is not None:
        yield number, "".join(held)


def property_in(line: str) -> Property | None:
    """The property of an unfolded line, or None where it is none."""
    found = _PROPERTY.fullmatch(line)
    if found is None:
        return None
    parameters = {name.upper(): value.replace('"', "") for name, value in _PARAMETER.findall(found[2])}
    return Property(found[1].upper(), found[3], parameters)


@dataclass(slots=True)
class Parts:
    """What stands in a file: components of the first rank, and properties of the calendar itself."""

    blocks: list[Block] = field(default_factory=list)
    properties: list[Property] = field(default_factory=list)

    def said(self, name: str) -> str:
        """The value of a property of the calendar, or ""."""
        return next((one.value.strip() for one in self.properties if one.name == name), "")


def parts_of(text: str) -> Parts:
    """The components of a file. One without its end is taken as far as it goes, with `whole` left false."""
    parts, open_ones = Parts(), list[Block]()
    for number, line in unfolded(text):
        found = property_in(line.strip("\0\ufeff"))
        if found is None:
            continue
        kind = found.value.strip().upper()
        if found.name == "BEGIN" and kind != "VCALENDAR":
            _begin(parts, open_ones, Block(kind, number))
        elif found.name == "END":
            _end(open_ones, kind)
        elif open_ones:
            open_ones[-1].properties.append(found)
        elif found.name != "BEGIN":
            parts.properties.append(found)
    return parts


def _begin(parts: Parts, open_ones: list[Block], block: Block) -> None:
    if block.kind in RANK:  # an event does not stand in another one: the one before has lost its end
        open_ones.clear()
    (open_ones[-1].inner if open_ones else parts.blocks).append(block)
    open_ones.append(block)


def _end(open_ones: list[Block], kind: str) -> None:
    if any(one.kind == kind for one in open_ones):
        while (last := open_ones.pop()).kind != kind:
            pass
        last.whole = True
    elif kind == "VCALENDAR":
        open_ones.clear()
