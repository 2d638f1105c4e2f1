"""A message as it is compared with others. What is read in it lives as long as the message itself, nowhere else."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from leeward.facts.comparing.clauses import Clause, clauses
from leeward.facts.comparing.stems import about
from leeward.facts.comparing.values import Value, may_hold, values
from leeward.facts.comparing.wording import Worded, worded
from leeward.words.tactics import Side


@dataclass(frozen=True)
class Earlier:
    """A message of a thread. `key` is whatever the caller knows it by; `sent_at` is wall clock, None where unknown.

    Not slotted: what was read in it once is kept beside it, since one message is compared with many.
    """

    key: str
    side: Side
    sent_at: datetime | None
    text: str

    @cached_property
    def whole(self) -> Worded:
        """Its words, written out."""
        return worded(self.text)

    @cached_property
    def parts(self) -> tuple[Clause, ...]:
        """Its clauses."""
        return clauses(self.whole)

    @cached_property
    def named(self) -> tuple[tuple[Clause, tuple[Value, ...]], ...]:
        """Its clauses with the hours, days and sums in them; only those that have any."""
        if not may_hold(self.text):
            return ()
        found = ((part, values(part.words, self.sent_at)) for part in self.parts)
        return tuple((part, there) for part, there in found if there)

    @cached_property
    def about(self) -> frozenset[str]:
        """What it is about."""
        return about(self.whole.words)

    @cached_property
    def low(self) -> str:
        """Its text in small letters, for a quick look."""
        return self.text.lower()
