"""Chats as text where some lines begin something and the others go on with it: cut into pieces, memory bounded."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from leeward.words.messages import Place, Problem, Record, Skipped

LONGEST = 1 << 20
"""Characters kept of one message."""

_UNKNOWN = "These lines stand before the first message, so it is not known who wrote them or when."
_TOO_LONG = "This record is far longer than any message can be, so its text was left out."


class Sort(Enum):
    """What a line begins. Lines that follow a message or a notice go on with it; nothing goes on with the others."""

    MESSAGE = "message"
    NOTICE = "notice"
    DAY = "date line"
    HEAD = "heading"


class Start(NamedTuple):
    """A line that begins something, taken apart; what does not stand in it is empty. `day` is the date as written."""

    sort: Sort
    text: str = ""
    sender: str = ""
    clock: str = ""
    day: str = ""


@dataclass(slots=True)
class Piece:
    """What a line began, with the lines behind it. Without a start: lines that belong to nothing, or blank ones."""

    start: Start | None
    line: int
    end_line: int
    blank: bool = False
    too_long: bool = False
    _text: list[str] = field(default_factory=list)
    _size: int = 0

    @property
    def text(self) -> str:
        """The words, without the line ends behind them."""
        return "\n".join(self._text).rstrip("\n")

    def place(self, member: str | None) -> Place:
        """Where it stands."""
        return Place(self.line, self.end_line, member=member)

    def add(self, text: str, lines: int) -> None:
        """Go on with it."""
        self.end_line += lines
        self._size += len(text) + 1
        if self._size <= LONGEST:
            self._text.append(text)
        else:
            self.too_long = True
            self._text.clear()


def pieces(lines: Iterable[tuple[str, int]], begin: Callable[[str], Start | None]) -> Iterator[Piece]:
    """The pieces of a chat, in order. A line comes without its end, with how many lines of the file it stands for."""
    current: Piece | None = None
    number = 1
    for line, count in lines:
        start = begin(line)
        goes_on = current is not None and start is None and _goes_on(current, line)
        if current is not None and not goes_on:
            yield current
        if goes_on and current is not None:
            current.add(line, count)
        else:
            current = Piece(start, number, number - 1, blank=start is None and not line.strip())
            current.add(start.text if start else line, count)
        number += count
    if current is not None:
        yield current


def _goes_on(piece: Piece, line: str) -> bool:
    if piece.start is None:
        return piece.blank == (not line.strip())
    return piece.start.sort in (Sort.MESSAGE, Sort.NOTICE)


def other_record(piece: Piece, source: str, member: str | None) -> Record | None:
    """The record of a piece that is no message and no notice; None for those, unless they are too long."""
    place = piece.place(member)
    if piece.start is None:
        lines = piece.end_line - piece.line + 1
        return Skipped(place, "blank line", lines) if piece.blank else Problem(source, place, _UNKNOWN, lines)
    if piece.too_long:
        return Problem(source, place, _TOO_LONG)
    if piece.start.sort in (Sort.DAY, Sort.HEAD):
        return Skipped(place, piece.start.sort.value)
    return None
