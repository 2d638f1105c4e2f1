"""The items of arrays in a JSON document of any size, one after the other. Memory is bounded by the longest item."""

import re
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple

from leeward.readers.encoding import of_head
from leeward.readers.json_window import Ended, TooLong, Utf8, Window

Step = str | int
Pattern = tuple[str, ...]
ANY = "*"

BROKEN = "This entry is not written as JSON should be, so it could not be read."
TOO_LONG = "This entry is longer than an entry can be, so it was left out."
TOO_DEEP = "This entry is nested too deeply to be read."
CUT = "The file ends in the middle of this entry. What stood before it is kept."
ENDS = "The file ends before its list does. What stood before it is kept."
LOST = "The file is not written as JSON should be from here on. What stood before it is kept."

_HEAD = 64 * 1024
_STARTS = re.compile(rb"\[(\s*)\{\s*(\"(?:[^\"\\]|\\.){0,200}\")")


class Items(NamedTuple):
    """One or some items of an array that was asked for. `path` leads to the array; `index` of the first, from 0.

    An entry is the byte where the item begins in the source (None where the source is not UTF-8), and its value.
    """

    path: tuple[Step, ...]
    index: int  # type: ignore[assignment]  # hides tuple.index, which nobody needs
    entries: list[tuple[int | None, Any]]


class Field(NamedTuple):
    """A value on the way to the arrays: a name, a date, a list of people. `path` leads to it."""

    path: tuple[Step, ...]
    value: Any


class Fault(NamedTuple):
    """Something that could not be read, with one calm sentence. `last` says that nothing comes after it.

    `index` is None where it is not an item of an array that was asked for.
    """

    path: tuple[Step, ...]
    index: int | None  # type: ignore[assignment]  # as above
    offset: int | None
    why: str
    last: bool = False


Event = Items | Field | Fault


def walk(stream: BinaryIO, *arrays: Pattern, prefix: int = 0) -> Iterator[Event]:
    """Every item of the arrays whose path fits one of `arrays`, and what stands beside the way to them, in file order.

    A pattern is the keys that lead to an array; "*" fits any key or index, and () is the document itself. A value that
    fits a pattern and is no array comes as a Field. Stops at `Fault.last`. What follows the document is not looked at.
    `prefix` is how many bytes stand before the document (a line of JavaScript). May raise what reading the stream does.
    """
    encoding = of_head(stream.read(_HEAD))
    start = max(prefix, encoding.mark)
    stream.seek(start)
    if encoding.codec == "utf-8":
        walker = _Walker(Window(stream, start, offsets=True), arrays)
    else:
        walker = _Walker(Window(Utf8(stream, encoding.codec), start, offsets=False), arrays)
    try:
        yield from walker.value(())
    except Ended:
        if not walker.cut:
            yield Fault((), None, walker.window.offset(), ENDS, last=True)
    except _LostError:
        yield Fault((), None, walker.window.offset(), LOST, last=True)


class _LostError(Exception):
    """The document goes on in a way that is no JSON, outside of any item."""


class _Walker:
    """Goes through one document."""

    def __init__(self, window: Window, arrays: tuple[Pattern, ...]) -> None:
        self.window = window
        self.cut = False
        self._arrays = arrays

    def value(self, path: tuple[Step, ...]) -> Iterator[Event]:
        """The value at this place: gone into where something below it was asked for, else a Field."""
        first = self.window.next_byte()
        if first == b"[" and any(_fits(path, pattern) for pattern in self._arrays):
            yield from self._items(path)
        elif first in b"[{" and any(_leads(path, pattern) for pattern in self._arrays):
            yield from self._object(path) if first == b"{" else self._list(path)
        else:
            yield self._whole(path)

    def _whole(self, path: tuple[Step, ...]) -> Event:
        offset = self.window.offset()
        try:
            return Field(path, self.window.take())
        except (ValueError, RecursionError, TooLong) as error:
            why = _why(error)
        self.window.leave()
        if self.window.at_end():
            raise Ended
        return Fault(path, None, offset, why)

    def _object(self, path: tuple[Step, ...]) -> Iterator[Event]:
        self.window.step()
        while self.window.next_byte() != b"}":
            if self.window.next_byte() == b",":
                self.window.step()
                continue
            key = self._key()
            yield from self.value((*path, key))
        self.window.step()

    def _key(self) -> str:
        if self.window.next_byte() != b'"':
            raise _LostError
        try:
            key = self.window.take()
        except (ValueError, TooLong) as error:
            self.window.leave()
            raise (Ended if self.window.at_end() else _LostError) from error
        if self.window.next_byte() != b":":
            raise _LostError
        self.window.step()
        return str(key)

    def _list(self, path: tuple[Step, ...]) -> Iterator[Event]:
        self.window.step()
        index = 0
        while self.window.next_byte() != b"]":
            if self.window.next_byte() == b",":
                self.window.step()
                continue
            if self.window.next_byte() in b"}:":
                raise _LostError
            yield from self.value((*path, index))
            index += 1
        self.window.step()

    def _items(self, path: tuple[Step, ...]) -> Iterator[Event]:
        window = self.window
        layout = _Layout(window.match(_STARTS))
        window.step()
        index = 0
        while (first := window.next_byte()) != b"]":
            if first == b",":
                window.step()
                continue
            if first in b"}:":
                raise _LostError
            many = window.take_many(layout.between, layout.close) if layout.many_lines else None
            if many:
                yield Items(path, index, many)
                index += len(many)
            else:
                yield self._item(path, index, layout)
                index += 1
                if self.cut:
                    raise Ended
        window.step()

    def _item(self, path: tuple[Step, ...], index: int, layout: "_Layout") -> Event:
        window = self.window
        offset = window.offset()
        try:
            return Items(path, index, [(offset, window.take())])
        except (ValueError, RecursionError, TooLong) as error:
            why = _why(error)
        if why == BROKEN:
            window.resume(layout.again, exact=layout.many_lines)
        else:
            window.leave()
        self.cut = window.at_end()
        return Fault(path, index, offset, CUT if self.cut else why, last=self.cut)


class _Layout:
    """How the objects of one array are set apart, told by how the first begins."""

    def __init__(self, first: re.Match[bytes] | None) -> None:
        space, key = (first[1], first[2]) if first else (b"", b"")
        self.many_lines = b"\n" in space
        self.close = space + b"}"
        self.between = re.compile(re.escape(b"," + space + b"{"))
        start = re.escape(b"," + space + b"{") if self.many_lines else rb",\s*\{"
        self.again = re.compile(start + rb"\s*" + re.escape(key)) if key else None


def _why(error: Exception) -> str:
    if isinstance(error, TooLong):
        return TOO_LONG
    return TOO_DEEP if isinstance(error, RecursionError) else BROKEN


def _fits(path: tuple[Step, ...], pattern: Pattern) -> bool:
    return len(path) == len(pattern) and _leads_or_fits(path, pattern)


def _leads(path: tuple[Step, ...], pattern: Pattern) -> bool:
    return len(path) < len(pattern) and _leads_or_fits(path, pattern)


def _leads_or_fits(path: tuple[Step, ...], pattern: Pattern) -> bool:
    return all(wanted in (ANY, step) for step, wanted in zip(path, pattern, strict=False))
