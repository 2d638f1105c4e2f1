"""Limits as rules the person carries out: the usual clauses, what stands above them, what to know before one is set."""

from dataclasses import dataclass

from leeward.library.content import Said, all_said, said, tables

_FILE = "boundaries.toml"


@dataclass(frozen=True, slots=True)
class Clause:
    """A usual limit. `kind` is that of the room of limits."""

    kind: str
    said: Said


CLAUSES: tuple[Clause, ...] = tuple(Clause(entry["kind"], said(entry)) for entry in tables(_FILE, "clause"))
"""The usual limits, in the order in which they are offered."""

PRINCIPLES: tuple[Said, ...] = all_said(_FILE, "principle")
"""What stands above everything here."""

CAUTIONS: tuple[Said, ...] = all_said(_FILE, "caution")
"""What to know before a limit is set."""

COPYING: tuple[Said, ...] = all_said(_FILE, "copying")
"""Before all limits are copied out."""

BETWEEN: tuple[Said, ...] = all_said(_FILE, "between")
"""About people who carry messages."""

SAID: tuple[Said, ...] = (*(clause.said for clause in CLAUSES), *PRINCIPLES, *CAUTIONS, *COPYING, *BETWEEN)
