"""A window on a JSON document that is read piece by piece: the next value, the next few, or the way past a bad one."""

import json
import re
from codecs import getincrementaldecoder
from typing import Any, BinaryIO, Protocol

import orjson

BLOCK = 1 << 17
LONGEST = 4 << 20
"""Bytes a value may have. The longest real ones are messages with thousands of reactions: some 100 KiB."""

_SIZES = (1 << 10, 1 << 14, 1 << 18, LONGEST)
_STEPS = (1 << 12, 1 << 16, LONGEST)
_SPACE = re.compile(rb"[ \t\r\n]*")
_OUTSIDE = re.compile(rb'["{}\[\],]')
_INSIDE = re.compile(rb'["\\]')
_CLOSES = re.compile(rb"\s*\]")
_DECODER = json.JSONDecoder()


class Ended(Exception):  # not an error: said where the document breaks off
    """The bytes are at an end before the document is."""


class TooLong(Exception):  # as above
    """A value is longer than LONGEST."""


class Bytes(Protocol):
    """What a window needs of a stream."""

    def read(self, size: int, /) -> bytes:
        """Up to so many bytes; none only at the end."""


class Window:
    """The bytes from one place on. `at` moves forward only; memory holds LONGEST and a block at most.

    `offsets` false says that the stream was changed on the way, so that places in the source are not known.
    """

    def __init__(self, stream: Bytes, start: int, *, offsets: bool) -> None:
        self._stream = stream
        self._base = start
        self._offsets = offsets
        self._data = b""
        self._at = 0
        self._over = False
        self._one_by_one = 0

    def offset(self) -> int | None:
        """Where the window stands in the source."""
        return self._base + self._at if self._offsets else None

    def at_end(self) -> bool:
        """Whether nothing is left."""
        return not self._fill(1)

    def next_byte(self) -> bytes:
        """The next byte that is no space; the window then stands on it. Raises Ended."""
        while True:
            found = _SPACE.match(self._data, self._at)
            self._at = found.end() if found else self._at
            if self._at < len(self._data):
                return self._data[self._at : self._at + 1]
            if not self._fill(1):
                raise Ended

    def step(self) -> None:
        """One byte on."""
        self._at += 1

    def match(self, pattern: re.Pattern[bytes]) -> re.Match[bytes] | None:
        """Whether the next kilobyte fits the pattern."""
        self._fill(1024)
        return pattern.match(self._data, self._at)

    def take(self) -> Any:
        """The value that begins here. Raises ValueError, RecursionError or TooLong, and stays where it was."""
        for size in _SIZES:
            self._fill(size)
            all_of_it = self._over and len(self._data) - self._at <= size
            text = self._data[self._at : self._at + size].decode("utf-8", "surrogateescape")
            try:
                value, end = _DECODER.raw_decode(text)
            except json.JSONDecodeError as error:
                if all_of_it or not _may_go_on(error, text):
                    raise
                continue
            if end == len(text) and not all_of_it and text[end - 1].isalnum():
                continue
            self._at += end if text.isascii() else len(text[:end].encode("utf-8", "surrogateescape"))
            return value
        raise TooLong

    def take_many(self, between: re.Pattern[bytes], close: bytes) -> list[tuple[int | None, Any]]:
        """The next few objects of an array that is written over many lines, with their offsets, or none.

        `between` stands from one object to the next and `close` ends each; both hold a line break and its indent, which
        nothing inside a JSON string can. None where they are not all whole: then `take` has to look at each.
        """
        if self._base + self._at < self._one_by_one:
            return []
        self._fill(BLOCK)
        start = self._at
        end = self._data.rfind(close, start, start + BLOCK) + len(close)
        if end <= start + len(close):
            return []
        starts = [start, *(found.end() - 1 for found in between.finditer(self._data, start, end))]
        try:
            values = orjson.loads(b"[" + self._data[start:end] + b"]")
        except orjson.JSONDecodeError:
            values = []
        if len(values) != len(starts):
            self._one_by_one = self._base + end
            return []
        self._at = end
        base = self._base
        return [(base + at if self._offsets else None, value) for at, value in zip(starts, values, strict=True)]

    def leave(self) -> None:
        """Past the value that begins here, by its brackets and quotes alone."""
        brackets = _Brackets()
        while (end := brackets.end(self._data, self._at)) < 0:
            self._at = len(self._data)
            if not self._fill(1):
                return
        self._at = end

    def resume(self, again: re.Pattern[bytes] | None, *, exact: bool) -> None:
        """Past a value that is no JSON: to the end of its brackets, or to where the next one begins as the first did.

        `exact` says that what `again` finds is nothing else; otherwise it may be inside the value, and brackets tell.
        """
        for size in _STEPS:
            self._fill(size)
            piece = self._data[self._at : self._at + size]
            end = _Brackets().end(piece, 0)
            closed = end >= 0 and not exact and (_CLOSES.match(piece, end) or (again and again.match(piece, end)))
            found = _next_like(piece, again, exact=exact) if again and not closed else -1
            if found >= 0 and (end < 0 or found < end or not exact):
                end = found
            if end >= 0:
                self._at += max(end, 1)
                return
        self.leave()

    def _fill(self, least: int) -> bool:
        """Have at least so many bytes before us, where there are as many. False when there is none."""
        if len(self._data) - self._at < least and not self._over:
            self._base += self._at
            pieces = [self._data[self._at :]]
            self._at = 0
            have = len(pieces[0])
            while have < least:
                block = self._stream.read(max(BLOCK, least - have))
                if not block:
                    self._over = True
                    break
                pieces.append(block)
                have += len(block)
            self._data = b"".join(pieces)
        return self._at < len(self._data)


class _Brackets:
    """Looks for the end of a value, block by block."""

    def __init__(self) -> None:
        self._depth = 0
        self._quoted = self._escaped = False

    def astray(self) -> bool:
        """Whether a list inside the value can not be where we are: in quotes, or not two brackets deep."""
        return self._quoted or self._depth < 2

    def end(self, data: bytes, at: int) -> int:
        """Where the value ends, or -1 if it goes on after these bytes."""
        if self._escaped and at < len(data):
            at, self._escaped = at + 1, False
        while found := (_INSIDE if self._quoted else _OUTSIDE).search(data, at):
            at, byte = found.end(), found[0]
            if byte == b"\\":
                self._escaped = at == len(data)
                at += 1
            elif byte == b'"':
                self._quoted = not self._quoted
                if not self._quoted and not self._depth:
                    return at
            elif byte in b"{[":
                self._depth += 1
            elif self._depth > 1 or (self._depth and byte == b","):
                self._depth -= byte != b","
            else:
                return at if self._depth else at - 1
        return -1


def _next_like(piece: bytes, again: re.Pattern[bytes], *, exact: bool) -> int:
    """Where in these bytes the next value like the first begins, or -1. They begin with a value that is no JSON."""
    brackets, seen = _Brackets(), 0
    for found in again.finditer(piece, 1):
        if exact:
            return found.start()
        if brackets.end(piece[seen : found.start()], 0) >= 0 or brackets.astray():
            return found.start()
        seen = found.start()
    return -1


def _may_go_on(error: json.JSONDecodeError, text: str) -> bool:
    """Whether more bytes could mend it: it stops near the end of what was given, or in a string without an end."""
    return error.msg.startswith("Unterminated string") or error.pos > len(text) - 16


class Utf8:
    """A stream of another encoding, read as UTF-8. Broken letters become U+FFFD."""

    def __init__(self, stream: BinaryIO, codec: str) -> None:
        self._stream = stream
        self._decoder = getincrementaldecoder(codec)("replace")

    def read(self, size: int, /) -> bytes:
        """About so many bytes; none only at the end."""
        while block := self._stream.read(size):
            if text := self._decoder.decode(block):
                return text.encode("utf-8", "replace")
        return self._decoder.decode(b"", final=True).encode("utf-8", "replace")
