"""The five steps of the guide as a map. Content as data: see map.toml. Plain, no Django in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from leeward.library.content import Said, said
from leeward.site.situations import Lead, path_of, read


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the way. `leads` is the page where it is done; `path` lists pages where it has several."""

    number: int
    said: Said
    leads: str
    path: tuple[Lead, ...]


STEPS: tuple[Step, ...] = tuple(
    Step(entry["number"], said(entry), entry["leads"], path_of(entry)) for entry in read("map.toml")["step"]
)
"""All five, in their order."""

SAID: Sequence[Said] = (*(step.said for step in STEPS), *(lead.said for step in STEPS for lead in step.path))
"""All that is said here."""


def numbered(number: int) -> Step | None:
    """The step of this number."""
    return next((step for step in STEPS if step.number == number), None)
