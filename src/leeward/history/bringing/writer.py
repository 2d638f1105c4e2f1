"""Writes batches into the vault: one short transaction each, with the log, the search index and the receipt."""

import json
import time
from collections import Counter
from collections.abc import Iterator

from django.db import connection, transaction

from leeward.history.bringing import threads
from leeward.history.bringing.feed import Batch
from leeward.history.bringing.known import Known
from leeward.history.models import Message, ReadingProblem, Receipt
from leeward.history.rows import FIRST_COLUMN, LOGGED, Ready, Thread, Writer, whole_characters
from leeward.people import identities
from leeward.vault import log

_INSERT = """INSERT INTO history_message (id, source_id, conversation_id, sender_id, key, sort_at, sent_at, date_text,
    kind, text, place, attachments, details) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"""
_INDEX = "INSERT INTO history_search (rowid, text) SELECT id, text FROM history_message WHERE id BETWEEN %s AND %s"

_SENDERS_COUNTED = 1000

_Whose = tuple[Writer | None, str]

# Problems written out one by one; more are only counted.
MOST_PROBLEMS = 10_000


class BatchWriter:
    """One reading of one source into the vault. `receipt` says where it stands and is saved with every batch."""

    def __init__(self, receipt: Receipt) -> None:
        self.receipt = receipt
        self.seconds = 0.0
        self._known = Known(receipt.source_id, receipt.first_id)
        self._writers: dict[tuple[Writer, str], int] = {}
        self._rooms: dict[Thread, tuple[int, bool]] = {}

    def write(self, batch: Batch) -> None:
        """All of the batch or nothing of it. Takes `seconds`; keep it near 0.1 by the size of the batch."""
        began = time.monotonic()
        with transaction.atomic():
            fresh = self._fresh(batch.rows)
            if fresh:
                self._insert(fresh)
            ReadingProblem.objects.bulk_create(self._problems(batch))
            self._count(batch, len(fresh))
            self.receipt.save()
        self.seconds = time.monotonic() - began

    def _fresh(self, rows: list[Ready]) -> list[tuple[int, Ready]]:
        here: dict[Thread, tuple[int, set[bytes]]] = {}
        for thread, mine in _by_thread(rows):
            number, before = self._room(thread, mine)
            here[thread] = number, self._known.among(number, mine) if before else set()
        return [(here[row[0]][0], row) for row in rows if row[2] not in here[row[0]][1]]

    def _room(self, thread: Thread, rows: list[Ready]) -> tuple[int, bool]:
        known = self._rooms.get(thread)
        if known is None:
            told = self.receipt.threads.get("\x1f".join(thread))
            if told:
                known = int(told[0]), bool(told[1])
            else:
                writers = {row[1]: self._address(row[1], thread[0]) for row in rows if row[1] is not None}
                known = threads.find(thread, rows, writers, self._known)
                self.receipt.threads["\x1f".join(thread)] = list(known)
            self._rooms[thread] = known
        return known

    def _address(self, writer: Writer, channel: str) -> int:
        known = self._writers.get((writer, channel))
        if known is None:
            known = self._writers[writer, channel] = _address(writer, channel)
        return known

    def _insert(self, fresh: list[tuple[int, Ready]]) -> None:
        before, source = self._last_id(), self.receipt.source_id
        numbers = self._numbers({(row[1], row[0][0]) for _, row in fresh})
        table = [
            (number, source, room, numbers[row[1], row[0][0]], *row[FIRST_COLUMN:LOGGED])
            for number, (room, row) in enumerate(fresh, before + 1)
        ]
        last = before + len(table)
        with connection.cursor() as cursor:
            cursor.executemany(_INSERT, table)
            cursor.execute(_INDEX, [before + 1, last])
        log.append("message", ((str(number), row[LOGGED]) for number, (_, row) in enumerate(fresh, before + 1)))
        self.receipt.last_id = last

    def _numbers(self, writers: set[_Whose]) -> dict[_Whose, int | None]:
        return {(writer, channel): self._address(writer, channel) if writer else None for writer, channel in writers}

    def _last_id(self) -> int:
        highest = Message.objects.order_by("-id").values_list("pk", flat=True).first() or 0
        given = Receipt.objects.order_by("-last_id").values_list("last_id", flat=True).first() or 0
        return max(highest, given)

    def _problems(self, batch: Batch) -> Iterator[ReadingProblem]:
        left = MOST_PROBLEMS - self.receipt.counts.get("problem_rows", 0)
        for place, why, records in batch.problems[: max(0, left)]:
            yield ReadingProblem(receipt=self.receipt, place=json.loads(place), why=why, records=records)

    def _count(self, batch: Batch, added: int) -> None:
        counts, receipt = self.receipt.counts, self.receipt
        for name, more in (
            ("messages", len(batch.rows)),
            ("added", added),
            ("already_here", len(batch.rows) - added),
            ("problems", sum(problem[2] for problem in batch.problems)),
            ("problem_rows", len(batch.problems)),
        ):
            counts[name] = counts.get(name, 0) + more
        _add(counts.setdefault("skipped", {}), batch.skipped)
        senders = Counter((row[1] or ("",))[0] or "" for row in batch.rows)
        _add(counts.setdefault("senders", {}), Counter({whole_characters(who): n for who, n in senders.items()}))
        receipt.watermark = batch.upto


def _address(writer: Writer, channel: str) -> int:
    name, address = (whole_characters(part) if part else "" for part in writer)
    if not address or address == name:
        return identities.address_for(name or "?", None, channel).pk
    found = identities.address_for(address, None, channel)
    if name:
        identities.address_for(name, None, channel, person=found.person)
    return found.pk


def _by_thread(rows: list[Ready]) -> Iterator[tuple[Thread, list[Ready]]]:
    sorted_out: dict[Thread, list[Ready]] = {}
    for row in rows:
        sorted_out.setdefault(row[0], []).append(row)
    yield from sorted_out.items()


def _add(total: dict[str, int], more: Counter[str]) -> None:
    for name, number in more.items():
        if name in total or len(total) < _SENDERS_COUNTED:
            total[name] = total.get(name, 0) + number
