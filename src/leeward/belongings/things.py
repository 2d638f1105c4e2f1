"""The two lists, papers and the bag: the library's lines with what the person noted, then the person's own."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import transaction

from leeward.belongings.choices import ListKind, ThingState
from leeward.belongings.errors import HasPictures
from leeward.belongings.models import Thing
from leeward.library import belongings as library
from leeward.library.content import Said
from leeward.vault import opened

_LINES: dict[str, tuple[Said, ...]] = {ListKind.PAPER: library.PAPERS, ListKind.BAG: library.BAG}
_OWN = re.compile(r"o[1-9][0-9]{0,17}")  # an id of SQLite has at most 19 digits


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list. `mark` tells it apart in an address: a number of the library's, or “o” with an own number.

    `row` is None for a line of the library that the person has not touched.
    """

    kind: str
    mark: str
    text: str
    detail: str
    key: str = ""
    row: Thing | None = None

    @property
    def state(self) -> ThingState:
        """What the person said of it."""
        return ThingState(self.row.state) if self.row else ThingState.NOTHING_SAID

    @property
    def is_own(self) -> bool:
        """Whether the person wrote it."""
        return not self.key


def entries(kind: str) -> Sequence[Entry]:
    """The whole list, with keepers and pictures at hand. Without an open vault the library's lines only."""
    if opened.current() is None:
        return _listed(kind, ())
    return _listed(kind, Thing.objects.filter(kind=kind).select_related("keeper").prefetch_related("photos"))


def said(kind: str) -> Sequence[Entry]:
    """The whole list where only what was said of each line is wanted. Needs an open vault."""
    return _listed(kind, Thing.objects.filter(kind=kind))


def find(kind: str, mark: str) -> Entry | None:
    """The entry of this mark in this list, if there is one: no other row is read. Needs an open vault."""
    rows = Thing.objects.filter(kind=kind).select_related("keeper")
    by_mark = {str(number): line for number, line in enumerate(_LINES[kind], 1)}
    if mark in by_mark:
        line = by_mark[mark]
        return Entry(kind, mark, line.text, line.detail, line.key, rows.filter(key=line.key).first())
    row = rows.filter(pk=int(mark[1:])).first() if _OWN.fullmatch(mark) else None
    if row is None or row.key in {line.key for line in _LINES[kind]}:
        return None
    return _own(row)


def touched(entry: Entry) -> Thing:
    """The row of an entry, made now where there was none. Not saved yet then."""
    return entry.row or Thing(kind=entry.kind, key=entry.key)


def add_own(kind: str, text: str) -> Thing:
    """A line of the person's own; the same words twice give the first one."""
    words = " ".join(text.split())
    return Thing.objects.get_or_create(kind=kind, key="", text=words)[0]


@transaction.atomic
def drop(thing: Thing) -> None:
    """Takes an own line off the list. Raises HasPictures while pictures are kept with it."""
    if thing.photos.exists():
        raise HasPictures
    thing.delete()


def _listed(kind: str, stored: Iterable[Thing]) -> Sequence[Entry]:
    """The library's lines, then the rows that belong to none of them."""
    lines, rows = _LINES[kind], list(stored)
    known = {row.key: row for row in rows if row.key}
    listed = [
        Entry(kind, str(number), line.text, line.detail, line.key, known.pop(line.key, None))
        for number, line in enumerate(lines, 1)
    ]
    return [*listed, *(_own(row) for row in rows if not row.key or row.key in known)]


def _own(row: Thing) -> Entry:
    """A row of the person's own, or of a line that an earlier version of the library had."""
    return Entry(row.kind, f"o{row.pk}", row.text or row.key.replace("-", " ").capitalize(), "", "", row)
