"""Walks through one of Apple's “streamtyped” archives: typed values, classes and objects, shared by number.

The form was never published; what is read here is what public descriptions of NSArchiver's output agree on. See
`typedstream` for what a message needs of it.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

HEADER = b"\x04\x0bstreamtyped\x81\xe8\x03"
SHORT, LONG, _REAL, _NEW, _NIL, _END, _FIRST_REFERENCE = 0x81, 0x82, 0x83, 0x84, 0x85, 0x86, 0x92
_MOST_OBJECTS = 100_000
DEEPEST = 60


@dataclass(slots=True)
class Class:
    name: str
    parent: "Class | None"

    def names(self) -> Iterator[str]:
        found: Class | None = self
        while found is not None:
            yield found.name
            found = found.parent


@dataclass(slots=True)
class Object:
    of: Class | None = None
    groups: list[tuple[Any, ...]] = field(default_factory=list)

    def is_a(self, name: str) -> bool:
        return self.of is not None and name in self.of.names()


class Unreadable(ValueError):
    """The bytes are no archive that makes sense."""


class Reading:
    """Walks through one archive."""

    def __init__(self, data: bytes) -> None:
        if not data.startswith(HEADER):
            raise Unreadable
        self._data = data
        self._at = len(HEADER)
        self._strings: list[bytes] = []
        self._objects: list[Any] = []

    def root(self) -> Any:
        """The first object."""
        values = self._group(0)
        return values[0] if values else None

    def _byte(self) -> int:
        self._at += 1
        return self._data[self._at - 1]

    def _take(self, count: int) -> bytes:
        if count < 0 or self._at + count > len(self._data):
            raise Unreadable
        self._at += count
        return self._data[self._at - count : self._at]

    def _number(self) -> int:
        head = self._byte()
        if head == SHORT:
            return int.from_bytes(self._take(2), "little", signed=True)
        if head == LONG:
            return int.from_bytes(self._take(4), "little", signed=True)
        if head >= _FIRST_REFERENCE or head < 0x80:
            return head - 256 if head >= 0x80 else head
        raise Unreadable

    def _real(self, size: int) -> float:
        if self._data[self._at] == _REAL:
            self._at += 1
            found: float = struct.unpack("<f" if size == 4 else "<d", self._take(size))[0]
            return found
        return float(self._number())

    def _shared(self) -> bytes | None:
        """A string of types or a class name, new or by number."""
        head = self._byte()
        if head == _NIL:
            return None
        if head == _NEW:
            text = self._take(self._number())
            self._strings.append(text)
            return text
        return self._strings[self._reference(head)]

    def _reference(self, head: int) -> int:
        if head == SHORT:
            number = int.from_bytes(self._take(2), "little")
        elif head == LONG:
            number = int.from_bytes(self._take(4), "little")
        else:
            number = head
        if number < _FIRST_REFERENCE:
            raise Unreadable
        return number - _FIRST_REFERENCE

    def _group(self, depth: int) -> tuple[Any, ...]:
        types = self._shared()
        if types is None or len(types) > 1000 or depth > DEEPEST:
            raise Unreadable
        return tuple(self._typed(types, depth))

    def _typed(self, types: bytes, depth: int) -> Iterator[Any]:
        at = 0
        while at < len(types):
            kind = types[at : at + 1]
            if kind == b"[":
                end = types.index(b"]", at) if b"]" in types[at:] else len(types)
                yield self._take(int(types[at + 1 : end].rstrip(b"cCaiIsSlLqQ") or b"0"))
                at = end
            elif kind not in b"{}=":
                yield self._one(kind, depth)
            at += 1

    def _one(self, kind: bytes, depth: int) -> Any:
        if kind in b"@#":
            return (self._object if kind == b"@" else self._class)(depth + 1)
        if kind in b"fd":
            return self._real(4 if kind == b"f" else 8)
        if kind in b"sSiIlLqQB":
            return self._number()
        simple = {b"+": self._letters, b"*": self._cstring, b":": self._shared, b"%": self._shared}
        if kind not in simple and kind not in b"cC":
            raise Unreadable
        return simple.get(kind, self._byte)()

    def _letters(self) -> bytes:
        return self._take(self._number())

    def _cstring(self) -> bytes | None:
        head = self._byte()
        if head == _NIL:
            return None
        if head != _NEW:
            found = self._objects[self._reference(head)]
            return found if isinstance(found, bytes) else None
        text = self._shared()
        self._remember(text)
        return text

    def _object(self, depth: int) -> Any:
        head = self._byte()
        if head == _NIL:
            return None
        if head != _NEW:
            return self._objects[self._reference(head)]
        if depth > DEEPEST:
            raise Unreadable
        made = Object()
        self._remember(made)
        made.of = self._class(depth)
        while self._data[self._at] != _END:
            made.groups.append(self._group(depth))
        self._at += 1
        return made

    def _class(self, depth: int) -> Class | None:
        head = self._byte()
        if head == _NIL:
            return None
        if head != _NEW:
            found = self._objects[self._reference(head)]
            return found if isinstance(found, Class) else None
        if depth > DEEPEST:
            raise Unreadable
        name = self._shared() or b""
        self._number()  # the version of the class
        made = Class(name.decode("ascii", "replace"), None)
        self._remember(made)
        made.parent = self._class(depth + 1)
        return made

    def _remember(self, found: Any) -> None:
        if len(self._objects) >= _MOST_OBJECTS:
            raise Unreadable
        self._objects.append(found)
