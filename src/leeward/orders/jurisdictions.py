"""Where an order was made: codes of ISO 3166-1 and 3166-2, and the clock of the court where the place has only one.

The explainer of `library.orders` that fits a place goes by the same codes (`explained`). The list holds the places of
the explainer with their parts; any other code can be typed.
"""

import re
import zoneinfo
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

_US = (
    "AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware"
    "|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas"
    "|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi"
    "|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York"
    "|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|PR Puerto Rico|RI Rhode Island"
    "|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington"
    "|WV West Virginia|WI Wisconsin|WY Wyoming"
)
_CA = (
    "AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador|NT Northwest Territories"
    "|NS Nova Scotia|NU Nunavut|ON Ontario|PE Prince Edward Island|QC Quebec|SK Saskatchewan|YT Yukon"
)
_AU = (
    "ACT Australian Capital Territory|NSW New South Wales|NT Northern Territory|QLD Queensland|SA South Australia"
    "|TAS Tasmania|VIC Victoria|WA Western Australia"
)
_EU = (
    "AT Austria|BE Belgium|BG Bulgaria|HR Croatia|CY Cyprus|CZ Czechia|DK Denmark|EE Estonia|FI Finland|GR Greece"
    "|HU Hungary|LV Latvia|LT Lithuania|LU Luxembourg|MT Malta|NL Netherlands|PL Poland|PT Portugal|RO Romania"
    "|SK Slovakia|SI Slovenia|SE Sweden"
)


def _parts(prefix: str, written: str) -> dict[str, str]:
    return {prefix + one.partition(" ")[0]: one.partition(" ")[2] for one in written.split("|")}


GROUPS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "United Kingdom and Ireland": {
            "GB-ENG": "England", "GB-WLS": "Wales", "GB-SCT": "Scotland", "GB-NIR": "Northern Ireland", "IE": "Ireland",
        },
        "United States": _parts("US-", _US),
        "Canada": _parts("CA-", _CA),
        "Australia and New Zealand": {**_parts("AU-", _AU), "NZ": "New Zealand"},
        "European Union": {"DE": "Germany", "FR": "France", "ES": "Spain", "IT": "Italy", **_parts("", _EU)},
    }
)  # fmt: skip
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
