"""The words of a text with their places: the smallest pieces a fact can begin or end at."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[^\w\s]|_")


@dataclass(frozen=True)
class Tokens:
    """A text cut into words, groups of figures and single marks. `low` are the same words folded, straight quotes.

    Only what a token does not cover is white space. Places count code points.
    """

    text: str
    low: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]

    @cached_property
    def _at_start(self) -> dict[int, int]:
        return {start: index for index, start in enumerate(self.starts)}

    @cached_property
    def _at_end(self) -> dict[int, int]:
        return {end: index for index, end in enumerate(self.ends)}

    def __len__(self) -> int:
        return len(self.low)

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """First and last token of a piece of the text, or None where it cuts a token."""
        first, last = self._at_start.get(start), self._at_end.get(end)
        return None if first is None or last is None else (first, last)


def tokens(text: str) -> Tokens:
    found = list(_TOKEN.finditer(text))
    return Tokens(text, *_columns(found))


def _columns(found: Iterable[re.Match[str]]) -> tuple[list[str], list[int], list[int]]:
    low: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in found:
        low.append(match[0].casefold().replace("’", "'"))
        starts.append(match.start())
        ends.append(match.end())
    return low, starts, ends
