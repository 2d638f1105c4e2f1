"""Runs every reader over the samples that lie outside the project, and prints a table. `make conformance`.

Looks in $LEEWARD_FIXTURES, else in ../shared/fixtures beside the project: one folder per format, inside it any tree.
Fails (exit 1) when the records do not add up, a read ends in something other than a calm sentence, or a file that its
reader should know is not recognised. Formats that have no reader yet are listed, not failed.
"""

import csv
import json
import os
import re
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from leeward.readers.errors import EmptyFile, NotAnExport, ReadersError
from leeward.readers.reading import open_reading
from leeward.readers.registry import READERS
from leeward.readers.sources import from_path
from leeward.words.messages import Message, Problem, Record, Skipped

ROOT = Path(__file__).resolve().parent.parent
MEDIA = frozenset((".jpg", ".jpeg", ".png", ".pdf", ".mp4", ".opus", ".webp", ".md"))
# The body of an email without any header line, which nothing can know, and a table that holds no messages.
NO_EXPORT = frozenset(("msg_19.txt", "Profile.csv"))

# Counts a chat's records from the bytes alone, so that the readers do not check themselves.
_STAMP = re.compile(
    r"^[\u200e\u200f\ufeff]*(?:\[[^\]\n]{6,40}\d[:.]\d\d[^\]\n]{0,12}\]|"
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? [^\n]{0,3}\d{1,2}[:.]\d\d[^\n–-]{0,12} [–-] )"
)

# Readers whose samples lie in folders of other names, and the endings of those that are theirs.
FOLDERS = {
    "sms_backup_xml": (("sms_backup_restore_xml", ""), ("call_log", "")),
    "linkedin_csv": (("linkedin", ""),),
    "line_txt": (("line", ""),),
    "kakaotalk_txt": (("kakaotalk", ""),),
    "google_voice_html": (("google_takeout", ""),),
    "imessage_db": (("imessage", ".db"),),
    "telegram_json": (("telegram", ".json"),),
    "messenger_json": (("facebook_messenger", ".json"),),
    "instagram_json": (("instagram", ".json"),),
    "discord_json": (("discord", ".json"),),
    "dating_json": (("dating_apps", ".json"),),
    "signal_jsonl": (("signal", ".jsonl"),),
    "outlook_msg": (("outlook_msg_pst", ""),),
}
# Tables of databases whose rows are records.
TABLES = ("message", "messages", "call_log", "message_add_on_reaction", "ZWAMESSAGE")

# What begins a record, by folder.
_ENTRY = re.compile(r"<(?:sms|mms|call|log)\s")
_BEGINS = {
    "sms_backup_restore_xml": _ENTRY,
    "call_log": _ENTRY,
    "line": re.compile(r"(?m)^(?:\d{4}\.\d\d\.\d\d |\d\d:\d\d )"),
    # Headings, blank lines, date lines, lines with a stamp, lines of people who come or go.
    "kakaotalk": re.compile(
        r"(?m)^(?:\n|.*카카오톡 대화$|저장한|Date Saved|Talk_|-{5}|\[.*\] \[|\d{4}년|오후|.*, \d{4}|.*습니다\.$)"
    ),
    "google_takeout": re.compile(r'<div class="(?:message|haudio)">'),
    "email_mbox": re.compile(r"(?m)^From [^\n]*\d\d:\d\d"),
}


class Row(NamedTuple):
    """One line of the table. `fault` is empty where all is as it should be."""

    file: str
    format: str
    messages: int
    problems: int
    skipped: int
    physical: str
    order: str
    fault: str = ""


def fixtures() -> Path | None:
    """The folder of samples, or None where there is none."""
    told = os.environ.get("LEEWARD_FIXTURES")
    folder = Path(told) if told else ROOT.parent / "shared" / "fixtures"
    return folder if folder.is_dir() else None


def physical_records(path: Path) -> int | None:
    """How many records a file holds, counted without the readers; None for formats counted by the sum alone.

    Of a text: lines that begin with a date stamp, and lines before the first. Rows of a table or a database, the items
    of lists of messages in JSON, each line "From …" with a time in a mailbox. A single email is one record.
    """
    if {"email_eml", "outlook_msg_pst"} & set(path.parts):
        return 1
    begins = next((_BEGINS[part] for part in path.parts if part in _BEGINS), None)
    if begins and path.suffix.lower() not in _COUNTS.keys() - {".txt"}:
        return len(begins.findall(path.read_bytes().decode("utf-8-sig", "replace")))
    counts = _COUNTS.get(path.suffix.lower())
    return counts(path) if counts else None


def rows_of_messages(path: Path) -> int | None:
    """The rows in the tables of a database that hold messages."""
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        return sum(
            connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]  # noqa: S608  names of our own
            for name in TABLES
            if name in tables
        )
    except sqlite3.DatabaseError:
        return None
    finally:
        connection.close()


def items_of_messages(path: Path) -> int | None:
    """The items of all lists called messages, chats or like; None where the file is no whole JSON."""
    try:
        value = json.loads(path.read_bytes())
    except ValueError:
        return None
    return _items_in(value)


def _items_in(value: object, name: str = "") -> int:
    if isinstance(value, list):
        return len(value) if name in ("messages", "chats", "like") else sum(_items_in(one) for one in value)
    return sum(_items_in(one, key) for key, one in value.items()) if isinstance(value, dict) else 0


def lines_of_a_table(path: Path) -> int:
    """The rows of a CSV file, its heading among them."""
    return len(list(csv.reader(path.read_text("utf-8-sig").splitlines(keepends=True))))


def stamped_lines(path: Path) -> int:
    """Lines that begin with a date stamp, and the lines before the first."""
    lines = path.read_bytes().decode("utf-8-sig", "replace").replace("\r\n", "\n").removesuffix("\n").split("\n")
    starts = [bool(_STAMP.match(line)) for line in lines]
    return sum(starts) + (starts.index(True) if True in starts else 0)


def lines_of_text(path: Path) -> int:
    """The lines, the last with or without its end."""
    return len(path.read_bytes().removesuffix(b"\n").split(b"\n"))


_COUNTS = {
    ".txt": stamped_lines,
    ".csv": lines_of_a_table,
    ".json": items_of_messages,
    ".jsonl": lines_of_text,
    ".db": rows_of_messages,
    ".sqlite": rows_of_messages,
}


def count(record: Record) -> int:
    """How many physical records one record stands for."""
    return record.records if isinstance(record, Problem | Skipped) else 1


def check(path: Path, name: str, shown: str) -> Row:
    """Read one sample whose folder says it is of format `name`."""
    try:
        reading = open_reading([from_path(path)])
        records = list(reading)
    except EmptyFile:
        return Row(shown, "–", 0, 0, 0, "0", "–")
    except NotAnExport as error:
        fault = "" if path.suffix == ".pst" else f"not recognised: {error}"
        return Row(shown, "refused", 0, 0, 0, "–", "–", fault)
    except ReadersError as error:
        return Row(shown, "–", 0, 0, 0, "?", "–", f"not recognised: {error}")
    except Exception as error:  # noqa: BLE001  that nothing else escapes is what is checked here
        return Row(shown, "–", 0, 0, 0, "?", "–", f"{type(error).__name__} escaped")
    found = reading.summary
    skipped = sum(found.skipped.values())
    total = sum(map(count, records))
    expected = physical_records(path)
    fault = ""
    if found.format != name and (path.suffix != ".zip" or name not in {part.reader.name for part in reading.parts}):
        fault = f"read as {found.format}"
    elif found.messages + found.problems + skipped != total or expected not in (None, total):
        fault = f"the sum is off: {total} for {expected} records"
    elif found.messages != sum(isinstance(record, Message) for record in records):
        fault = "the summary counts other messages"
    counted = "–" if expected is None else str(expected)
    return Row(shown, found.format or "–", found.messages, found.problems, skipped, counted, found.date_order, fault)


def rows(folder: Path) -> Iterator[Row]:
    """A row for each sample of a format that has a reader."""
    for reader in READERS:
        for name, ending in FOLDERS.get(reader.name, ((reader.name, ""),)):
            base = folder / name
            for path in sorted(base.rglob(f"*{ending}")) if base.is_dir() else ():
                if path.is_file() and path.suffix.lower() not in MEDIA and path.name not in NO_EXPORT:
                    yield check(path, reader.name, path.relative_to(folder).as_posix())


def main() -> int:
    """Print the table; 1 if anything is not as it should be."""
    console = Console()
    folder = fixtures()
    if folder is None:
        console.print("No samples found: set LEEWARD_FIXTURES to their folder. Nothing was checked.")
        return 1 if os.environ.get("CI") else 0
    table = Table("file", "format", "messages", "problems", "skipped", "physical", "order", "fault")
    faults = 0
    for row in rows(folder):
        table.add_row(*(escape(str(cell)) for cell in row))
        faults += bool(row.fault)
    console.print(table)
    names = {name for reader in READERS for name, _ in FOLDERS.get(reader.name, ((reader.name, ""),))}
    waiting = sorted(path.name for path in folder.iterdir() if path.is_dir() and path.name not in names)
    console.print(f"Without a reader yet: {', '.join(waiting) or 'none'}.")
    console.print(f"{faults} faults." if faults else "All samples add up.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
