"""Messages and calls in a row: bursts, and runs without an answer (tactics.md §3)."""

from collections import deque
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from leeward.recognise.items import Item
from leeward.recognise.metrics.gathered import MOST
from leeward.recognise.report import Bursts, Run, Spot, Unanswered
from leeward.words.tactics import Side

BURST_SIZE = 5
BURST_SPAN = timedelta(minutes=10)
RUN_SHOWN = 10
_KEPT = 3

Told = Callable[[Iterable[str]], None]


def longest(runs: list[Run], run: Run) -> None:
    """Keeps the three longest runs, the earlier one first where two are equal."""
    runs.append(run)
    runs.sort(key=lambda kept: -kept.count)
    del runs[_KEPT:]


class BurstCounter:
    """Bursts: at least five messages or calls of the other party, each five of them within ten minutes.

    A burst goes on as long as the last five fit. Times that go back (a clock set back in autumn, files joined out of
    order) count as the same moment. `told` is given the refs of each burst (of a very long one the last 5,000).
    """

    def __init__(self, told: Told | None = None) -> None:
        self._told = told
        self._members: deque[str] = deque(maxlen=MOST)
        self._window: deque[tuple[datetime, Item]] = deque(maxlen=BURST_SIZE)
        self._open = 0
        self._first: Spot | None = None
        self._last: Item | None = None
        self._answered = False
        self._kept: list[Run] = []
        self.count = 0
        self.unanswered = 0
        self.messages = 0

    def add(self, item: Item, moment: datetime) -> None:
        """A message or call with a known time, in order."""
        if item.side is Side.ME:
            self._answered = True
            return
        if item.side is not Side.THEM:
            return
        self._window.append((moment, item))
        full = len(self._window) == BURST_SIZE and moment - self._window[0][0] <= BURST_SPAN
        if full and self._open:
            self._open += 1
            self._members.append(item.ref)
        elif full:
            self._open, self._first = BURST_SIZE, self._window[0][1].spot()
            self._members.extend(one.ref for _, one in self._window)
            self.count += 1
            self._answered = False
        elif self._open:
            self._close()
        self._last = item if full else self._last

    def result(self, of: int) -> Bursts:
        """`of`: all messages and calls of the other party with a known time."""
        if self._open:
            self._close()
        return Bursts(self.count, self.unanswered, self.messages, of, tuple(self._kept))

    def _close(self) -> None:
        if self._first is not None and self._last is not None:
            self.messages += self._open
            self.unanswered += not self._answered
            longest(self._kept, Run(self._open, self._first, self._last.spot()))
            if self._told is not None:
                self._told(self._members)
        self._open, self._first = 0, None
        self._members.clear()


class UnansweredCounter:
    """Runs of messages and calls of the other party with nothing from the person in between, dated or not.

    An answer is anything the person sent in the same reading, in whatever conversation. Not writing back is their
    right; the run says how much came, not that an answer was due. `told` is given the refs of each run that is longer
    than all before it (of a very long one the last 5,000).
    """

    def __init__(self, told: Told | None = None) -> None:
        self._told = told
        self._members: deque[str] = deque(maxlen=MOST)
        self._count = 0
        self._first: Item | None = None
        self._last: Item | None = None
        self._kept: list[Run] = []
        self._runs = 0

    def add(self, item: Item) -> None:
        if item.side is Side.THEM:
            self._first = self._first or item
            self._last = item
            self._count += 1
            self._members.append(item.ref)
        elif item.side is Side.ME:
            self._close()

    def result(self) -> Unanswered:
        self._close()
        return Unanswered(self._runs, tuple(self._kept))

    def _close(self) -> None:
        if self._first is not None and self._last is not None and self._count > 1:
            self._runs += self._count >= RUN_SHOWN
            if self._told is not None and (not self._kept or self._count > self._kept[0].count):
                self._told(self._members)
            if len(self._kept) < _KEPT or self._count > self._kept[-1].count:
                longest(self._kept, Run(self._count, self._first.spot(), self._last.spot()))
        self._count, self._first, self._last = 0, None, None
        self._members.clear()
