"""A page of Google Voice cut into its messages and calls, so that a broken one spoils no other. Memory is bounded."""

import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

LONGEST = 1 << 20
"""Bytes of one message. Google Voice sends texts of a few thousand letters at most."""

_BLOCK = 256 * 1024
_MARK = re.compile(rb'<div class="(message|haudio)"')
_MARK_ROOM = 32


class Slip(NamedTuple):
    """The bytes of one message or call and where they begin; `call` tells which; None where it is far too long."""

    call: bool
    offset: int
    data: bytes | None


def slips(stream: BinaryIO) -> Iterator[Slip]:
    """Every message and call of a page, in order."""
    buffer, base, ended, too_long = b"", 0, False, False
    start: re.Match[bytes] | None = None
    call, offset = False, 0
    while True:
        following = _MARK.search(buffer, start.end() if start else 0)
        if following or ended:
            if start or too_long:
                data = buffer[: following.start() if following else None]
                yield Slip(call, offset, None if too_long else data)
            if following is None:
                return
            buffer, base, too_long = buffer[following.start() :], base + following.start(), False
            start = _MARK.match(buffer)
            call, offset = following[1] == b"haudio", base
            continue
        if len(buffer) > LONGEST or not start:
            too_long = too_long or start is not None
            keep = max(0, len(buffer) - _MARK_ROOM)
            buffer, base, start = buffer[keep:], base + keep, None
        block = stream.read(_BLOCK)
        ended = not block
        buffer += block
