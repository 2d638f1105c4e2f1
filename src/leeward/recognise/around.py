"""The lines before and after a quote, kept while messages go by."""

from collections import defaultdict, deque
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

    Lines are those of the same conversation, of every side, with words or without. `prune` keeps memory bounded: the
    caller says now and then which refs are still wanted.
    """

    def __init__(self) -> None:
        self._recent: defaultdict[str, deque[ContextLine]] = defaultdict(lambda: deque(maxlen=BEFORE_AND_AFTER))
        self._waiting: defaultdict[str, deque[_Kept]] = defaultdict(deque)
        self._kept: dict[str, _Kept] = {}

    def add(self, item: Item, *, keep: bool) -> None:
        """A message goes by; with `keep` the lines around it are held."""
        if item.side is Side.THIRD and item.message.sender is None:
            return
        line = context_line(item)
        recent, waiting = self._recent[item.thread], self._waiting[item.thread]
        for kept in waiting:
            kept.after.append(line)
        while waiting and len(waiting[0].after) >= BEFORE_AND_AFTER:
            waiting.popleft()
        if keep:
            kept = self._kept[item.ref] = _Kept(tuple(recent))
            waiting.append(kept)
        recent.append(line)

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
