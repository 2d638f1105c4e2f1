"""Five lines for tonight. One is enough."""

from leeward.library.content import Said, all_said

LINES: tuple[Said, ...] = all_said("tonight.toml", "line")
SAID = LINES
