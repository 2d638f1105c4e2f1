"""The names of the tables in a database, from a few of its pages, so that a file can be recognised without opening it.

Reads the tree of sqlite_schema as https://www.sqlite.org/fileformat2.html describes it: at most 200 pages. Names that
lie in a log beside the file or on overflow pages are not seen. Never raises for odd bytes.
"""

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from leeward.readers.errors import ReadersError
from leeward.readers.sqlite_wal import page_size
from leeward.words.sources import Source

MAGIC = b"SQLite format 3\x00"
_MOST_PAGES = 200
_LEAF, _INTERIOR = 0x0D, 0x05
_ENCODINGS = {1: "utf-8", 2: "utf-16-le", 3: "utf-16-be"}


class _Layout(NamedTuple):
    page_size: int
    encoding: str


def is_database(source: Source) -> bool:
    """By the first sixteen bytes."""
    with source.open() as stream:
        return stream.read(len(MAGIC)) == MAGIC


def table_names(source: Source) -> frozenset[str]:
    """The names of the ordinary tables; empty for anything that is no database, or a damaged one."""
    try:
        with source.open() as stream:
            head = stream.read(100)
            size = page_size(head) if head.startswith(MAGIC) else 0
            if not size:
                return frozenset()
            layout = _Layout(size, _ENCODINGS.get(int.from_bytes(head[56:60], "big"), "utf-8"))
            return frozenset(_names(stream, layout))
    except (ReadersError, OSError, EOFError):
        return frozenset()


def _names(stream: BinaryIO, layout: _Layout) -> Iterator[str]:
    waiting, seen = [1], set[int]()
    while waiting and len(seen) < _MOST_PAGES:
        number = waiting.pop()
        if number in seen or number < 1:
            continue
        seen.add(number)
        stream.seek((number - 1) * layout.page_size)
        page = stream.read(layout.page_size)
        try:
            names, below = _page(page, 100 if number == 1 else 0, layout.encoding)
        except (IndexError, ValueError):
            continue
        yield from names
        waiting.extend(below)


def _page(page: bytes, start: int, encoding: str) -> tuple[list[str], list[int]]:
    """The table names on a page, and the pages below it."""
    kind, cells = page[start], int.from_bytes(page[start + 3 : start + 5], "big")
    if kind not in (_LEAF, _INTERIOR):
        return [], []
    first = start + (12 if kind == _INTERIOR else 8)
    places = [int.from_bytes(page[first + 2 * n : first + 2 * n + 2], "big") for n in range(min(cells, len(page) // 4))]
    if kind == _INTERIOR:
        below = [int.from_bytes(page[at : at + 4], "big") for at in places]
        return [], [*below, int.from_bytes(page[start + 8 : start + 12], "big")]
    return [name for at in places if (name := _name(page, at, encoding))], []


def _name(page: bytes, at: int, encoding: str) -> str | None:
    """The name in a row of sqlite_schema (type, name, tbl_name, rootpage, sql), if the row is an ordinary table's."""
    _, at = _varint(page, at)
    _, at = _varint(page, at)
    size_of_header, at_types = _varint(page, at)
    body = at + size_of_header
    kind_code, at_types = _varint(page, at_types)
    name_code, at_types = _varint(page, at_types)
    if kind_code < 13 or name_code < 13:
        return None
    kind_size, name_size = (kind_code - 13) // 2, (name_code - 13) // 2
    kind = page[body : body + kind_size].decode(encoding, "replace")
    name = page[body + kind_size : body + kind_size + name_size]
    return name.decode(encoding, "replace") if kind == "table" and len(name) == name_size else None


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for count in range(9):
        byte = data[at + count]
        if count == 8:
            return (value << 8) | byte, at + 9
        value = (value << 7) | (byte & 0x7F)
        if byte < 0x80:
            return value, at + count + 1
    raise ValueError("no number")
