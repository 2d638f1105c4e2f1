"""Days that need more care: why, and what more care can mean. No alarm, and no promise."""

from collections.abc import Mapping
from types import MappingProxyType

from leeward.library.content import Said, all_said

_FILE = "care_times.toml"

LEAD: Said = all_said(_FILE, "lead")[0]
REASONS: Mapping[str, Said] = MappingProxyType({line.key: line for line in all_said(_FILE, "reason")})
"""By the values of `resist.choices.CareReason`."""

MORE: tuple[Said, ...] = all_said(_FILE, "more")
"""What more care can mean."""

LINE: Said = all_said(_FILE, "line")[0]
NOTHING: Said = all_said(_FILE, "nothing")[0]

SAID: tuple[Said, ...] = (LEAD, *REASONS.values(), *MORE, LINE, NOTHING)
