"""What a database program had written beside its file and not into it yet: the write-ahead log ("-wal").

The form is described at https://www.sqlite.org/fileformat2.html#walformat. A frame counts when its salts are those of
the header, its checksum follows from all frames before it, and a commit stands at or behind it. Nothing is written.
"""

import struct
from array import array
from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO, NamedTuple

_MAGIC = 0x377F0682
_HEADER = struct.Struct(">8I")
_FRAME = struct.Struct(">6I")
_ALL = 0xFFFFFFFF


class Applied(NamedTuple):
    """`frames` pages of the log were put in; `commits` counts the transactions they came with."""

    frames: int
    commits: int


class _Frame(NamedTuple):
    page: int
    pages_after: int
    data: bytes


def apply(database: bytearray, log: BinaryIO, most_bytes: int) -> Applied:
    """Put the committed pages of a log into the bytes of its database. A log that does not fit changes nothing.

    Pages that would make the database longer than `most_bytes` end it.
    """
    frames = commits = 0
    waiting: dict[int, bytes] = {}
    for number, frame in enumerate(_frames(log, page_size(database)), start=1):
        if max(frame.page, frame.pages_after, 1) * len(frame.data) > most_bytes:
            break
        waiting[frame.page] = frame.data
        if frame.pages_after:
            _put(database, waiting, frame.pages_after)
            waiting = {}
            commits += 1
            frames = number
    return Applied(frames, commits)


def page_size(database: bytes | bytearray) -> int:
    """Of the header of a database, in bytes; 0 where there is none that can be."""
    if len(database) < 100:
        return 0
    size = int.from_bytes(database[16:18], "big")
    size = 65_536 if size == 1 else size
    return size if 512 <= size <= 65_536 and size & (size - 1) == 0 else 0


def _put(database: bytearray, pages: dict[int, bytes], pages_after: int) -> None:
    size = len(next(iter(pages.values())))
    wanted = pages_after * size
    if len(database) < wanted:
        database.extend(bytes(wanted - len(database)))
    for number, data in pages.items():
        if 1 <= number <= pages_after:
            database[(number - 1) * size : number * size] = data
    del database[wanted:]


def _frames(log: BinaryIO, size_of_pages: int) -> Iterator[_Frame]:
    """The frames in order, as long as salts and checksums hold."""
    head = log.read(_HEADER.size)
    if len(head) < _HEADER.size:
        return
    magic, _, size, _, salt_1, salt_2, first, second = _HEADER.unpack(head)
    if magic & ~1 != _MAGIC or size != (size_of_pages or size) or not 512 <= size <= 65_536:
        return
    big = bool(magic & 1)
    if _checksum(head[:24], (0, 0), big) != (first, second):
        return
    sums = (first, second)
    while True:
        frame, data = log.read(_FRAME.size), log.read(size)
        if len(frame) < _FRAME.size or len(data) < size:
            return
        page, pages_after, other_1, other_2, one, two = _FRAME.unpack(frame)
        sums = _checksum(frame[:8] + data, sums, big)
        if (other_1, other_2) != (salt_1, salt_2) or sums != (one, two):
            return
        yield _Frame(page, pages_after, data)


def _checksum(data: bytes, start: tuple[int, int], big: bool) -> tuple[int, int]:  # noqa: FBT001  the order of bytes
    words = array("I", data)
    if big != (struct.pack("=I", 1) == b"\x00\x00\x00\x01"):
        words.byteswap()
    one, two = start
    for even, odd in zip(islice(words, 0, None, 2), islice(words, 1, None, 2), strict=True):
        one = (one + even + two) & _ALL
        two = (two + odd + one) & _ALL
    return one, two
