"""Where an order was made: codes of ISO 3166-1 and 3166-2, and the clock of the court where the place has only one.

The explainer of `library.orders` that fits a place goes by the same codes (`explained`). The list holds the places of
the explainer with their parts; any other code can be typed.
"""

import re
import tomllib
import zoneinfo
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

GROUPS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        group["name"]: group["places"]
        for group in tomllib.loads(
            files("leeward.orders").joinpath("jurisdictions.toml").read_text(encoding="utf-8"),
        )["group"]
    }
)
"""Code to name, by groups as they are offered."""

NAMES: Mapping[str, str] = MappingProxyType({code: name for group in GROUPS.values() for code, name in group.items()})

_ZONES = {
    "GB-ENG": "Europe/London", "GB-WLS": "Europe/London", "GB-SCT": "Europe/London", "GB-NIR": "Europe/London",
    "IE": "Europe/Dublin", "NZ": "Pacific/Auckland", "DE": "Europe/Berlin", "FR": "Europe/Paris", "IT": "Europe/Rome",
    "US-NY": "America/New_York", "US-CA": "America/Los_Angeles", "AU-NSW": "Australia/Sydney",
    "AU-VIC": "Australia/Melbourne", "AU-SA": "Australia/Adelaide", "AU-TAS": "Australia/Hobart",
    "AU-WA": "Australia/Perth", "AU-ACT": "Australia/Sydney", "AU-NT": "Australia/Darwin",
    "AU-QLD": "Australia/Brisbane",
}  # fmt: skip
"""Only where a whole place has one clock, or all but a strip at its edge; elsewhere the person is asked."""

_WRITTEN = re.compile(r"[A-Z]{2}(?:-[A-Z0-9]{1,3})?")
_REGIONS = ("Africa/", "America/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/")


def name(code: str) -> str:
    """What to show for a code: its name, or the code itself where it is not listed."""
    return NAMES.get(code, code)


def is_code(written: str) -> bool:
    """Whether this has the shape of a code of ISO 3166. Not checked: whether there is such a place."""
    return bool(_WRITTEN.fullmatch(written))


def zone_of(code: str) -> str:
    """The clock of the court, "" where the place has several or is not known."""
    return _ZONES.get(code, "")


def explained(code: str) -> str:
    """The key of the place in `library.orders.PLACES` that fits this code; "" where none does."""
    whole = {"GB-ENG": "ew", "GB-WLS": "ew", "GB-SCT": "sct", "GB-NIR": "nir", "IE": "ie", "NZ": "nz"}
    lands = {"US": "us", "CA": "ca", "AU": "au", "DE": "de", "FR": "fr", "ES": "es", "IT": "it"}
    eu = "eu" if code in GROUPS["European Union"] else ""
    return whole.get(code) or lands.get(code.partition("-")[0]) or eu


@cache
def zones() -> tuple[tuple[str, str], ...]:
    """Clocks to choose from: IANA name and city."""
    known = sorted(one for one in zoneinfo.available_timezones() if one.startswith(_REGIONS))
    return tuple((one, one.partition("/")[2].replace("_", " ")) for one in known)
