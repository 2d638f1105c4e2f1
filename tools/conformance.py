"""Runs every reader over the samples that lie outside the project, and prints a table. `make conformance`.

Looks in $LEEWARD_FIXTURES, else in ../shared/fixtures beside the project: one folder per format, inside it any tree.
Fails (exit 1) when the records do not add up, a read ends in something other than a calm sentence, or a file that its
reader should know is not recognised. Formats that have no reader yet are listed, not failed.
"""

import os
import re
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
FOLDERS = {"outlook_msg": "outlook_msg_pst"}
NO_EXPORT = frozenset(("msg_19.txt",))  # the body of an email without any header line, which nothing can know

# Counts a chat's records from the bytes alone, so that the readers do not check themselves.
_STAMP = re.compile(
    r"^[\u200e\u200f\ufeff]*(?:\[[^\]\n]{6,40}\d[:.]\d\d[^\]\n]{0,12}\]|"
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? [^\n]{0,3}\d{1,2}[:.]\d\d[^\n–-]{0,12} [–-] )"
)


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
    """Lines that begin with a date stamp, and lines before the first; None for formats counted by the sum alone.

    A file of the folder for single emails is one record; in a mailbox each line "From …" with a time begins one.
    """
    if {"email_eml", "outlook_msg_pst"} & set(path.parts):
        return 1
    if "email_mbox" in path.parts:
        return len(re.findall(rb"^From [^\n]*\d\d:\d\d", path.read_bytes(), re.MULTILINE))
    if path.suffix.lower() != ".txt":
        return None
    lines = path.read_bytes().decode("utf-8-sig", "replace").replace("\r\n", "\n").removesuffix("\n").split("\n")
    starts = [bool(_STAMP.match(line)) for line in lines]
    return sum(starts) + (starts.index(True) if True in starts else 0)


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
    if found.format != name:
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
        base = folder / FOLDERS.get(reader.name, reader.name)
        for path in sorted(base.rglob("*")) if base.is_dir() else ():
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
    names = {FOLDERS.get(reader.name, reader.name) for reader in READERS}
    waiting = sorted(path.name for path in folder.iterdir() if path.is_dir() and path.name not in names)
    console.print(f"Without a reader yet: {', '.join(waiting) or 'none'}.")
    console.print(f"{faults} faults." if faults else "All samples add up.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
