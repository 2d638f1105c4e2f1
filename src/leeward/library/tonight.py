"""Five lines for tonight. One is enough."""

from leeward.library.content import Said, all_said, tables

_FILE = "tonight.toml"

LINES: tuple[Said, ...] = all_said(_FILE, "line")
"""In their order."""

SILENT: frozenset[str] = frozenset(entry["key"] for entry in tables(_FILE, "line") if entry["silent"])
"""Keys of the lines that can be done without a word and without a call, with someone in the next room."""

CLOSING: Said = all_said(_FILE, "closing")[0]
"""What stands under the five, always."""

SAID: tuple[Said, ...] = (*LINES, CLOSING)
