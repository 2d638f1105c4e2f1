"""A second look at doubtful messages: in the original they came from, read again with what was said of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from leeward.history.bringing.originals import open_request
from leeward.history.bringing.request import Request
from leeward.history.checks.leaves import Leaf
from leeward.history.models import Source
from leeward.history.rows import FIRST_COLUMN, LOGGED, Preparer, Ready
from leeward.history.stream import Row
from leeward.people import identities
from leeward.vault.opened import OpenVault
from leeward.words import canonical
from leeward.words.errors import LeewardError
from leeward.words.messages import Message

Rooms = dict[str, set[int]]

# The columns of a row in the order of `rows.Ready`: key, sort_at, sent_at, date_text, kind, text, place, …
_COLUMNS: Final = (2, 0, 7, 8, 9, 10, 6, 11, 12)
_NAMES: Final = (
    "key", "place in time", "time", "date as written", "kind", "text", "place", "attachments", "details",
)  # fmt: skip
_NOT_THERE = "is not as it was logged, and its original does not hold it there"


@dataclass(slots=True)
class Doubt:
    """A row that cannot give back the bytes its line was made of. `wrong` is None until the original told.

    `said` are the bytes that the original gives where they are what was logged.
    """

    row: Row
    leaf: Leaf
    wrong: str | None = None
    settled: bool = False
    said: bytes = b""

    def meet(self, ready: Ready, rooms: Rooms) -> None:
        """The record of the original at this place, or with this key; `rooms` are the threads its chats are kept in."""
        logged = canonical.leaf(self.leaf.salt, ready[LOGGED]) == self.leaf.leaf
        if self.settled or not (logged or _same_place(self.row, ready)):
            return
        differing = _differing(self.row, ready, rooms)
        if logged:
            self.settled, self.said = True, ready[LOGGED]
            self.wrong = f"was changed: {differing}. Its line in the log agrees with the original" if differing else ""
        elif differing:
            self.wrong = f"was changed: {differing}. Its line in the log is not that of the original either"
        else:
            self.wrong = f"stands as in the original, but line {self.leaf.seq:,} of the log was changed"


def look(vault: OpenVault, doubts: Sequence[Doubt]) -> Iterator[tuple[Doubt, str]]:
    """Each doubt with what is wrong, empty where nothing is. Reads an original once for each way it was read."""
    by_source: dict[int, list[Doubt]] = defaultdict(list)
    for doubt in doubts:
        by_source[doubt.row[3]].append(doubt)
    for source_id, some in by_source.items():
        source = Source.objects.filter(pk=source_id).first()
        unreadable = _read(vault, source, some) if source else "belongs to no file that is kept"
        for doubt in some:
            yield doubt, doubt.wrong if doubt.wrong is not None else unreadable or _NOT_THERE


def _read(vault: OpenVault, source: Source, doubts: Sequence[Doubt]) -> str:
    """Lets the doubts meet the records of their original; a sentence where that cannot be read."""
    ways: list[dict[str, object]] = []
    rooms: Rooms = defaultdict(set)
    for arguments, threads in source.receipts.order_by("pk").values_list("arguments", "threads"):
        for thread, told in threads.items():
            rooms[thread].add(int(told[0]))
        if arguments not in ways:
            ways.append(arguments)
    for way in ways:
        try:
            _meet(_records(vault, source, way), [doubt for doubt in doubts if not doubt.settled], rooms)
        except LeewardError:
            return "is not as it was logged, and its original cannot be read"
    return ""


def _meet(records: Iterable[Ready], doubts: Sequence[Doubt], rooms: Rooms) -> None:
    waiting: dict[str | bytes, list[Doubt]] = defaultdict(list)
    for doubt in doubts:
        waiting[doubt.row[6]].append(doubt)
        waiting[bytes(doubt.row[2])].append(doubt)
    for ready in records:
        for doubt in {id(one): one for name in (ready[8], ready[2]) for one in waiting.get(name, ())}.values():
            doubt.meet(ready, rooms)


def _records(vault: OpenVault, source: Source, way: dict[str, object]) -> Iterator[Ready]:
    said = {
        "blob": source.blob,
        "name": source.name,
        "size": source.size,
        "sha256": source.sha256,
        "beside": source.beside,
        **way,
    }
    reading = open_request(vault.blobs, Request.from_arguments(said))
    preparer = Preparer()
    for record in reading:
        if isinstance(record, Message):
            yield preparer.prepare(record)


def _same_place(row: Row, ready: Ready) -> bool:
    return row[6] == ready[8]


def _differing(row: Row, ready: Ready, rooms: Rooms) -> str:
    kept = [bytes(row[2]), *(row[i] for i in _COLUMNS[1:])]
    names = [name for name, one, other in zip(_NAMES, kept, ready[FIRST_COLUMN:LOGGED], strict=True) if one != other]
    if not _wrote(row[5], ready):
        names.append("sender")
    if row[4] not in rooms.get("\x1f".join(ready[0]), ()):
        names.append("thread")
    return ", ".join(names)


def _wrote(address_id: int | None, ready: Ready) -> bool:
    writer, channel = ready[1], ready[0][0]
    if writer is None or address_id is None:
        return writer is None and address_id is None
    found = [identities.find_address(value, channel) for value in writer if value]
    return any(one is not None and one.pk == address_id for one in found)
