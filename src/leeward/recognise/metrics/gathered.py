"""The messages behind a number: which ones they are, so that a count can lead to them."""

from collections import deque
from collections.abc import Iterable
from enum import StrEnum

MOST = 5_000


class Behind(StrEnum):
    """A count that leads to its messages. The order gives the numbers in addresses: add at the end only."""

    NIGHT = "night"
    BURSTS = "bursts"
    RUN = "run"
    AFTER = "after"
    AFTER_NIGHT = "after_night"
    AFTER_BURSTS = "after_bursts"
    AFTER_RUN = "after_run"


class Gathered:
    """Refs of messages by the count they stand behind; the newest 5,000 of each, in the order they were read."""

    def __init__(self) -> None:
        self._refs: dict[Behind, deque[str]] = {}

    def add(self, behind: Behind, refs: Iterable[str]) -> None:
        self._refs.setdefault(behind, deque(maxlen=MOST)).extend(refs)

    def put(self, behind: Behind, refs: Iterable[str]) -> None:
        """These alone, in place of what stood there."""
        self._refs[behind] = deque(refs, maxlen=MOST)

    def result(self) -> dict[str, list[str]]:
        return {behind.value: list(refs) for behind, refs in self._refs.items() if refs}
