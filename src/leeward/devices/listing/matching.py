"""A list of apps against lists of watching apps. The result says found, not found, or cannot check; nothing more."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from leeward.devices.listing.indicators import OPEN, Indicators, Watching
from leeward.devices.listing.rows import AppList, AppRow, Kind

MOST_HITS = 20
"""Apps that are named for one sign; a list made to keep the reader busy names thousands for the same."""


class Verdict(StrEnum):
    """What can be said about one row."""

    FOUND = "found"
    NOT_FOUND = "not_found"
    CANNOT = "cannot"


class By(StrEnum):
    """What a row was found by."""

    PACKAGE = "package"
    CERTIFICATE = "certificate"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Hit:
    """One app of the list that a row was found as. `open_kind`: the list calls it watchware, which does not hide."""

    app: str
    by: By
    open_kind: bool


@dataclass(frozen=True, slots=True)
class Checked:
    """One row with what can be said about it. `hits` is empty unless it was found."""

    row: AppRow
    verdict: Verdict
    hits: tuple[Hit, ...] = ()


class Comparer:
    """Compares rows with all apps of some lists; the tables are made once."""

    def __init__(self, lists: Sequence[Indicators]) -> None:
        apps = [app for one in lists for app in one.apps]
        self._packages = _table((package, app) for app in apps for package in app.packages)
        self._certificates = _table((value, app) for app in apps for value in app.certificates)
        self._names = _table((_plain(name), app) for app in apps for name in (app.name, *app.names))

    def compare(self, given: AppList) -> tuple[Checked, ...]:
        """Each row of the list of apps, in its order."""
        return tuple(self._checked(row) for row in given.rows)

    def _checked(self, row: AppRow) -> Checked:
        hits = tuple(self._hits(row))
        if hits:
            return Checked(row, Verdict.FOUND, hits)
        return Checked(row, Verdict.CANNOT if row.kind is Kind.IPHONE else Verdict.NOT_FOUND)

    def _hits(self, row: AppRow) -> Iterable[Hit]:
        """Each app of the list once, by the surest sign."""
        found: dict[str, Hit] = {}
        if row.kind is Kind.NAME:
            _add(found, self._names.get(_plain(row.text), ()), By.NAME)
        else:
            _add(found, self._packages.get(row.text, ()), By.PACKAGE)
            for value in sorted(row.certificates):
                _add(found, self._certificates.get(value, ()), By.CERTIFICATE)
        return found.values()


def count(checked: Iterable[Checked], verdict: Verdict) -> int:
    """How many rows it was said about."""
    return sum(one.verdict is verdict for one in checked)


def _table(pairs: Iterable[tuple[str, Watching]]) -> Mapping[str, tuple[Watching, ...]]:
    found: dict[str, dict[Watching, None]] = {}
    for key, app in pairs:
        if key and len(found.setdefault(key, {})) < MOST_HITS:
            found[key][app] = None
    return {key: tuple(apps) for key, apps in found.items()}


def _add(found: dict[str, Hit], apps: Iterable[Watching], by: By) -> None:
    for app in apps:
        found.setdefault(app.name, Hit(app.name, by, app.kind == OPEN))


def _plain(name: str) -> str:
    """A name without spaces, marks and case: “The Truth Spy” is “thetruthspy”."""
    return re.sub(r"[\W_]+", "", name).casefold()
