"""Records of a source in batches, made ready for the vault. No database here."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from leeward.history.rows import Preparer, Ready
from leeward.history.stored import pack_place
from leeward.words.canonical import Salter
from leeward.words.messages import Message, Problem, Record

Trouble = tuple[str, str, int]


@dataclass(slots=True)
class Batch:
    """Some records in the order of the source. `upto` counts all records from its beginning to the end of this batch.

    What `rows` hold for the log is salted already (`words.canonical.Salter`).
    `problems` are place (JSON), sentence and number of physical records; `skipped` counts physical records by reason.
    """

    rows: list[Ready] = field(default_factory=list)
    problems: list[Trouble] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)
    upto: int = 0


class Size:
    """How many records make a batch. Follows the speed of the machine, so that a transaction stays near 40 ms.

    It begins small, shrinks at once when a batch took long, and grows step by step.
    """

    FIRST, LEAST, MOST = 200, 50, 5000
    WANTED = 0.04

    def __init__(self, records: int = FIRST) -> None:
        self.records = records

    def follow(self, seconds: float) -> None:
        """The last batch took so long."""
        ideal = int(self.records * self.WANTED / max(seconds, 0.001))
        most = self.records * 2 if seconds < self.WANTED / 4 else self.records * 5 // 4
        self.records = min(max(ideal, self.records // 8, self.LEAST), most, self.MOST)


def batches(records: Iterable[Record], start: int, size: Size) -> Iterator[Batch]:
    """Batches of `size.records` records at most, from record number `start` on.

    Records before `start` are read as well (equal messages of one minute are counted from the beginning of a source),
    and left out. The last batch may be empty; its `upto` is the number of records there are.
    """
    preparer, batch, number = Preparer(Salter().salted), Batch(), 0
    prepare = preparer.prepare
    for record in records:
        number += 1
        if type(record) is Message:
            ready = prepare(record)
            if number > start:
                batch.rows.append(ready)
        elif number > start:
            _note(batch, record)
        if number >= start + size.records:
            batch.upto = start = number
            yield batch
            batch = Batch()
    batch.upto = max(number, start)
    yield batch


def _note(batch: Batch, record: Record) -> None:
    if isinstance(record, Problem):
        batch.problems.append((pack_place(record.place), record.why, record.records))
    elif not isinstance(record, Message):
        batch.skipped[record.reason] += record.records
