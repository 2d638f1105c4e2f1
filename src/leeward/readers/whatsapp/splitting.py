"""Cuts a chat into raw records: stamp, body, first and last line. Bounded memory, whatever a line holds."""

from collections.abc import Iterator
from datetime import time
from typing import BinaryIO, NamedTuple

from leeward.readers.clocks import Clocks
from leeward.readers.encoding import Encoding
from leeward.readers.lines import blocks
from leeward.readers.whatsapp.stamps import STAMP

LONGEST_BODY = 2 << 20
"""Characters kept of one record; WhatsApp's longest message has 65,536."""


class Raw(NamedTuple):
    """A record as it stands: the written date and time, its time of day, the rest, and how many lines it takes.

    `date` is None for lines before the first record; `cut` says the record was too long to keep.
    """

    date: str | None
    clock: str
    time: time | None
    body: str
    lines: int
    cut: bool = False


def split(stream: BinaryIO, encoding: Encoding) -> Iterator[list[Raw]]:
    """The records of a chat, a list per block of text, in order. Every line is in exactly one of them."""
    clocks = Clocks()
    last: Raw | None = None
    after_cut = False
    for block in blocks(stream, encoding):
        text = block.text if after_cut else "\n" + block.text
        after_cut = block.cut
        pre, fresh = _records(text if block.cut else text.removesuffix("\n"), clocks)
        if pre or (last is None and not fresh):
            last = _longer(last, pre)
        if block.cut and fresh:
            fresh[-1] = fresh[-1]._replace(body="", cut=True)
        elif block.cut and last:
            last = last._replace(body="", cut=True)
        if fresh:
            done = [last] if last else []
            last = fresh.pop()
            yield done + fresh
    if last:
        yield [last]


def _longer(last: Raw | None, more: str) -> Raw:
    """The open record with more lines behind it; `more` starts with a line end, except in the middle of a cut line."""
    if last is None:
        return Raw(None, "", None, more.removeprefix("\n"), more.count("\n"))
    lines = last.lines + more.count("\n")
    if last.cut or len(last.body) + len(more) > LONGEST_BODY:
        return last._replace(body="", lines=lines, cut=True)
    return last._replace(body=last.body + more, lines=lines)


def _records(text: str, clocks: Clocks) -> tuple[str, list[Raw]]:
    """What belongs to the record before, and the records that begin in this text."""
    parts = STAMP.split(text)
    if len(parts) == 1:
        return text, []
    try:
        times = list(map(clocks.read, parts[2::3]))
    except ValueError:
        parts, times = _carefully(text, clocks)
    make = tuple.__new__
    return parts[0], [
        make(Raw, (date, clock, moment, body, body.count("\n") + 1, False))
        for date, clock, moment, body in zip(parts[1::3], parts[2::3], times, parts[3::3], strict=True)
    ]


def _carefully(text: str, clocks: Clocks) -> tuple[list[str], list[time | None]]:
    """As `STAMP.split`, but leaves out what only looks like a stamp (no such time of day, a sentence around it)."""
    parts: list[str] = []
    times: list[time | None] = []
    start = 0
    for found in STAMP.finditer(text):
        try:
            times.append(clocks.read(found[2]))
        except ValueError:
            continue
        parts += (text[start : found.start()], found[1], found[2])
        start = found.end()
    return [*parts, text[start:]], times
