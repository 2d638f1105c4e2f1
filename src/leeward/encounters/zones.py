"""Time zones on the pages of handovers and in calendar files: the list to choose from, and which one a file means."""

import re
import zoneinfo
from datetime import date, datetime, time, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from leeward.people.zones import is_known, label, names, of_this_device

_OFTEN = (
    "Europe/London", "Europe/Dublin", "Europe/Paris", "Europe/Berlin", "America/New_York", "America/Chicago",
    "America/Denver", "America/Los_Angeles", "America/Toronto", "Africa/Johannesburg", "Asia/Kolkata",
    "Australia/Sydney", "Pacific/Auckland",
)  # fmt: skip
_LONGEST = 120  # letters of a name
_NAMED = re.compile(r"([A-Z][A-Za-z]+/[A-Za-z0-9_+\-]+(?:/[A-Za-z_\-]+)?)$")


def grouped() -> list[tuple[str, list[tuple[str, str]]]]:
    """The zones a person can choose from, for a list: this device's own first, then those often used, then by parts of
    the world.

    Each stands in it once, by its city, so that typing the first letters finds it.
    """
    own = of_this_device()
    often = [name for name in _OFTEN if name != own]
    rest = [name for name in names() if name != own and name not in _OFTEN]
    parts = {part: [*found] for part, found in groupby(rest, lambda name: name.partition("/")[0]) if part != "UTC"}
    groups = {
        "As on this device": [own] if own else [],
        "Often used": often,
        **parts,
        "No city": [] if own == "UTC" else ["UTC"],
    }
    return [(title, [(name, label(name)) for name in found]) for title, found in groups.items() if found]


def city(name: str) -> str:
    """How pages show a zone: "London" for Europe/London."""
    return name.rpartition("/")[2].replace("_", " ")


def identify(written: str) -> str:
    """The zone that a calendar means by this name, or "" where nobody can know.

    Takes IANA names, also at the end of a longer one as some programs write it, and the names of Windows.
    """
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    name = written[:_LONGEST].strip().strip('"').lstrip("/")
    if is_known(name):
        return name
    if name.upper() in {"UTC", "GMT", "Z", "ETC/UTC", "ETC/GMT", "COORDINATED UNIVERSAL TIME"}:
        return "UTC"
    windows = WINDOWS_TO_OLSON.get(name, "")
    found = windows or (match[1] if (match := _NAMED.search(name)) else "")
    if is_known(found):
        return found
    return found if found in zoneinfo.available_timezones() and "/" in found else ""


def today(name: str) -> date:
    """The day it is now in this zone."""
    return datetime.now(ZoneInfo(name or "UTC")).date()


def at(day: date, clock: time, name: str) -> datetime:
    """The moment this wall clock shows. Shown twice, it is the first time; never shown, as if clocks had not moved."""
    return datetime.combine(day, clock, ZoneInfo(name))


def clocks_change(day: date, name: str) -> bool:
    """Whether the clocks are moved on this day."""
    zone = ZoneInfo(name)
    begin, end = datetime.combine(day, time(), zone), datetime.combine(day + timedelta(days=1), time(), zone)
    return begin.utcoffset() != end.utcoffset()
