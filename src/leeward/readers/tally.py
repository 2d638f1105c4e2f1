"""Counts what a read has handed out: messages, problems, skips, senders, first and last, silences that stand out.

The rule for a silence: at least 14 days without a message, and at least ten times as long as the mean step between days
with messages. The 50 longest are kept.
"""

import heapq
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from operator import itemgetter

from leeward.words.messages import DateOrder, Message, Problem, Record, Skipped

LONG_DAYS = 14
TIMES_THE_MEAN = 10
MOST_GAPS = 50
_MOST_SENDERS = 20_000
_SENDER, _SENT_AT, _DAY = itemgetter(2), itemgetter(3), datetime.toordinal


class Tally:
    """Adds up records in batches, in order. Memory is bounded."""

    def __init__(self) -> None:
        self.messages = 0
        self.problems = 0
        self.skipped: Counter[str] = Counter()
        self.senders: Counter[str] = Counter()
        self.first: datetime | None = None
        self.last: datetime | None = None
        self.undated = 0
        self._steps = 0
        self._previous: datetime | None = None
        self._gaps: list[tuple[float, datetime, datetime]] = []

    def add(self, records: Sequence[Record]) -> None:
        """Count a batch."""
        messages = [record for record in records if type(record) is Message]
        if len(messages) != len(records):
            for record in records:
                if isinstance(record, Problem):
                    self.problems += record.records
                elif isinstance(record, Skipped):
                    self.skipped[record.reason] += record.records
        self.messages += len(messages)
        if len(self.senders) < _MOST_SENDERS:
            self.senders.update(map(_SENDER, messages))
        moments = [moment for moment in map(_SENT_AT, messages) if moment is not None]
        self.undated += len(messages) - len(moments)
        if moments:
            self._time(moments)

    def _time(self, moments: list[datetime]) -> None:
        first, last = min(moments), max(moments)
        self.first = first if self.first is None else min(first, self.first)
        self.last = last if self.last is None else max(last, self.last)
        days = sorted(set(map(_DAY, moments)))
        start = self._previous
        self._previous = moments[-1]
        self._steps += len(days) - (start is not None and _DAY(start) in days)
        if start is not None:
            self._gap(start, moments[0])
        if any(after - before >= LONG_DAYS for before, after in pairwise(days)):
            for before, after in pairwise(moments):
                self._gap(before, after)

    def _gap(self, before: datetime, after: datetime) -> None:
        seconds = (after - before).total_seconds()
        if seconds < LONG_DAYS * 86_400:
            return
        heapq.heappush(self._gaps, (seconds, before, after))
        if len(self._gaps) > MOST_GAPS:
            heapq.heappop(self._gaps)

    def gaps(self) -> tuple[tuple[datetime, datetime], ...]:
        """The silences that stand out, in order of time."""
        if self.first is None or self.last is None or self._steps < 2:
            return ()
        mean = (self.last - self.first).total_seconds() / (self._steps - 1)
        # A file with one long silence must not hide it behind its own mean: the silence itself is left out of it.
        found = []
        for seconds, before, after in self._gaps:
            rest = ((self.last - self.first).total_seconds() - seconds) / max(1, self._steps - 2)
            if seconds >= TIMES_THE_MEAN * min(mean, rest):
                found.append((before, after))
        return tuple(sorted(found))


def shown_order(orders: dict[DateOrder, int]) -> DateOrder:
    """One word for the order of all dates: ambiguous if any is, else the commonest that is not `iso`, else `iso`."""
    if orders.get(DateOrder.AMBIGUOUS):
        return DateOrder.AMBIGUOUS
    written = {order: count for order, count in orders.items() if order is not DateOrder.ISO and count}
    return max(written, key=lambda order: written[order]) if written else DateOrder.ISO
