"""The clock that limits go by: the one the person chose, else that of this device."""

import zoneinfo
from datetime import UTC, date, datetime
from functools import cache
from itertools import groupby
from pathlib import Path

from leeward.boundaries.rules import clock
from leeward.vault.models import Setting

_KEY = "boundaries_zone"
_LINK = Path("/etc/localtime")
_REGIONS = (
    "Africa/", "America/", "Antarctica/", "Arctic/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/",
    "Pacific/",
)  # fmt: skip


@cache
def names() -> tuple[str, ...]:
    """The names that can be chosen: cities by their part of the world, and UTC."""
    return (*sorted(name for name in zoneinfo.available_timezones() if name.startswith(_REGIONS)), "UTC")


def grouped() -> list[tuple[str, list[tuple[str, str]]]]:
    """The same for a list to choose from; the person's own stands first."""
    own = own_zone()
    rest = [name for name in names() if name != own]
    parts = [(part, list(found)) for part, found in groupby(rest, lambda name: name.partition("/")[0])]
    return [(label, [(name, city(name)) for name in found]) for label, found in [("Now", [own]), *parts]]


def city(name: str) -> str:
    """How pages show a zone: "London" for Europe/London."""
    return name.partition("/")[2].replace("_", " ") or name


def own_zone() -> str:
    """The zone the person chose last, else the one of this device, else UTC. Needs an open vault."""
    kept = Setting.get(_KEY, "")
    return kept if kept in names() else _of_this_device() or "UTC"


def take(name: str) -> None:
    """Remember the zone the person chose."""
    Setting.put(_KEY, name)


def today(zone: str = "") -> date:
    """The day it is now on that clock."""
    return clock.local(datetime.now(UTC), zone or own_zone()).date()


def _of_this_device() -> str:
    try:
        found = str(_LINK.resolve()).rpartition("/zoneinfo/")[2]
    except OSError:
        return ""
    return found if found in names() else ""
