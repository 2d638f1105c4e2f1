"""The clock that limits go by: the one the person chose, else that of this device."""

from datetime import UTC, date, datetime
from itertools import groupby

from leeward.boundaries.rules import clock
from leeward.people.zones import is_known, label, names, of_this_device
from leeward.vault.models import Setting

_KEY = "boundaries_zone"


def grouped() -> list[tuple[str, list[tuple[str, str]]]]:
    """The zones that can be chosen, for a list; the person's own stands first."""
    own = own_zone()
    rest = [name for name in names() if name != own]
    parts = [(part, list(found)) for part, found in groupby(rest, lambda name: name.partition("/")[0])]
    return [(title, [(name, label(name)) for name in found]) for title, found in [("Now", [own]), *parts]]


def own_zone() -> str:
    """The zone the person chose last, else the one of this device, else UTC. Needs an open vault."""
    kept = Setting.get(_KEY, "")
    return kept if is_known(kept) else of_this_device() or "UTC"


def take(name: str) -> None:
    """Remember the zone the person chose."""
    Setting.put(_KEY, name)


def today(zone: str = "") -> date:
    """The day it is now on that clock."""
    return clock.local(datetime.now(UTC), zone or own_zone()).date()
