"""Time zones by their IANA names: which a person can choose from, and which one this device is set to."""

import zoneinfo
from contextlib import suppress
from functools import cache
from pathlib import Path

_LINK = Path("/etc/localtime")
_REGIONS = (
    "Africa/", "America/", "Antarctica/", "Arctic/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/",
    "Pacific/",
)  # fmt: skip


@cache
def names() -> tuple[str, ...]:
    """The names a person can choose from: cities by their part of the world, and UTC."""
    return (*sorted(name for name in zoneinfo.available_timezones() if name.startswith(_REGIONS)), "UTC")


def is_known(name: str) -> bool:
    """Whether the name is one of those offered."""
    return name in names()


def label(name: str) -> str:
    """How a list shows a zone within its part of the world: "London" for Europe/London, "UTC" for UTC."""
    return name.partition("/")[2].replace("_", " ") or name


def of_this_device() -> str:
    """The zone this device is set to, or "" where it cannot be told (then the person is asked)."""
    with suppress(OSError):
        found = str(_LINK.resolve()).rpartition("/zoneinfo/")[2]
        return found if is_known(found) else ""
    return ""
