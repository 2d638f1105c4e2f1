"""The person's own words: what they wrote for themselves, and, only when asked, a look at their own messages."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from leeward.recognise.items import Item, quoted
from leeward.recognise.report import Said
from leeward.tactics.screening import own_danger
from leeward.words.tactics import Side

SHOWN = 20


@dataclass(frozen=True, slots=True)
class OwnWords:
    """One version of the reflection. Any part may be empty."""

    saw: str
    not_again: str
    why_left: str
    written_at: datetime

    @property
    def empty(self) -> bool:
        return not (self.saw or self.not_again or self.why_left)


def harsh(items: Iterable[Item]) -> list[Said]:
    """The person's own messages with words of threat, the first twenty. Only on request; nothing of it is kept.

    Names no tactic and counts nothing: whoever is being hurt may write in fear or anger too, and an empty list says
    nothing.
    """
    return list(islice(_harsh(items), SHOWN))


def _harsh(items: Iterable[Item]) -> Iterator[Said]:
    for item in items:
        if item.side is Side.ME and item.has_words:
            dangers = own_danger(item.message.text)
            if dangers:
                yield quoted(item.spot(), item.message.text, (danger.quote for danger in dangers))
