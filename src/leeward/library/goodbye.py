"""Saying goodbye, or leaving without a word: what speaks against it, whether at all, one short text, then silence.

A list of things to think of. It decides nothing, and no line of it says that a message is without danger.
"""

from collections.abc import Mapping
from types import MappingProxyType

from leeward.library.content import Said, all_said
from leeward.library.day import QUIET

_FILE = "goodbye.toml"


def _keyed(table: str) -> Mapping[str, Said]:
    """The lines of a table by what stands after the first hyphen of their key."""
    return MappingProxyType({line.key.partition("-")[2]: line for line in all_said(_FILE, table)})


LEAD: Said = all_said(_FILE, "lead")[0]
FIRST: Said = all_said(_FILE, "first")[0]
"""What stands at the top, beside the numbers."""

_OWN: Mapping[str, Said] = _keyed("reason")

REASONS: Mapping[str, Said] = MappingProxyType({line.key.partition("-")[2]: line for line in QUIET} | dict(_OWN))
"""All that speaks against a message, by a short key. The lines of a day to leave (`library.day`), and two more."""

KNOWN: Mapping[str, Said] = _keyed("known")
"""Where the notebook has it from."""

HEARD: Mapping[str, Said] = _keyed("heard")
"""After the list: `some` or `none`."""

WHETHER: Mapping[str, Said] = _keyed("whether")
SILENT: tuple[Said, ...] = all_said(_FILE, "silent")
BOUND: tuple[Said, ...] = all_said(_FILE, "bound")
"""The page that stands in the place of all others while an order binds the person: why, then what can be done."""

STARTS: tuple[Said, ...] = all_said(_FILE, "start")
"""Texts to begin with: `text` is what the page calls one, `detail` the words."""

HOLDS: Mapping[str, Said] = _keyed("holds")
"""What a text may lack: `decision`, `limit`, `channel`."""

COPYING: tuple[Said, ...] = all_said(_FILE, "copying")
SENT: Mapping[str, Said] = _keyed("sent")
REFUSING: Said = all_said(_FILE, "refusing")[0]
READING: Said = all_said(_FILE, "reading")[0]

SAID: tuple[Said, ...] = (
    LEAD,
    FIRST,
    *_OWN.values(),
    *KNOWN.values(),
    *HEARD.values(),
    *WHETHER.values(),
    *SILENT,
    *BOUND,
    *STARTS,
    *HOLDS.values(),
    *COPYING,
    *SENT.values(),
    REFUSING,
    READING,
)
