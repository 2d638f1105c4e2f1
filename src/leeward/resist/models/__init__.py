"""What this step keeps: one file a subject."""

from leeward.resist.models.ahead import CareTime, PreparedLine, Reaction, Seen, Takedown
from leeward.resist.models.answers import Draft
from leeward.resist.models.earlier import PairAnswer, Promise
from leeward.resist.models.ending import Farewell
from leeward.resist.models.pulled import CheckIn, Letter, Muted, Slip
from leeward.resist.models.received import Received, ReceivedDanger

__all__ = [
    "CareTime",
    "CheckIn",
    "Draft",
    "Farewell",
    "Letter",
    "Muted",
    "PairAnswer",
    "PreparedLine",
    "Promise",
    "Reaction",
    "Received",
    "ReceivedDanger",
    "Seen",
    "Slip",
    "Takedown",
]
