"""Meeting the other party where it cannot be avoided: places, scripts, handovers, what others may notice."""

from dataclasses import dataclass

from leeward.library.content import Said, all_said, said, tables

_FILE = "encounters.toml"


@dataclass(frozen=True, slots=True)
class Where:
    """A kind of place, with what may help there."""

    said: Said
    lines: tuple[Said, ...]


WHERES: tuple[Where, ...] = tuple(
    Where(said(entry), tuple(said(line) for line in tables(_FILE, "line") if line["where"] == entry["key"]))
    for entry in tables(_FILE, "where")
)
"""The kinds of places, in their order."""

SCRIPTS: tuple[Said, ...] = all_said(_FILE, "script")
"""What can be said, in at most five words each."""

PRINCIPLES: tuple[Said, ...] = all_said(_FILE, "principle")
"""What stands above everything here."""

NOTICES: tuple[Said, ...] = all_said(_FILE, "notice")
"""What others may notice of a calendar file that is put into a calendar."""

BRINGING: tuple[Said, ...] = all_said(_FILE, "bringing")
"""What happens when a calendar file is brought in, and what others may notice."""

CAUTIONS: tuple[Said, ...] = all_said(_FILE, "caution")
"""What to know before a handover is noted."""

SAID: tuple[Said, ...] = (
    *(where.said for where in WHERES),
    *(line for where in WHERES for line in where.lines),
    *SCRIPTS,
    *PRINCIPLES,
    *NOTICES,
    *BRINGING,
    *CAUTIONS,
)
