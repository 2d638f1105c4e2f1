"""A usual limit of each kind, to begin from. The person changes it before it is kept.

The figures of answers and quiet hours are those of common clauses (`limited_contact.md` §3), all others a start.
"""

from leeward.boundaries.rules import kinds
from leeward.boundaries.rules.hours import every_day
from leeward.boundaries.rules.kinds import Kind, Limit

LIMITED = (Kind.CHANNELS, Kind.TOPICS, Kind.HOURS, Kind.REPLY, Kind.EMERGENCY)
"""What people often begin with where contact is limited."""

_EMERGENCY = ("emergency", "ambulance", "hospital", "A&E")


def usual(kind: Kind) -> Limit:
    """A usual limit of this kind."""
    found: dict[Kind, Limit] = {
        Kind.CHANNELS: kinds.Channels(("email",), ("sms",)),
        Kind.TOPICS: kinds.Topics(("children",)),
        Kind.HOURS: every_day(9 * 60, 18 * 60),
        Kind.THEIRS: kinds.Pace(per_day=3),
        Kind.MINE: kinds.Pace(per_day=3),
        Kind.REPLY: kinds.Reply(24, 48, 4, every_day(8 * 60, 20 * 60)),
        Kind.LOOK: kinds.Look(48),
        Kind.EMERGENCY: kinds.Emergency(_EMERGENCY, "calls"),
        Kind.ADDRESSES: kinds.Addresses(()),
        Kind.BETWEEN: kinds.Between(),
        Kind.PAYMENTS: kinds.Payments(),
        Kind.PRESSURE: kinds.Pressure(),
    }
    return found[kind]
