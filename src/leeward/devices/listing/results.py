"""A finished comparison, in memory or as JSON: what was compared, with which lists, what can be said of each row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from leeward.devices.listing.indicators import Indicators
from leeward.devices.listing.matching import By, Checked, Comparer, Hit, Verdict
from leeward.devices.listing.rows import AppList, AppRow, Kind, Problem

OLD_AFTER = 90
"""Days after which a list is said to be old."""


@dataclass(frozen=True, slots=True)
class ListStamp:
    """What is always shown of a list: name, where it came from ("" for a file), the day if known, its hash, its size.

    `hidden` and `open_kind` count its apps that hide themselves and that do not.
    """

    name: str
    source: str
    got_on: date | None
    sha256: str
    hidden: int
    open_kind: int

    def age(self, today: date) -> int | None:
        """Its age in days, None where the day is not known."""
        return None if self.got_on is None else max(0, (today - self.got_on).days)


@dataclass(frozen=True, slots=True)
class WatchList:
    """A list ready to compare with."""

    stamp: ListStamp
    indicators: Indicators
    data: bytes


@dataclass(frozen=True, slots=True)
class Result:
    """A finished comparison. `at` is in UTC."""

    at: datetime
    names: tuple[str, ...]
    sha256: str
    lists: tuple[ListStamp, ...]
    checked: tuple[Checked, ...]
    problems: tuple[Problem, ...]

    def of(self, verdict: Verdict) -> tuple[Checked, ...]:
        """The rows of which this can be said."""
        return tuple(one for one in self.checked if one.verdict is verdict)

    @property
    def found(self) -> tuple[Checked, ...]:
        return self.of(Verdict.FOUND)


def stamp(name: str, source: str, got_on: date | None, indicators: Indicators) -> ListStamp:
    """The stamp of a list that was read."""
    open_kind = indicators.count("watchware")
    return ListStamp(name, source, got_on, indicators.sha256, len(indicators.apps) - open_kind, open_kind)


def compared(given: AppList, lists: Sequence[WatchList], at: datetime) -> Result:
    """Compare a list of apps with all these lists."""
    checked = Comparer([one.indicators for one in lists]).compare(given)
    return Result(at, given.names, given.sha256, tuple(one.stamp for one in lists), checked, given.problems)


def to_json(result: Result) -> dict[str, Any]:
    """As plain JSON of texts, numbers and lists; also what is logged."""
    return {
        "at": result.at.isoformat(),
        "names": list(result.names),
        "sha256": result.sha256,
        "lists": [_list_json(one) for one in result.lists],
        "rows": [_row_json(one) for one in result.checked],
        "problems": [[one.place, one.why] for one in result.problems],
    }


def from_json(held: Mapping[str, Any]) -> Result:
    """The inverse of `to_json`."""
    return Result(
        datetime.fromisoformat(held["at"]),
        tuple(held["names"]),
        held["sha256"],
        tuple(_list_of(one) for one in held["lists"]),
        tuple(_row_of(one) for one in held["rows"]),
        tuple(Problem(place, why) for place, why in held["problems"]),
    )


def _list_json(one: ListStamp) -> dict[str, Any]:
    got_on = one.got_on.isoformat() if one.got_on else None
    return {
        "name": one.name,
        "source": one.source,
        "got_on": got_on,
        "sha256": one.sha256,
        "hidden": one.hidden,
        "open": one.open_kind,
    }


def _list_of(held: Mapping[str, Any]) -> ListStamp:
    got_on = date.fromisoformat(held["got_on"]) if held["got_on"] else None
    return ListStamp(held["name"], held["source"], got_on, held["sha256"], held["hidden"], held["open"])


def _row_json(one: Checked) -> dict[str, Any]:
    hits = [[hit.app, hit.by.value, hit.open_kind] for hit in one.hits]
    return {
        "text": one.row.text,
        "kind": one.row.kind.value,
        "place": one.row.place,
        "certificates": sorted(one.row.certificates),
        "verdict": one.verdict.value,
        "hits": hits,
    }


def _row_of(held: Mapping[str, Any]) -> Checked:
    row = AppRow(held["text"], Kind(held["kind"]), held["place"], frozenset(held["certificates"]))
    hits = tuple(Hit(app, By(by), open_kind) for app, by, open_kind in held["hits"])
    return Checked(row, Verdict(held["verdict"]), hits)
