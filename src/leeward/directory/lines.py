"""Lines to call, by country, and what is known of each number.

The rows come from `lines.csv` and `countries.csv` beside this file. Nothing here has been rung unless the row says
`rung`; every line carries a sentence that says so, and where and when its number was found.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class LineKind(StrEnum):
    """Whom a line is for."""

    PARTNER = "partner"
    MEN = "men"
    LGBTQ = "lgbtq"
    CHILD = "child"
    DESPAIR = "despair"
    LEGAL = "legal"
    OWN = "own"


class Verified(StrEnum):
    """What was done to check a number: rung by a person, seen on a page, or neither."""

    RUNG = "rung"
    PARTIAL = "partial"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Line:
    """One number. `number` is "" where there is only a page to go to.

    `source_date` is ISO, as exact as it is known ("2023-06", "2013"), or "". `hours` is "" where they are not known.
    """

    country: str
    kind: LineKind
    name: str
    number: str
    web: str
    hours: str
    source: str
    source_date: str
    verified: Verified
    note: str

    @property
    def checked(self) -> str:
        """The sentence that stands beside the number on every page."""
        if self.verified is Verified.RUNG:
            return f"We rang this number on {_written(self.source_date)}."
        return _not_rung("number" if self.number else "service", self.source, self.source_date)

    @property
    def found_at(self) -> str:
        """The host of the page, or the name of the list."""
        return _host(self.source)


@dataclass(frozen=True, slots=True)
class Silent:
    """How to call for help without speaking, where a country has a way, and what that way cannot do."""

    how: str
    cannot: str
    source: str
    source_date: str

    @property
    def checked(self) -> str:
        """Where and when it was found. Nobody has tried it: a test call would take the line from somebody."""
        when = _written(self.source_date)
        return f"We have not tried this; found at {_host(self.source)}" + (f" ({when})." if when else ".")


@dataclass(frozen=True, slots=True)
class Country:
    """A country, its emergency numbers and its lines. `emergency` is the one to show large."""

    code: str
    name: str
    emergency: str
    emergency_others: tuple[str, ...]
    emergency_source: str
    emergency_date: str
    silent: Silent | None
    lines: tuple[Line, ...]

    @property
    def emergency_checked(self) -> str:
        """The sentence beside the emergency number. None has been rung, and none should be, to try it."""
        return _not_rung("number", self.emergency_source, self.emergency_date)

    @property
    def emergency_note(self) -> str:
        """How to call without speaking, in one sentence, or ""."""
        return self.silent.how if self.silent else ""

    def of(self, kind: LineKind) -> tuple[Line, ...]:
        """The lines of one kind, in the order of the file."""
        return tuple(line for line in self.lines if line.kind is kind)

    @property
    def first(self) -> Line | None:
        """The line to show where there is room for one: for people hurt by someone close, with a number."""
        return next((line for line in self.of(LineKind.PARTNER) if line.number), None)


def countries() -> tuple[Country, ...]:
    """All countries, by English name."""
    return tuple(_by_code().values())


def for_country(code: str | None) -> Country | None:
    """The country of a code ("GB-ENG", "DE"), or None for a code that is not listed."""
    return _by_code().get(code or "")


def stale(today: date, days: int = 180) -> tuple[Line, ...]:
    """Lines whose source is older than `days` on `today`, or has no date; "2023" counts from its first day."""
    return tuple(
        line
        for country in countries()
        for line in country.lines
        if (found := earliest(line.source_date)) is None or (today - found).days > days
    )


def earliest(written: str) -> date | None:
    """The first day that an ISO date of any exactness may mean, or None for ""."""
    if not written:
        return None
    year, month, day = ([*map(int, written.split("-")), 1, 1])[:3]
    return date(year, month, day)


def _not_rung(thing: str, source: str, source_date: str) -> str:
    not_rung = f"We have not rung this {thing}"
    if source == "memory":
        return f"{not_rung}, and have not seen it on a page of its own. Look it up if you can."
    when = _written(source_date)
    place = f"found at {_host(source)}" if urlsplit(source).hostname else f"found in {source}"
    return f"{not_rung}; {place}" + (f" ({when})." if when else ", on a page without a date.")


def _host(source: str) -> str:
    host = urlsplit(source).hostname
    return host.removeprefix("www.") if host else source


def _written(iso: str) -> str:
    parts = [int(part) for part in iso.split("-")] if iso else []
    if len(parts) < 2:
        return iso
    words = [MONTHS[parts[1] - 1], str(parts[0])]
    return " ".join([str(parts[2]), *words] if len(parts) == 3 else words)


@cache
def _by_code() -> Mapping[str, Country]:
    lines: defaultdict[str, list[Line]] = defaultdict(list)
    for row in _rows("lines.csv"):
        kind, verified = LineKind(row.pop("kind")), Verified(row.pop("verified"))
        lines[row["country"]].append(Line(kind=kind, verified=verified, **row))
    return {
        row["code"]: Country(
            row["code"],
            row["name"],
            row["emergency"],
            tuple(part.strip() for part in row["others"].split(";") if part.strip()),
            row["source"],
            row["source_date"],
            _silent(row),
            tuple(lines[row["code"]]),
        )
        for row in _rows("countries.csv")
    }


def _silent(row: Mapping[str, str]) -> Silent | None:
    if not row["silent"]:
        return None
    return Silent(row["silent"], row["silent_cannot"], row["silent_source"], row["silent_date"])


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = files("leeward.directory").joinpath(name).read_text("utf-8")
    return iter(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))
