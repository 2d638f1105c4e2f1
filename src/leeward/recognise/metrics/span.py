"""What was read: sources, conversations, names, first and last moment."""

from dataclasses import replace
from datetime import datetime

from leeward.recognise.items import Item
from leeward.recognise.report import Gap, History, Who
from leeward.words.messages import Summary
from leeward.words.tactics import Side

_LISTED = 50
_NAMED = 2


class Span:
    """Gathers names (the first 50 of each sort) and the span of time of all messages."""

    def __init__(self) -> None:
        self._sources: dict[str, None] = {}
        self._conversations: dict[str, None] = {}
        self._formats: dict[str, None] = {}
        self._theirs: dict[str, int] = {}
        self._origin: object = None
        self._messages = 0
        self._first: datetime | None = None
        self._last: datetime | None = None

    def add(self, item: Item) -> None:
        message = item.message
        self._messages += 1
        origin = message.origin
        if origin is not self._origin:
            self._origin = origin
            for seen, name in (
                (self._sources, origin.source),
                (self._conversations, origin.conversation),
                (self._formats, origin.format),
            ):
                if len(seen) < _LISTED:
                    seen[name] = None
        if (
            item.side is Side.THEM
            and message.sender
            and (message.sender in self._theirs or len(self._theirs) < _LISTED)
        ):
            self._theirs[message.sender] = self._theirs.get(message.sender, 0) + 1
        moment = message.sent_at
        if moment is not None:
            self._first = moment if self._first is None or moment < self._first else self._first
            self._last = moment if self._last is None or moment > self._last else self._last

    def who(self, who: Who) -> Who:
        """The names, with those that were found where none was given; more than two are spoken of as others."""
        names = tuple(sorted(self._theirs, key=lambda name: -self._theirs[name]))
        label = " and ".join(names[:_NAMED]) + (" and others" if len(names) > _NAMED else "")
        return replace(who, them=who.them or names, them_label=who.them_label or label)

    def history(self, summary: Summary | None) -> History:
        """What the reader says, where it says it; else what was seen."""
        seen = History(
            sources=tuple(self._sources),
            format=" and ".join(self._formats) or None,
            conversations=tuple(self._conversations),
            messages=self._messages,
            first=self._first,
            last=self._last,
        )
        if summary is None:
            return seen
        return replace(
            seen,
            sources=summary.sources,
            format=summary.format,
            problems=summary.problems,
            skipped=dict(summary.skipped),
            date_order=summary.date_order.value,
            gaps=tuple(Gap(start, end) for start, end in summary.gaps),
            warnings=summary.warnings,
        )
