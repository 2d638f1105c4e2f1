"""Writes batches into the vault: one short transaction each, with the log, the search index and the receipt."""

import json
import time
from collections import Counter
from collections.abc import Iterator
from itertools import repeat
from typing import Any

from django.db import connection, transaction

from leeward.history.bringing.feed import Batch
from leeward.history.bringing.joining import Joined, Joining
from leeward.history.bringing.known import Known
from leeward.history.bringing.threads import Rooms
from leeward.history.models import ReadingProblem, Receipt
from leeward.history.rows import FIRST_COLUMN, KEY, LOGGED, PLACE, Ready, Thread, Writer, whole_characters
from leeward.people import identities
from leeward.people.models import Address
from leeward.vault import log

_INSERT = """INSERT INTO history_message (id, source_id, conversation_id, sender_id, key, sort_at, sent_at, date_text,
    kind, text, place, attachments, details) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"""
_COPY = "INSERT OR IGNORE INTO history_copy (message_id, source_id, place, minutes) VALUES (%s, %s, %s, %s)"
_INDEX = "INSERT INTO history_search (rowid, text) SELECT id, text FROM history_message WHERE id BETWEEN %s AND %s"

# The highest id ever given: an id is not given twice, even where the last messages were deleted.
_LAST = """SELECT max(coalesce((SELECT max(id) FROM history_message), 0),
    coalesce((SELECT max(last_id) FROM history_receipt), 0))"""

_SENDERS_COUNTED = 1000

# Problems written out one by one; more are only counted.
MOST_PROBLEMS = 10_000


class BatchWriter:
    """One reading of one source into the vault. `receipt` says where it stands and is saved with every batch."""

    def __init__(self, receipt: Receipt) -> None:
        self.receipt = receipt
        self.seconds = 0.0
        known = Known(receipt.source_id, receipt.first_id)
        self._joining = Joining(known, receipt.counts, apart=receipt.source.apart)
        self._finding = Rooms(known, self._joining)
        self._persons: dict[int, int] = {}
        self._writers: dict[tuple[Writer, str], int] = {}
        self._rooms: dict[Thread, tuple[int, bool]] = {}

    def write(self, batch: Batch) -> None:
        """All of the batch or nothing of it. Takes `seconds`; keep it near 0.1 by the size of the batch."""
        began = time.monotonic()
        with transaction.atomic():
            rooms, here = self._here(batch.rows)
            fresh = [row for row in batch.rows if (row[0], row[KEY]) not in here] if here else batch.rows
            if fresh:
                self._insert(rooms, fresh)
            self._note_copies(batch.rows, here)
            ReadingProblem.objects.bulk_create(self._problems(batch))
            self._count(batch, len(fresh))
            self.receipt.save()
        self.seconds = time.monotonic() - began

    def _here(self, rows: list[Ready]) -> tuple[dict[Thread, int], dict[tuple[Thread, bytes], Joined]]:
        """The conversation of each chat, and the rows that are in it already, by thread and key."""
        rooms: dict[Thread, int] = {}
        here: dict[tuple[Thread, bytes], Joined] = {}
        for thread, mine in _by_thread(rows):
            rooms[thread], before = self._room(thread, mine)
            if before:
                persons = self._people(self._writers_in(mine, thread))
                found = self._joining.among(rooms[thread], mine, persons)
                here |= {(thread, key): one for key, one in found.items()}
        return rooms, here

    def _note_copies(self, rows: list[Ready], here: dict[tuple[Thread, bytes], Joined]) -> None:
        """Where messages that are kept once stand in this original too."""
        copies, clocks = [], Counter[str]()
        for row in rows:
            one = here.get((row[0], row[KEY]))
            if one is not None and not one.own:
                copies.append((one.id, self.receipt.source_id, row[PLACE], one.minutes))
                clocks[str(one.minutes)] += 1
        if copies:
            with connection.cursor() as cursor:
                cursor.executemany(_COPY, copies)
            _add(self.receipt.counts.setdefault("clocks", {}), clocks)

    def _room(self, thread: Thread, rows: list[Ready]) -> tuple[int, bool]:
        known = self._rooms.get(thread)
        if known is None:
            told = self.receipt.threads.get("\x1f".join(thread))
            if told:
                known = int(told[0]), bool(told[1])
            else:
                writers = self._writers_in(rows, thread)
                known = self._finding.find(thread, rows, writers, self._people(writers))
                self.receipt.threads["\x1f".join(thread)] = list(known)
            self._rooms[thread] = known
        return known

    def _writers_in(self, rows: list[Ready], thread: Thread) -> dict[Writer, int]:
        return {writer: self._address(writer, thread[0]) for writer in {row[1] for row in rows} if writer is not None}

    def _people(self, writers: dict[Writer, int]) -> dict[Writer, int]:
        """The persons of these writers, from the ids of their addresses."""
        if missing := set(writers.values()) - self._persons.keys():
            self._persons |= Address.objects.filter(pk__in=missing).values_list("pk", "person_id")
        return {writer: self._persons[number] for writer, number in writers.items()}

    def _address(self, writer: Writer, channel: str) -> int:
        known = self._writers.get((writer, channel))
        if known is None:
            known = self._writers[writer, channel] = _address(writer, channel)
        return known

    def _insert(self, rooms: dict[Thread, int], fresh: list[Ready]) -> None:
        """Column by column, which spares a step of Python for each row."""
        columns: list[Any] = list(zip(*fresh, strict=True))
        whose = list(zip(columns[0], columns[1], strict=True))
        senders = {
            (thread, writer): self._address(writer, thread[0]) if writer else None for thread, writer in set(whose)
        }
        with connection.cursor() as cursor:
            cursor.execute(_LAST)
            before = cursor.fetchone()[0]
            last = before + len(fresh)
            numbers = range(before + 1, last + 1)
            columns[KEY] = map(bytearray, columns[KEY])  # bound three times as fast as bytes
            own = (numbers, repeat(self.receipt.source_id), map(rooms.get, columns[0]), map(senders.get, whose))
            cursor.executemany(_INSERT, list(zip(*own, *columns[FIRST_COLUMN:LOGGED], strict=False)))
            cursor.execute(_INDEX, [before + 1, last])
        log.append_salted("message", zip(map(str, numbers), columns[LOGGED], strict=True))
        self.receipt.last_id = last

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
        senders: Counter[str] = Counter()
        for writer, number in Counter(row[1] for row in batch.rows).items():
            senders[whole_characters(writer[0] or "") if writer else ""] += number
        _add(counts.setdefault("senders", {}), senders)
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
    if len({row[0] for row in rows}) == 1:
        yield rows[0][0], rows
        return
    sorted_out: dict[Thread, list[Ready]] = {}
    for row in rows:
        sorted_out.setdefault(row[0], []).append(row)
    yield from sorted_out.items()


def _add(total: dict[str, int], more: Counter[str]) -> None:
    for name, number in more.items():
        if name in total or len(total) < _SENDERS_COUNTED:
            total[name] = total.get(name, 0) + number
