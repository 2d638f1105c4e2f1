"""What the page of help numbers shows."""

from dataclasses import dataclass
from typing import Any

from leeward.directory.lines import Country, Line, LineKind, countries

_HEADINGS = {
    LineKind.PARTNER: "If someone close hurts or frightens you",
    LineKind.MEN: "For men who are hurt by someone close",
    LineKind.LGBTQ: "For lesbian, gay, bi, trans and queer people",
    LineKind.CHILD: "If you are under 18",
    LineKind.DESPAIR: "If you think of ending your life",
    LineKind.LEGAL: "Questions about the law",
    LineKind.OWN: "If you worry about how you act",
}


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of one kind under one heading."""

    kind: str
    heading: str
    lines: tuple[Line, ...]


def groups(country: Country) -> tuple[Group, ...]:
    """The country's lines by kind; kinds without a line are left out."""
    return tuple(
        Group(kind.value, heading, found) for kind, heading in _HEADINGS.items() if (found := country.of(kind))
    )


def for_country(country: Country | None) -> dict[str, Any]:
    """The context of the help page. `missing` names the kinds of line that we have no number for there."""
    found = groups(country) if country else ()
    shown = {group.kind for group in found}
    missing = tuple(heading for kind, heading in _HEADINGS.items() if country and kind.value not in shown)
    return {"chosen": country, "groups": found, "missing": missing, "countries": countries()}
