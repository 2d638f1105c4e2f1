"""The lines of a bubble as one text: a line that was only wrapped goes on, one that was ended stays ended."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from leeward.readers.pictures.text import Box


class Lettered(Protocol):
    """A line, before or after its role is known."""

    @property
    def text(self) -> str:
        """Its letters."""

    @property
    def box(self) -> Box:
        """Its place."""


Written = TypeVar("Written", bound=Lettered)


def rows(lines: Sequence[Written]) -> list[list[Written]]:
    """Lines beside each other, from the left, in rows from above."""
    found: list[list[Written]] = []
    for line in sorted(lines, key=lambda one: one.box.middle):
        row = found[-1] if found else None
        if row is not None and _beside(row[0].box, line.box):
            row.append(line)
        else:
            found.append([line])
    return [sorted(row, key=lambda one: one.box.left) for row in found]


def one_text(lines: Sequence[Lettered]) -> str:
    """The words in their order. A new line stands only where the next word would still have fitted above.

    A guess from widths: where a person ended a line that was full anyway, it is joined with the next.
    """
    all_rows = rows(lines)
    edge = max((line.box.right for line in lines), default=0)
    text = ""
    for number, row in enumerate(all_rows):
        words = " ".join(line.text for line in row)
        if not text:
            text = words
        else:
            text += ("\n" if _would_fit(all_rows[number - 1], words, edge) else " ") + words
    return text


def _beside(one: Box, other: Box) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > 0.5 * min(one.height, other.height)


def _would_fit(above: Sequence[Lettered], words: str, edge: int) -> bool:
    last = above[-1]
    letter = last.box.width / max(1, len(last.text))
    first = words.split(maxsplit=1)[0] if words.split() else ""
    return edge - last.box.right > (len(first) + 2.5) * letter
