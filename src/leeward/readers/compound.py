"""Files with folders inside (OLE compound files, MS-CFB), read in place: what is in them, and their bytes in pieces.

Memory grows with the table of sectors (four bytes each), not with what is stored. Chains that go in circles end.
"""

import struct
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER = 512
_LAST = 0xFFFFFFFA  # from here on a number is no sector
_ENTRY = 128
_MOST_ENTRIES = 100_000
_FOLDERS = (1, 5)  # a storage, and the root
_STREAM = 2


class DamagedCompound(ValueError):
    """The file does not hang together."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A folder or a stream. `size` counts bytes; of a folder it means nothing."""

    name: str
    kind: int
    left: int
    right: int
    child: int
    start: int
    size: int

    @property
    def is_folder(self) -> bool:
        """Whether it may have children."""
        return self.kind in _FOLDERS


class Compound:
    """One compound file. Raises DamagedCompound; the stream stays the caller's and must stay open."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._end = stream.seek(0, 2)
        stream.seek(0)
        head = stream.read(_HEADER)
        if len(head) < _HEADER or not head.startswith(MAGIC):
            raise DamagedCompound("no compound file")
        shift, mini_shift = struct.unpack_from("<HH", head, 30)
        if shift not in (9, 12) or mini_shift != 6:
            raise DamagedCompound("odd sizes")
        self._size, self._mini_size = 1 << shift, 1 << mini_shift
        first_folder, self._cutoff = struct.unpack_from("<I4xI", head, 48)
        first_mini = struct.unpack_from("<I", head, 60)[0]
        self._table = self._sectors_table(head)
        data = b"".join(self._chain(first_folder, _MOST_ENTRIES * _ENTRY))
        self._entries = [_entry(data[at : at + _ENTRY], shift) for at in range(0, len(data) - _ENTRY + 1, _ENTRY)]
        if not self._entries or self._entries[0].kind != _FOLDERS[1]:
            raise DamagedCompound("no root")
        self._minis = array("I", _whole(b"".join(self._chain(first_mini, self._end))))
        self._mini_sectors = array("I", self._numbers(self._entries[0].start))

    @property
    def root(self) -> Entry:
        """The folder that holds all."""
        return self._entries[0]

    def inside(self, folder: Entry) -> Mapping[str, Entry]:
        """What lies in a folder, by its name in lower case."""
        found: dict[str, Entry] = {}
        waiting, seen = [folder.child], set()
        while waiting:
            number = waiting.pop()
            if number >= len(self._entries) or number in seen:
                continue
            seen.add(number)
            entry = self._entries[number]
            waiting += (entry.right, entry.left)
            if entry.kind in (*_FOLDERS, _STREAM):
                found[entry.name.lower()] = entry
        return dict(sorted(found.items()))

    def pieces(self, entry: Entry) -> Iterator[bytes]:
        """The bytes of a stream, piece by piece; ends early where the file does."""
        if entry.size < self._cutoff:
            yield from self._mini_chain(entry.start, entry.size)
        else:
            yield from self._chain(entry.start, entry.size)

    def read(self, entry: Entry, most: int) -> bytes:
        """The first `most` bytes of a stream."""
        held = bytearray()
        for piece in self.pieces(entry):
            held += piece
            if len(held) >= most:
                break
        return bytes(held[:most])

    def _sectors_table(self, head: bytes) -> "array[int]":
        """Which sector follows on which."""
        places = list(struct.unpack_from("<109I", head, 76))
        more, seen = struct.unpack_from("<I", head, 68)[0], set()
        per = self._size // 4 - 1
        while more < _LAST and more not in seen:
            seen.add(more)
            numbers = array("I", _whole(self._sector(more)))
            if len(numbers) <= per:
                break
            places += numbers[:per]
            more = numbers[per]
        table = array("I")
        for place in places:
            if place < _LAST and len(table) * self._size <= self._end + (self._size << 12):
                table.extend(array("I", _whole(self._sector(place))))
        return table

    def _sector(self, number: int) -> bytes:
        at = (number + 1) * self._size
        if at >= self._end:
            return b""
        self._stream.seek(at)
        return self._stream.read(self._size)

    def _numbers(self, start: int) -> Iterator[int]:
        """The sectors of a chain; ends where it leaves the file, or after as many as there can be."""
        most = self._end // self._size + 1
        while start < len(self._table) and most:
            most -= 1
            yield start
            start = self._table[start]

    def _chain(self, start: int, size: int) -> Iterator[bytes]:
        for number in self._numbers(start):
            piece = self._sector(number)[:size]
            size -= len(piece)
            if not piece:
                return
            yield piece

    def _mini_chain(self, start: int, size: int) -> Iterator[bytes]:
        """A small stream: 64 bytes at a time out of the stream of the root."""
        per = self._size // self._mini_size
        most = len(self._minis)
        while size > 0 and start < len(self._minis) and most:
            most -= 1
            if start // per >= len(self._mini_sectors):
                return
            self._stream.seek((self._mini_sectors[start // per] + 1) * self._size + start % per * self._mini_size)
            piece = self._stream.read(min(self._mini_size, size))
            size -= len(piece)
            if not piece:
                return
            yield piece
            start = self._minis[start]


def _entry(data: bytes, shift: int) -> Entry:
    length = max(0, min(64, struct.unpack_from("<H", data, 64)[0]) - 2)
    left, right, child = struct.unpack_from("<3I", data, 68)
    start, size = struct.unpack_from("<IQ", data, 116)
    # In a file with small sectors the upper half of the size may hold anything (MS-CFB 2.6.1).
    size &= 0xFFFFFFFF if shift == 9 else 0xFFFFFFFFFFFFFFFF
    return Entry(data[:length].decode("utf-16-le", "replace"), data[66], left, right, child, start, size)


def _whole(data: bytes) -> bytes:
    return data[: len(data) // 4 * 4]
