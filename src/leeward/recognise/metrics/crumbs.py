"""Short signs of life after long silence (tactics.md T17). Low grade: a busy friend can look the same."""

from datetime import datetime, timedelta

from leeward.recognise.items import Item, quoted
from leeward.recognise.report import Example, Part

SILENCE = timedelta(days=14)
SHORT = 80
LEAST = 3
_ISLAND = 3
_BEFORE = 30
_EXAMPLES = 3


class Crumbs:
    """Counts islands: one to three short messages with two weeks of silence before and after.

    Only after a time of fuller contact (30 messages). Silence is the other party's own; what the person wrote in
    between does not end it.
    """

    def __init__(self) -> None:
        self._seen = 0
        self._last: datetime | None = None
        self._island: list[Item] = []
        self._examples: list[Example] = []
        self.count = 0

    def add(self, item: Item, moment: datetime) -> None:
        """A message or call of the other party with a known time, in order."""
        self._seen += 1
        silent = self._last is not None and moment - self._last >= SILENCE
        if silent:
            self._end()
            self._island = [item] if self._seen > _BEFORE else []
        elif self._island:
            self._island.append(item)
            if len(self._island) > _ISLAND:
                self._island = []
        self._last = moment

    def result(self) -> tuple[int, tuple[Example, ...]]:
        """How many islands, and the last few; (0, ()) under three. One that nothing follows yet is not counted."""
        return (self.count, tuple(self._examples)) if self.count >= LEAST else (0, ())

    def _end(self) -> None:
        if not self._island or any(len(item.message.text) > SHORT for item in self._island):
            return
        self.count += 1
        first = self._island[0]
        self._examples.append(Example((Part("After two weeks or more", quoted(first.spot(), first.message.text)),)))
        del self._examples[:-_EXAMPLES]
