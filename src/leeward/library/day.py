"""Before a day is set: an advocate first, and when it is better that nothing is said to the other party.

A list of things to think of. It decides nothing, and no line of it says that a day or a goodbye is without danger.
"""

from leeward.library.content import Said, all_said

_FILE = "day.toml"

LEAD: Said = all_said(_FILE, "lead")[0]
"""What stands above: danger can rise, an advocate can help."""

ADVICE: tuple[Said, ...] = all_said(_FILE, "advice")
"""What may help when the person thinks of a day."""

QUIET_LEAD: Said = all_said(_FILE, "quiet_lead")[0]
"""What stands above `QUIET`."""

QUIET: tuple[Said, ...] = all_said(_FILE, "quiet")
"""When it is better to say nothing. One that holds is enough."""

SAID: tuple[Said, ...] = (LEAD, *ADVICE, QUIET_LEAD, *QUIET)
