"""How a message that is to go out stands: the newest thing that happened with it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from leeward.contact.choices import Happened
from leeward.contact.models import Going, GoingEvent


class State(StrEnum):
    """WRITTEN can be released; UNDER_WAY, SENT and LEFT cannot; UNKNOWN only after the person found it did not go."""

    WRITTEN = "written"
    UNDER_WAY = "under_way"
    SENT = "sent"
    NOT_SENT = "not_sent"
    UNKNOWN = "unknown"
    LEFT = "left"


_STATES = {
    Happened.RELEASED: State.UNDER_WAY,
    Happened.TRYING: State.UNDER_WAY,
    Happened.SENT: State.SENT,
    Happened.SAID_WENT: State.SENT,
    Happened.NOT_SENT: State.NOT_SENT,
    Happened.SAID_NOT: State.NOT_SENT,
    Happened.UNKNOWN: State.UNKNOWN,
    Happened.LEFT: State.LEFT,
}
_MAY_GO = (State.WRITTEN, State.NOT_SENT)


@dataclass(frozen=True, slots=True)
class Stands:
    """`at` is naive wall clock of this device, None where nothing happened yet. `sentence` is why it did not go."""

    state: State
    newest: GoingEvent | None
    number: int
    at: datetime | None

    @property
    def may_be_released(self) -> bool:
        return self.state in _MAY_GO

    @property
    def sentence(self) -> str:
        return self.newest.sentence if self.newest is not None else ""


def of(going: Going) -> Stands:
    """How it stands now. Asks for its events, where they were not fetched with it."""
    newest = max(going.events.all(), key=lambda event: event.pk, default=None)
    if newest is None:
        return Stands(State.WRITTEN, None, 0, None)
    at = newest.at.astimezone().replace(tzinfo=None)
    return Stands(_STATES[Happened(newest.what)], newest, newest.number, at)
