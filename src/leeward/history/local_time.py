"""What a recorded time was on the clock of this device, and how sure it is. The recorded time is never changed."""

from datetime import datetime
from zoneinfo import ZoneInfo

from leeward.people import zones
from leeward.words.messages import Message


def note(message: Message) -> str:
    """A sentence beside a time, empty where there is nothing to say.

    Where the export says how far its clock was from UTC, the time on the clock of the zone this device is set to; where
    clocks went back or forward in that hour, that the hour is not sure. Nothing is said where no offset is known.
    """
    details, sent_at = message.details, message.sent_at
    if sent_at is None or details is None:
        return ""
    said = []
    if details.utc_offset and (here := _here(sent_at, details.utc_offset)):
        said.append(here)
    if details.extra.get("clock") in ("twice", "never"):
        said.append("The clocks changed in this hour, so this time may be an hour off.")
    return " ".join(said)


def _here(sent_at: datetime, offset: str) -> str:
    zone = zones.of_this_device()
    try:
        there = datetime.fromisoformat(f"{sent_at:%Y-%m-%dT%H:%M:%S}{offset}")
        here = there.astimezone(ZoneInfo(zone)) if zone else there
    except (ValueError, OverflowError, OSError):
        return ""
    if here.utcoffset() == there.utcoffset():
        return ""
    day = "" if here.date() == there.date() else f" on {here.day} {here:%B}"
    return f"{here:%H:%M}{day} in {zones.label(zone)}. The file says {there:%H:%M}, UTC{offset}."
