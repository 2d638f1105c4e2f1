"""Ways to be reached, contacts noted by hand, decisions and their reviews, days: one file a subject."""

from leeward.distance.models.days import Looking, Slip, TickedDay
from leeward.distance.models.modes import Decision, LookedAgain, Pause
from leeward.distance.models.noted import ContactNote
from leeward.distance.models.ways import ReachWay, WayNote

__all__ = [
    "ContactNote",
    "Decision",
    "LookedAgain",
    "Looking",
    "Pause",
    "ReachWay",
    "Slip",
    "TickedDay",
    "WayNote",
]
