"""The two lists, papers and the bag: the library's lines with what the person noted, then the person's own."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from leeward.belongings.choices import ListKind, ThingState
from leeward.belongings.errors import HasPictures
from leeward.belongings.models import Thing
from leeward.library import belongings as library
from leeward.library.content import Said
from leeward.vault import opened

_LINES: dict[str, tuple[Said, ...]] = {ListKind.PAPER: library.PAPERS, ListKind.BAG: library.BAG}


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
    """The whole list. Without an open vault the library's lines only."""
    lines = _LINES[kind]
    if opened.current() is None:
        return [Entry(kind, str(number), line.text, line.detail, line.key) for number, line in enumerate(lines, 1)]
    rows = list(Thing.objects.filter(kind=kind).select_related("keeper").prefetch_related("photos"))
    known = {row.key: row for row in rows if row.key}
    listed = [
        Entry(kind, str(number), line.text, line.detail, line.key, known.pop(line.key, None))
        for number, line in enumerate(lines, 1)
    ]
    return [*listed, *(_own(row) for row in rows if not row.key or row.key in known)]


def find(kind: str, mark: str) -> Entry | None:
    """The entry of this mark in this list, if there is one. Needs an open vault."""
    return next((entry for entry in entries(kind) if entry.mark == mark), None)


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


def _own(row: Thing) -> Entry:
    """A row of the person's own, or of a line that an earlier version of the library had."""
    return Entry(row.kind, f"o{row.pk}", row.text or row.key.replace("-", " ").capitalize(), "", "", row)
