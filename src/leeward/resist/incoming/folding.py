"""Sentences that stand in a row and are the same, folded into one that says how often. Nothing is left out. No Django.

Two or more sentences that come again and again in the same order are folded too, up to `_LONGEST` of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from leeward.recognise.wording import number_word
from leeward.resist.incoming.rows import Row
from leeward.shell.wording import number

_LONGEST = 4
_FEWEST = 2  # a block that stands twice is folded; of several sentences it stands three times, else little is won


@dataclass(frozen=True, slots=True)
class Folded:
    """A sentence that is shown, and those behind it that say the same again.

    `block` is how many sentences come again together, the shown one the last of them; 1 where it is the one alone.
    """

    row: Row
    same: tuple[Row, ...] = ()
    block: int = 1

    @property
    def times(self) -> int:
        """How often it comes again."""
        return len(self.same) // self.block

    @property
    def text(self) -> str:
        """All words that are folded, as they stand, each sentence on a line."""
        return "\n".join(row.text for row in self.same)

    @property
    def said(self) -> str:
        """“The same, 214 times more”, "The same two sentences, once more"."""
        what = "The same" if self.block == 1 else f"The same {number_word(self.block)} sentences"
        return f"{what}, {'once' if self.times == 1 else f'{number(self.times)} times'} more"


def folded(rows: Sequence[Row]) -> tuple[Folded, ...]:
    """The same sentences in their order. One with a mark that another one lacks is never folded into it."""
    return tuple(_folded(rows, [_marks(row) for row in rows]))


def _folded(rows: Sequence[Row], marks: Sequence[object]) -> Iterator[Folded]:
    at = 0
    while at < len(rows):
        block, times = _again(marks, at)
        last = at + block - 1
        yield from (Folded(row) for row in rows[at:last])
        at += block * (times + 1)
        yield Folded(rows[last], tuple(rows[last + 1 : at]), block)


def _again(marks: Sequence[object], at: int) -> tuple[int, int]:
    """How many sentences from here come again, and how often: (1, 0) where none does."""
    for block in range(1, _LONGEST + 1):
        times = _times(marks, at, block)
        if times + 1 >= (_FEWEST if block == 1 else _FEWEST + 1):
            return block, times
    return 1, 0


def _times(marks: Sequence[object], at: int, block: int) -> int:
    """How often the sentences from `at` on, as many as `block`, stand behind themselves again."""
    pattern = marks[at : at + block]
    starts = range(at + block, len(marks) - block + 1, block)
    return sum(1 for _ in takewhile(lambda start: marks[start : start + block] == pattern, starts))


def _marks(row: Row) -> object:
    """What two sentences must share to be the same: words, names, flags and what was read in them."""
    read = row.read
    facts = tuple((fact.kind, fact.value) for fact in read.facts)
    seen = (tuple(label.slug for label in row.labels), row.flags)
    return " ".join(row.text.split()), seen, facts, read.asks, read.urgency, len(row.covered)
