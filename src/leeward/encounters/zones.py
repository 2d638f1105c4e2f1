"""Time zones by their IANA names: which there are, which one this device has, which one a file means."""

import re
import zoneinfo
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from functools import cache
from itertools import groupby
from pathlib import Path
from zoneinfo import ZoneInfo

_REGIONS = (
    "Africa/", "America/", "Antarctica/", "Arctic/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/",
    "Pacific/",
)  # fmt: skip
_OFTEN = (
    "Europe/London", "Europe/Dublin", "Europe/Paris", "Europe/Berlin", "America/New_York", "America/Chicago",
    "America/Denver", "America/Los_Angeles", "America/Toronto", "Africa/Johannesburg", "Asia/Kolkata",
    "Australia/Sydney", "Pacific/Auckland",
)  # fmt: skip
_LONGEST = 120  # letters of a name
_LINK = Path("/etc/localtime")
_NAMED = re.compile(r"([A-Z][A-Za-z]+/[A-Za-z0-9_+\-]+(?:/[A-Za-z_\-]+)?)$")


@cache
def names() -> tuple[str, ...]:
    """The names a person can choose from: cities by their part of the world, and UTC."""
    return (*sorted(name for name in zoneinfo.available_timezones() if name.startswith(_REGIONS)), "UTC")


def grouped() -> list[tuple[str, list[tuple[str, str]]]]:
    """The same for a list to choose from: this device's own first, then those often used, then by parts of the world.

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
    return [
        (label, [(name, name.partition("/")[2].replace("_", " ") or name) for name in found])
        for label, found in groups.items()
        if found
    ]


def is_known(name: str) -> bool:
    """Whether the name is one of those offered."""
    return name in names()


def city(name: str) -> str:
    """How pages show a zone: "London" for Europe/London."""
    return name.rpartition("/")[2].replace("_", " ")


def of_this_device() -> str:
    """The zone this device is set to, or "" where it cannot be told (then the person is asked)."""
    with suppress(OSError):
        found = str(_LINK.resolve()).rpartition("/zoneinfo/")[2]
        return found if is_known(found) else ""
    return ""


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
