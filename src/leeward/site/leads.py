"""Where a line of a path leads. An address is found when it is asked for, since rooms above and below register late."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from leeward.site.situations import Lead
from leeward.vault import registries


@dataclass(frozen=True, slots=True)
class Shown:
    """A line of a path as a page shows it. `closed`: a notebook must be opened first, and `url` leads to its door."""

    text: str
    detail: str
    url: str
    closed: bool


def address(leads: str, part: str = "") -> str:
    """The address of a page by its name ("shell:help") or its way ("tonight"). Raises where there is no such page."""
    arguments = [part] if part else []
    return reverse(leads, args=arguments) if ":" in leads else registries.way(leads, *arguments)


def door_to(path: str) -> str:
    """The door of the notebook, leading on to `path`."""
    return f"{reverse('site:open')}?{urlencode({'to': path})}"


def shown(leads: Iterable[Lead], *, opened: bool) -> Iterator[Shown]:
    """The lines of a path with their addresses, in their order."""
    for lead in leads:
        url = address(lead.leads, lead.part)
        closed = lead.notebook and not opened
        yield Shown(lead.said.text, lead.said.detail, door_to(url) if closed else url, closed)
