"""The fields of a small protobuf message, as far as its bytes make sense. Knows no schema; never raises.

The form is described at https://protobuf.dev/programming-guides/encoding/. Numbers are given as int, all else as bytes.
"""

from collections.abc import Iterator
from typing import NamedTuple

_VARINT, _EIGHT, _BYTES, _FOUR = 0, 1, 2, 5
_LONGEST_VARINT = 10


class Field(NamedTuple):
    """One field: its number in the schema, and what it holds."""

    number: int
    value: int | bytes


def fields(data: bytes) -> Iterator[Field]:
    """The fields in order, until the bytes end or make no sense."""
    at = 0
    while at < len(data):
        tag, at = _varint(data, at)
        kind, number = tag & 7, tag >> 3
        if at < 0 or number == 0:
            return
        if kind == _VARINT:
            value, at = _varint(data, at)
            if at < 0:
                return
            yield Field(number, value)
            continue
        size, at = _varint(data, at) if kind == _BYTES else ({_EIGHT: 8, _FOUR: 4}.get(kind, -1), at)
        if at < 0 or size < 0 or at + size > len(data):
            return
        yield Field(number, data[at : at + size])
        at += size


def blobs(data: bytes, *path: int) -> list[bytes]:
    """The bytes of all fields at the end of a path of field numbers."""
    found = [data]
    for number in path:
        found = [
            field.value
            for one in found
            for field in fields(one)
            if field.number == number and isinstance(field.value, bytes)
        ]
    return found


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number and where it ends; -1 for its end where there is none."""
    value = 0
    for count in range(_LONGEST_VARINT):
        if at + count >= len(data):
            return 0, -1
        value |= (data[at + count] & 0x7F) << (7 * count)
        if data[at + count] < 0x80:
            return value, at + count + 1
    return 0, -1
