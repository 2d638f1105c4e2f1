"""Cuts a chat into raw records: stamp, body, number of lines. Bounded memory, whatever a line holds."""

from collections.abc import Iterator
from datetime import time
from typing import BinaryIO, NamedTuple

from leeward.readers.clocks import Clocks
from leeward.readers.encoding import Encoding
from leeward.readers.lines import blocks
from leeward.readers.whatsapp.stamps import STAMP

LONGEST_BODY = 2 << 20
"""Characters kept of one record; WhatsApp's longest message has 65,536."""

Raw = tuple[str, str, time | None, str, int]
"""Written date, written time with the words around it, the time of day, the rest of the record, its number of lines."""


class Odd(NamedTuple):
    """Lines that are no message: before the first stamp (`blank` of them empty), or a record too long (`cut`)."""

    lines: int
    blank: int
    cut: bool


def split(stream: BinaryIO, encoding: Encoding) -> Iterator[list[Raw] | Odd]:
    """The records of a chat in order, many at once. Every line is in exactly one of them."""
    cutter = _Cutter()
    after_cut = False
    for block in blocks(stream, encoding):
        text = block.text if after_cut else "\n" + block.text
        after_cut = block.cut
        yield from cutter.cut(text if block.cut else text.removesuffix("\n"), too_long=block.cut)
    yield from cutter.end()


class _Cutter:
    """Holds the record that is still open, since its next lines may be in the next block."""

    def __init__(self) -> None:
        self._clocks = Clocks()
        self._open: Raw | None = None
        self._odd: Odd | None = None

    def cut(self, text: str, *, too_long: bool) -> Iterator[list[Raw] | Odd]:
        """The records that end in this text, which begins with a line end (or in the middle of a record)."""
        before, fresh = _records(text, self._clocks)
        self._lengthen(before)
        done: list[Raw] = []
        if fresh:
            if self._odd:
                yield self._odd
            elif self._open:
                done.append(self._open)
            self._odd, self._open = None, fresh.pop()
            yield done + fresh
        if too_long:
            lines = self._open[4] if self._open else self._odd.lines if self._odd else 1
            self._odd, self._open = Odd(lines, 0, cut=True), None

    def end(self) -> Iterator[list[Raw] | Odd]:
        """The last record."""
        if self._odd:
            yield self._odd
        elif self._open:
            yield [self._open]

    def _lengthen(self, more: str) -> None:
        if not more:
            return
        lines = more.count("\n")
        if self._open:
            date, clock, moment, body, before = self._open
            if len(body) + len(more) > LONGEST_BODY:
                self._odd, self._open = Odd(before + lines, 0, cut=True), None
            else:
                self._open = (date, clock, moment, body + more, before + lines)
        elif self._odd and self._odd.cut:
            self._odd = self._odd._replace(lines=self._odd.lines + lines)
        else:
            blank = sum(not line.strip("\ufeff\u200e\u200f \t") for line in more.removeprefix("\n").split("\n"))
            before, blank_before, _ = self._odd or (0, 0, False)
            self._odd = Odd(before + lines, blank_before + blank, cut=False)


def _records(text: str, clocks: Clocks) -> tuple[str, list[Raw]]:
    """What belongs to the record before, and the records that begin in this text."""
    parts = STAMP.split(text)
    if len(parts) == 1:
        return text, []
    try:
        times = clocks.read_all(parts[2::3])
    except ValueError:
        parts, times = _carefully(text, clocks)
    bodies = parts[3::3]
    lines = [body.count("\n") + 1 for body in bodies]
    return parts[0], list(zip(parts[1::3], parts[2::3], times, bodies, lines, strict=True))


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
