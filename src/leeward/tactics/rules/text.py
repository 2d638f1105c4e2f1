"""A message made ready for word rules: lowered without moving a letter, cut into windows and sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from leeward.words.tactics import Quote

WINDOW = 4_000
"""Letters looked at in one go. A longer message is looked at in several windows."""

OVERLAP = 400
"""Letters that two windows share, so that no phrase is cut in half."""

_LONGEST_QUOTE = 220
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "_": " ", "‑": "-"})
_SENTENCE_END = re.compile(r"[.!?\n]")
_EDGE = " \t\r\n,;:.-–—*_~\"“”«»()[]'"


def lowered(text: str) -> str:
    """Lower case and plain apostrophes; every letter keeps its place, so offsets hold for the original."""
    if text.isascii():
        return text.lower().replace("`", "'").replace("_", " ")
    low = text.lower()
    if len(low) != len(text):
        low = "".join(one if len(one := letter.lower()) == 1 else letter for letter in text)
    return low.translate(_APOSTROPHES)


@dataclass(frozen=True, slots=True)
class Window:
    """A piece of a message: `low == lowered(whole)[start : start + len(low)]`."""

    whole: str
    low: str
    start: int

    @property
    def written(self) -> str:
        """The piece as it was written."""
        whole = len(self.low) == len(self.whole)
        return self.whole if whole else self.whole[self.start : self.start + len(self.low)]

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """The sentence around a place in `low`, as places in `low`."""
        before = max((self.low.rfind(mark, 0, start) for mark in ".!?\n"), default=-1)
        after = _SENTENCE_END.search(self.low, max(end - 1, start))
        return before + 1, after.end() if after else len(self.low)

    def quote(self, start: int, end: int) -> Quote:
        """The exact words at a place in `low`, widened to their sentence where that is not too long."""
        left, right = self.sentence(start, end)
        if right - left > _LONGEST_QUOTE:
            left, right = start, end
        first, last = self.start + left, self.start + right
        while first < last and self.whole[first] in _EDGE:
            first += 1
        while last > first and self.whole[last - 1] in " \t\r\n,;:-–—":
            last -= 1
        return Quote(self.whole[first:last], first, last)


def windows(text: str) -> Iterator[Window]:
    """The message in one window, or in several that overlap."""
    low = lowered(text)
    if len(low) <= WINDOW:
        yield Window(text, low, 0)
        return
    for start in range(0, len(low) - OVERLAP, WINDOW - OVERLAP):
        yield Window(text, low[start : start + WINDOW], start)
