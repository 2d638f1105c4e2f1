"""What a check is asked, and what it may answer.

A check looks at what is to go out and gives its answers. STOP: it does not go out. REASON: it goes out only if the
person says why, and that is kept. WAIT: the same, until its moment has passed. TELL: said, nothing more.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from leeward.contact.models import Going
from leeward.people import identities
from leeward.people.models import Mode, Person, StopNotice


class Level(StrEnum):
    """How much an answer weighs."""

    STOP = "stop"
    REASON = "reason"
    WAIT = "wait"
    TELL = "tell"


@dataclass(frozen=True, slots=True)
class Answer:
    """One thing a check says. `words` are exact words of the message it is about, `until` an aware moment."""

    level: Level
    text: str
    detail: str = ""
    words: str = ""
    url: str = ""
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked at: the message, and the moment (aware) at which it would go."""

    going: Going
    now: datetime

    @property
    def person(self) -> Person | None:
        return self.going.person

    @property
    def mode(self) -> Mode | None:
        return identities.mode(self.person) if self.person is not None else None

    @property
    def stop(self) -> StopNotice | None:
        return identities.stop_notice(self.person) if self.person is not None else None


Check = Callable[[Asked], Sequence[Answer]]
