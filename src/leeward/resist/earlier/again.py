"""The promises of one message, and where the same was promised before. From the index, never from all messages."""

from collections.abc import Sequence
from dataclasses import dataclass

from leeward.facts.comparing.grouping import grouped
from leeward.facts.comparing.needles import promise_needles
from leeward.facts.comparing.promises import Promise, promises
from leeward.history import stream
from leeward.history.stored import StoredMessage
from leeward.resist.earlier import around, index
from leeward.resist.earlier.asked import Asked

_LOOKED_AT = 30  # messages for each word
_MOST = 200
SHOWN = 3


@dataclass(frozen=True, slots=True)
class Again:
    """A promise of the message, and the earlier ones that it repeats, the newest first: with their message."""

    promise: Promise
    before: tuple[tuple[Promise, StoredMessage], ...]

    @property
    def times(self) -> int:
        return len(self.before)

    @property
    def shown(self) -> tuple[tuple[Promise, StoredMessage], ...]:
        return self.before[:SHOWN]


def of(asked: Asked) -> tuple[Again, ...]:
    """The promises of the message in their order. A long history may hold more than are found here."""
    message = around.as_earlier(asked)
    own = promises(message)
    if not own:
        return ()
    stored = _candidates(asked, index.find(promise_needles(message), _LOOKED_AT))
    found = [promise for one in around.earlier(list(stored.values()), asked) for promise in promises(one)]
    every = [*found, *own]
    return tuple(_again(at, every, len(found), stored) for at in range(len(found), len(every)))


def _candidates(asked: Asked, ids: set[int]) -> dict[str, StoredMessage]:
    chosen = sorted(ids, reverse=True)[:_MOST]
    if not chosen or asked.person is None:
        return {}
    shelf = stream.Shelf()
    rows = stream.select(f"WHERE id IN ({', '.join(['%s'] * len(chosen))}) ORDER BY sort_at, id", chosen)
    found = (shelf.take(row) for row in rows if row[0] <= asked.at.isoformat())
    return {str(one.id): one for one in found if one.message.text != asked.text}


def _again(at: int, every: Sequence[Promise], own: int, stored: dict[str, StoredMessage]) -> Again:
    group = next(group for group in grouped(every) if at in group)
    before = [(every[one], stored[every[one].key]) for one in reversed(group) if one < own]
    return Again(every[at], tuple(before))
