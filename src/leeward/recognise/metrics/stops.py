"""Contact after the person asked for it to stop: the strongest count in the report (tactics.md T27, §3)."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from leeward.recognise.items import Item
from leeward.recognise.metrics.clock import is_night
from leeward.recognise.metrics.gathered import Behind, Gathered
from leeward.recognise.metrics.runs import BurstCounter, UnansweredCounter
from leeward.recognise.report import AfterStop, ChannelCount, Said, Spot
from leeward.words.tactics import Side


class AfterStopCounter:
    """Counts what the other party sent after `stated_at` (wall clock; a message of that very minute is not counted).

    `by_sender` says from when each name is counted, where the request was not to all of them; a name that is not in it
    is not counted. `gathered` is told which messages they were.
    """

    def __init__(
        self,
        stated_at: datetime,
        *,
        confirmed: bool,
        said: Said | None = None,
        by_sender: Mapping[str, datetime] | None = None,
        gathered: Gathered | None = None,
    ) -> None:
        self._by_sender = by_sender
        gathered = gathered or Gathered()
        self._gathered = gathered
        self._stated_at = stated_at
        self._confirmed = confirmed
        self._said = said
        self._messages = 0
        self._calls = 0
        self._night = 0
        self._first: Spot | None = None
        self._last: Item | None = None
        self._channels: Counter[str] = Counter()
        self._bursts = BurstCounter(lambda refs: gathered.add(Behind.AFTER_BURSTS, refs))
        self._runs = UnansweredCounter(lambda refs: gathered.put(Behind.AFTER_RUN, refs))

    def add(self, item: Item, moment: datetime) -> None:
        """A message or call with a known time, in order."""
        if moment <= self._stated_at or not self._was_asked(item, moment):
            return
        self._bursts.add(item, moment)
        self._runs.add(item)
        if item.side is not Side.THEM:
            return
        if item.is_call:
            self._calls += 1
        else:
            self._messages += 1
        self._gathered.add(Behind.AFTER, (item.ref,))
        if is_night(moment):
            self._night += 1
            self._gathered.add(Behind.AFTER_NIGHT, (item.ref,))
        self._channels[channel_of(item)] += 1
        if self._first is None:
            self._first = item.spot()
        self._last = item

    def _was_asked(self, item: Item, moment: datetime) -> bool:
        if item.side is not Side.THEM or self._by_sender is None:
            return True
        since = self._by_sender.get(item.message.sender or "")
        return since is not None and moment > since

    def result(self, of: int) -> AfterStop:
        """`of`: all messages and calls of the other party with a known time."""
        longest = self._runs.result().longest
        return AfterStop(
            stated_at=self._stated_at,
            confirmed=self._confirmed,
            said=self._said,
            messages=self._messages,
            calls=self._calls,
            of=of,
            night=self._night,
            bursts=self._bursts.result(of).count,
            longest_run=longest[0].count if longest else min(self._messages + self._calls, 1),
            first=self._first,
            last=self._last.spot() if self._last else None,
            channels=tuple(ChannelCount(name, count) for name, count in self._channels.most_common()),
        )


def channel_of(item: Item) -> str:
    """The way it came, as far as the export tells: "whatsapp", "sms", "email" …, with "call" for calls."""
    name = item.message.origin.format.partition("_")[0]
    return f"{name} call" if item.is_call else name
