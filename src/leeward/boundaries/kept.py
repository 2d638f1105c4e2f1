"""The limits that are kept: which hold on a day, which did, which will; and how one is written, changed and ended."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from leeward.boundaries import zones
from leeward.boundaries.errors import NothingEnds
from leeward.boundaries.models import Boundary
from leeward.boundaries.rules import codec
from leeward.boundaries.rules.codec import BadLimit
from leeward.boundaries.rules.kinds import Kind, Limit, Rules
from leeward.people.models import Person
from leeward.people.zones import is_known
from leeward.vault import log
from leeward.words.canonical import encode

KIND = "boundary"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A limit as it is to be written: from which day, in which words of the person, by which clock (IANA)."""

    limit: Limit
    since: date
    zone: str
    words: str = ""


def versions(person: Person) -> list[Boundary]:
    """All rows, those that began last first."""
    return list(person.boundaries.order_by("-since", "-id"))


def standing(person: Person, day: date | None = None) -> dict[Kind, Boundary]:
    """What holds on a day (today by the person's clock), in the order of the kinds. Ended ones are left out."""
    rows = person.boundaries.filter(since__lte=day or zones.today())
    return _standing(rows)


def coming(person: Person) -> list[Boundary]:
    """What begins or ends on a later day, the nearest first."""
    return list(person.boundaries.filter(since__gt=zones.today()))


def rules_on(person: Person, day: date | None = None) -> Rules:
    """All limits that hold on a day, as rules. One that this version cannot read is left out; pages say so."""
    return _rules(standing(person, day).values())


def rules_since(person: Person) -> list[tuple[date, Rules]]:
    """The rules from each day on which something began, was changed or ended; the earliest first."""
    rows = list(person.boundaries.all())
    days = sorted({row.since for row in rows})
    return [(day, _rules(_standing(row for row in rows if row.since <= day).values())) for day in days]


@transaction.atomic
def write(person: Person, kind: Kind, wanted: Wanted) -> Boundary:
    """Add a limit, or change the one of this kind from that day on. Part of the vault's log."""
    zones.take(wanted.zone)
    return _add(person, kind, wanted.since, codec.dump(wanted.limit), words=wanted.words, zone=wanted.zone)


@transaction.atomic
def end(person: Person, kind: Kind, on: date) -> list[Boundary]:
    """From that day on no limit of this kind holds, nor one that was to begin later. Raises NothingEnds."""
    later = [row for row in person.boundaries.filter(kind=kind.value, since__gt=on) if not row.ended]
    holds = standing(person, on).get(kind)
    if holds is None and not later:
        raise NothingEnds
    first = [(on, holds)] if holds is not None else []
    ends = dict([*first, *((row.since, row) for row in later)])
    return [
        _add(person, kind, day, row.settings, words=row.words, zone=row.zone, ended=True) for day, row in ends.items()
    ]


def fact_of(row: Boundary) -> dict[str, object]:
    """A limit as it is logged."""
    return {
        "fact": "boundary",
        "key": row.key,
        "kind": row.kind,
        "since": row.since.isoformat(),
        "settings": row.settings,
        "words": row.words,
        "zone": row.zone,
        "ended": row.ended,
        "written_at": row.written_at.isoformat(),
    }


def _add(person: Person, kind: Kind, since: date, settings: Mapping[str, Any], **more: Any) -> Boundary:
    row = Boundary.objects.create(person=person, kind=kind.value, since=since, settings=dict(settings), **more)
    log.append(KIND, [(row.key, encode(fact_of(row)))])
    return row


def _standing(rows: Iterable[Boundary]) -> dict[Kind, Boundary]:
    newest = {Kind(row.kind): row for row in sorted(rows, key=lambda row: (row.since, row.pk))}
    return {kind: newest[kind] for kind in Kind if kind in newest and not newest[kind].ended}


def _rules(rows: Iterable[Boundary]) -> Rules:
    """The clock is that of the limit written last: who moves to another city says so with the next one."""
    known = [row for row in rows if readable(row) is not None]
    last = max(known, key=lambda row: row.pk, default=None)
    zone = last.zone if last is not None else zones.own_zone()
    return codec.rules(zone, [(Kind(row.kind), row.settings) for row in known])


def readable(row: Boundary | None) -> Limit | None:
    """The limit of a row; None for no row, and where this version cannot read it."""
    try:
        return row.limit if row is not None and is_known(row.zone) else None
    except BadLimit:
        return None
