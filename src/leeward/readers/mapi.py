"""The properties of one object in an Outlook file (.msg, MS-OXMSG), by their numbers (MS-OXPROPS)."""

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from leeward.readers.compound import Compound, Entry

PROPERTIES = "__properties_version1.0"
_SUB = "__substg1.0_"
MOST_WORDS = 1 << 20
_START = datetime(1601, 1, 1)  # noqa: DTZ001  # UTC, written without a zone as all times here
_TOP, _PART = 32, 8
_FIXED = {0x0003: "<i", 0x000B: "<H", 0x0040: "<Q"}  # a number, yes or no, a moment
_PAGES = {65001: "utf-8", 20127: "cp1252", 28591: "latin-1"}  # Microsoft's numbers where Python has another name
_UNICODE, _LETTERS, _BINARY = 0x001F, 0x001E, 0x0102


@dataclass(frozen=True, slots=True)
class Properties:
    """What one object (an email, somebody it went to, a file in it) says of itself. Odd bytes raise nothing."""

    compound: Compound
    children: Mapping[str, Entry]
    numbers: Mapping[int, int]
    codec: str

    def text(self, number: int) -> str:
        """The words of a property, or nothing."""
        entry = self.children.get(f"{_SUB}{number:04x}{_UNICODE:04x}")
        if entry is not None:
            return self.compound.read(entry, MOST_WORDS).decode("utf-16-le", "replace").rstrip("\x00")
        entry = self.children.get(f"{_SUB}{number:04x}{_LETTERS:04x}")
        return _decoded(self.compound.read(entry, MOST_WORDS), self.codec).rstrip("\x00") if entry is not None else ""

    def binary(self, number: int) -> Entry | None:
        """The stream that holds the bytes of a property, if it has one."""
        return self.children.get(f"{_SUB}{number:04x}{_BINARY:04x}")

    def number(self, number: int) -> int:
        """A whole number, or 0."""
        return self.numbers.get(number, 0)

    def moment(self, number: int) -> datetime | None:
        """A time in UTC, without a zone."""
        ticks = self.numbers.get(number, 0)
        try:
            return (_START + timedelta(microseconds=ticks // 10)).replace(microsecond=0) if ticks else None
        except OverflowError:
            return None

    def objects(self, begins: str) -> Iterator["Properties"]:
        """Those inside whose name begins so: recipients, files."""
        for name, entry in self.children.items():
            if name.startswith(begins) and entry.is_folder:
                yield properties(self.compound, entry, self.codec)


def properties(compound: Compound, folder: Entry, codec: str = "") -> Properties:
    """The properties of the object in a folder. `codec` is that of the email around it."""
    children = compound.inside(folder)
    entry = children.get(PROPERTIES)
    data = compound.read(entry, MOST_WORDS) if entry is not None else b""
    numbers: dict[int, int] = {}
    # Before the entries stand 32 bytes in the email, 8 in what is in it.
    begin = _PART if codec else _TOP
    for at in range(begin, len(data) - 15, 16):
        tag, *_ = struct.unpack_from("<I", data, at)
        shape = _FIXED.get(tag & 0xFFFF)
        if shape is not None:
            numbers[tag >> 16] = struct.unpack_from(shape, data, at + 8)[0]
    return Properties(compound, children, numbers, codec or _codec(numbers))


def _codec(numbers: Mapping[int, int]) -> str:
    """The letters of words that are not in Unicode: as the email says, else Western European."""
    for number in (0x3FFD, 0x3FDE):
        page = numbers.get(number, 0)
        if page > 0:
            return _PAGES.get(page, f"cp{page}")
    return "cp1252"


def _decoded(data: bytes, codec: str) -> str:
    try:
        return data.decode(codec, "replace")
    except LookupError:
        return data.decode("cp1252", "replace")
