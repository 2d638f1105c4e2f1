"""Time zones by their IANA names: which there are, which one this device has, which one a file means."""

import re
import zoneinfo
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

_REGIONS = (
    "Africa/", "America/", "Antarctica/", "Arctic/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/",
    "Pacific/",
)  # fmt: skip
_LONGEST = 120  # letters of a name
_LINK = Path("/etc/localtime")
_NAMED = re.compile(r"([A-Z][A-Za-z]+/[A-Za-z0-9_+\-]+(?:/[A-Za-z_\-]+)?)$")


@cache
def names() -> tuple[str, ...]:
    """The names a person can choose from: cities by their part of the world, and UTC."""
    return (*sorted(name for name in zoneinfo.available_timezones() if name.startswith(_REGIONS)), "UTC")


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
