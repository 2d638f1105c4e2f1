"""The lines before and after a quote, kept while messages go by."""

from collections import deque
from collections.abc import Container
from dataclasses import dataclass, field, replace

from leeward.recognise.items import Item, context_line
from leeward.recognise.report import ContextLine, Said
from leeward.words.tactics import Side

BEFORE_AND_AFTER = 2
_PRUNE_AT = 2_000


@dataclass(slots=True)
class _Kept:
    before: tuple[ContextLine, ...]
    after: list[ContextLine] = field(default_factory=list)


class Around:
    """Holds two lines before and after each message that may be quoted.

    Lines are those of the same reading, of every side, with words or without. `prune` keeps memory bounded: the
    caller says now and then which refs are still wanted.
    """

    def __init__(self) -> None:
        self._recent: deque[ContextLine] = deque(maxlen=BEFORE_AND_AFTER)
        self._waiting: deque[_Kept] = deque()
        self._kept: dict[str, _Kept] = {}

    def add(self, item: Item, *, keep: bool) -> None:
        """A message goes by; with `keep` the lines around it are held."""
        if item.side is Side.THIRD and item.message.sender is None:
            return
        line = context_line(item)
        for kept in self._waiting:
            kept.after.append(line)
        while self._waiting and len(self._waiting[0].after) >= BEFORE_AND_AFTER:
            self._waiting.popleft()
        if keep:
            kept = self._kept[item.ref] = _Kept(tuple(self._recent))
            self._waiting.append(kept)
        self._recent.append(line)

    @property
    def full(self) -> bool:
        """Whether it is time to prune."""
        return len(self._kept) >= _PRUNE_AT

    def prune(self, wanted: Container[str]) -> None:
        self._kept = {ref: kept for ref, kept in self._kept.items() if ref in wanted}

    def around(self, said: Said) -> Said:
        """The quote with its lines, where they are held."""
        kept = self._kept.get(said.spot.ref)
        return replace(said, before=kept.before, after=tuple(kept.after)) if kept else said
