"""Viber's message history, as its app for phones sends it by email: one CSV per chat, without headings.

A physical record is a row: date, time, sender, number, words. Words with commas or line ends are not always in
quotation marks, so cells beyond the last belong to the words, and a row that begins with no date goes on with the one
before: it is a problem with its place, since nothing says whose it is.
Source of the form: exports that people have described; Viber publishes no description.
"""

import csv
import re
from collections.abc import Iterator
from typing import Any

from leeward.readers.encoding import decode_head
from leeward.readers.mapped import table_records
from leeward.readers.protocol import FormatNotes, ReadOptions
from leeward.words.messages import Record
from leeward.words.sources import Source

_HEAD = 32 * 1024
_COLUMNS = 5
_DATE = re.compile(r"\ufeff?\s*\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\.?\s*")
_TIME = re.compile(r"\s*\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?\s?m\.?)?\s*", re.IGNORECASE)
_NUMBER = re.compile(r"\s*(?:\+?[\d\s().-]{5,24})?\s*")
_ME = "me"

NOTES = FormatNotes(
    label="Viber message history (CSV)",
    produced_by="Viber on Android and iPhone: “Email message history”",
    extensions=(".csv", ".zip"),
    how_to_export={
        "Android, iPhone": (
            "Open Viber, then More, Settings, “Calls and messages”.",
            "Choose “Email message history” and an address that only you can read.",
            "The email brings a zip file with one CSV file for each chat.",
        ),
        "Computer": ("Viber for computers keeps a database and has no such export.",),
    },
    how_long="A few minutes.",
    other_may_notice=(
        "The people you write with are told nothing.",
        "The email stays in the mailbox you choose; whoever reads that sees it.",
    ),
    missing_by_design=(
        "Photos, voice messages, stickers, calls and reactions.",
        "Messages that were deleted, and secret chats.",
    ),
    limits=("Newer versions of Viber may have left this export out.",),
)


class ViberCsv:
    """The reader. Holds no state."""

    name = "viber_csv"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By the cells of the first rows: a date, a time, a name, a number."""
        with source.open() as stream:
            head = decode_head(stream.read(_HEAD))
        rows = [row for row in _first_rows(head) if row]
        fitting = sum(_fits(row) for row in rows)
        if not rows or not fitting or not _fits(rows[0]) or fitting * 2 < len(rows):
            return 0.0
        return 0.9 if any(row[3].strip() for row in rows if _fits(row)) else 0.4

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """Two passes: one over the dates, one over the rows."""
        return table_records(self.name, source, options, _meaning)


READER = ViberCsv()


def _first_rows(head: str) -> list[list[str]]:
    found: list[list[str]] = []
    lines = head.removeprefix("\ufeff").splitlines()
    try:
        for row in csv.reader(lines[:-1] if len(lines) > 1 else lines):
            found.append(row)
            if len(found) == 20:  # enough to know the form
                break
    except csv.Error:
        pass
    return found


def _fits(row: list[str]) -> bool:
    return (
        len(row) >= _COLUMNS
        and _DATE.fullmatch(row[0]) is not None
        and _TIME.fullmatch(row[1]) is not None
        and _NUMBER.fullmatch(row[3]) is not None
    )


def _meaning(cells: list[str], _number: int) -> dict[str, Any] | None:
    if not _fits(cells):
        return None
    sender, number = cells[2].strip(), cells[3].strip()
    own = sender.casefold() == _ME
    return {
        "date": cells[0].replace("\ufeff", "").strip(),
        "time": cells[1].strip(),
        "sender": sender or number,
        "sender_address": "" if own else number,
        "text": ",".join(cells[4:]),
        "direction": "outgoing" if own else "",
        "extra": {"number": number} if own and number else {},
    }
