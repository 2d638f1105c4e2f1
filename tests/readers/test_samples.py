"""Every sample of our own against its golden output, and the sum that must hold for each."""

import json
import re
import sqlite3
from pathlib import Path

import pytest

from leeward.readers.reading import open_reading
from leeward.readers.sources import from_bytes, from_path
from leeward.words.sources import Source
from support.databases import made_of

SAMPLES = Path(__file__).parent / "samples"
ALL = sorted(path for path in SAMPLES.iterdir() if not path.name.endswith(".golden.jsonl"))
STAMP = re.compile(
    r"[\u200e\ufeff]*\[?\d{1,4}[\u200f]?(?:[./-]|\. )\d{1,2}[\u200f]?(?:[./-]|\. )\d{1,4}\W.*?\d{1,2}:\d\d.{0,12}?(?:\]| - )"
)


ROWS = ("message", "messages", "call_log", "message_add_on_reaction", "ZWAMESSAGE")


def rows_by_hand(script: str) -> int:
    """The rows of the tables that hold messages, in a database that a script makes."""
    connection = sqlite3.connect(":memory:")
    connection.executescript(script)
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    counted = sum(connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in ROWS if name in tables)
    connection.close()
    return counted


def counted_by_hand(path: Path) -> int:
    """Physical records, without any code of the readers."""
    if path.suffix == ".eml":
        return 1
    if path.suffix == ".sql":
        return rows_by_hand(path.read_text("utf-8"))
    data = path.read_bytes()
    text = data.decode("utf-16" if data[:2] == b"\xff\xfe" else "cp1252" if "1252" in path.name else "utf-8-sig")
    lines = text.replace("\r\n", "\n").removesuffix("\n").split("\n")
    if path.suffix == ".jsonl":
        return len(lines)
    if path.suffix == ".csv":
        return len(lines) - sum(line.count('"') % 2 for line in lines) // 2
    starts = [bool(STAMP.match(line)) for line in lines]
    return sum(starts) + (starts.index(True) if True in starts else len(lines))


def opened(path: Path) -> Source:
    """The sample. A database is kept as the script that makes it, so that a change can be read."""
    if path.suffix == ".sql":
        return from_bytes(path.name.removesuffix(".sql"), made_of(path.read_text("utf-8")))
    return from_path(path)


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_golden(path, golden):
    golden(path, open_reading([opened(path)]))


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_everything_adds_up(path, physical):
    reading = open_reading([opened(path)])
    assert physical(reading) == counted_by_hand(path)
    found = reading.summary
    assert found.messages + found.problems + sum(found.skipped.values()) == counted_by_hand(path)


def test_golden_output_is_json():
    for path in ALL:
        for line in (SAMPLES / f"{path.name}.golden.jsonl").read_text("utf-8").splitlines():
            assert isinstance(json.loads(line), dict)
