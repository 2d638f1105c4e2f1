"""A result in words: what was found in the list, what was not, what cannot be checked. No other judgement."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from leeward.devices.listing.matching import By, Checked, Verdict
from leeward.devices.listing.results import OLD_AFTER, ListStamp, Result
from leeward.devices.listing.rows import Kind, Problem
from leeward.shell.wording import day, number, plural

WORDS = {
    Verdict.FOUND: "found in the list",
    Verdict.NOT_FOUND: "not found in the list",
    Verdict.CANNOT: "cannot check",
}
_BY = {
    By.PACKAGE: "by its id",
    By.CERTIFICATE: "by the signature of its maker",
    By.NAME: "by a name, not an id: less certain",
}


@dataclass(frozen=True, slots=True)
class ShownList:
    """A list with its age in words. `old` says that a newer one may know more."""

    stamp: ListStamp
    holds: str
    age: str
    old: bool


@dataclass(frozen=True, slots=True)
class ShownRow:
    """One app in words."""

    text: str
    place: str
    verdict: str
    hits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """All of a result. `found` are apps that hide themselves, `open_found` those the list calls watchware."""

    at: date
    names: str
    sha256: str
    counts: str
    found: Sequence[ShownRow]
    open_found: Sequence[ShownRow]
    not_found: Sequence[ShownRow]
    cannot: Sequence[ShownRow]
    problems: Sequence[Problem]
    lists: Sequence[ShownList]
    has_names: bool


def shown(stamp: ListStamp, today: date) -> ShownList:
    """A list as pages show it, always with where it came from, its age and its hash."""
    hidden = plural(stamp.hidden, "app that hides itself", "apps that hide themselves")
    openly = plural(stamp.open_kind, "app that watches openly", "apps that watch openly")
    holds = ", ".join(words for many, words in ((stamp.hidden, hidden), (stamp.open_kind, openly)) if many)
    return ShownList(stamp, holds, _age(stamp, today), _is_old(stamp, today))


def page(result: Result, today: date) -> Page:
    """A result as its page shows it."""
    found = result.found
    hidden = [one for one in found if not all(hit.open_kind for hit in one.hits)]
    return Page(
        at=result.at.date(),
        names=", ".join("what you typed" if name == "typed" else name for name in result.names),
        sha256=result.sha256,
        counts=counts(result),
        found=[_row(one) for one in hidden],
        open_found=[_row(one) for one in found if one not in hidden],
        not_found=[_row(one) for one in result.of(Verdict.NOT_FOUND)],
        cannot=[_row(one) for one in result.of(Verdict.CANNOT)],
        problems=result.problems,
        lists=[shown(one, today) for one in result.lists],
        has_names=any(one.row.kind is Kind.NAME for one in result.checked),
    )


def counts(result: Result) -> str:
    """As in "Of 412 apps, 1 is found in the list, 411 are not found in the list." and nothing more."""
    parts = []
    for verdict, words in ((Verdict.FOUND, "found in the list"), (Verdict.NOT_FOUND, "not found in the list")):
        many = len(result.of(verdict))
        parts.append(f"{number(many) if many else 'none'} {'is' if many == 1 else 'are'} {words}")
    if cannot := len(result.of(Verdict.CANNOT)):
        parts.append(f"{number(cannot)} cannot be checked")
    sentence = f"Of {plural(len(result.checked), 'app')}, {', '.join(parts)}."
    if result.problems:
        sentence += f" {plural(len(result.problems), 'line')} could not be read."
    return sentence


def _row(one: Checked) -> ShownRow:
    hits = tuple(f"{hit.app}, {_BY[hit.by]}" for hit in one.hits)
    return ShownRow(one.row.text, one.row.place, WORDS[one.verdict], hits)


def _age(stamp: ListStamp, today: date) -> str:
    age = stamp.age(today)
    if age is None or stamp.got_on is None:
        return "Nobody said how old it is. Treat it as old."
    since = "fetched today" if age == 0 else f"{plural(age, 'day')} old"
    said = f"Of {day(stamp.got_on)}, {since}."
    return f"{said} A newer one may know more apps." if age > OLD_AFTER else said


def _is_old(stamp: ListStamp, today: date) -> bool:
    age = stamp.age(today)
    return age is None or age > OLD_AFTER
