"""If the person goes back, or stays for now. No judgement, and nothing is lost by it."""

from leeward.library.content import Said, all_said

_FILE = "going_back.toml"

LEAD: Said = all_said(_FILE, "lead")[0]
"""Title and first sentences."""

LINES: tuple[Said, ...] = all_said(_FILE, "line")
"""In their order."""

CLOSING: Said = all_said(_FILE, "closing")[0]
"""What stands under them."""

SAID: tuple[Said, ...] = (LEAD, *LINES, CLOSING)
