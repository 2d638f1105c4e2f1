import sqlite3

from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.readers.databases import opened
from leeward.readers.errors import ReadersError
from leeward.readers.protocol import Remarks
from leeward.readers.sqlite_tables import Gap, gap_told
from support.databases import made, source

ROWS = "CREATE TABLE t (n INTEGER PRIMARY KEY, w TEXT, other INTEGER); " + ";".join(
    f"INSERT INTO t (w, other) VALUES ('word {number} {'x' * 60}', {number % 7})" for number in range(1, 301)
)


def all_rows(data, remarks=None):
    with opened(source(data, "m.db"), remarks or Remarks(), {"t": "other"}) as database:
        return list(database.rows("t", ("w", "missing")))


def numbers(rows):
    return [row["row_number"] for row in rows if not isinstance(row, Gap)]


def test_rows_come_in_order_and_missing_columns_are_null(tmp_path):
    rows = all_rows(made(tmp_path, ROWS))
    assert numbers(rows) == list(range(1, 301))
    assert rows[0]["missing"] is None


def test_a_damaged_page_is_a_gap_and_all_other_rows_are_there(tmp_path):
    data = bytearray(made(tmp_path, ROWS, page_size=1024))
    for page in (9, 20):
        data[(page - 1) * 1024 : page * 1024] = b"\xff" * 1024
    rows = all_rows(bytes(data))
    gaps = [row for row in rows if isinstance(row, Gap)]
    assert len(gaps) == 2
    lost = [number for gap in gaps for number in range(gap.first, gap.last + 1)]
    assert sorted(numbers(rows) + lost) == list(range(1, 301))
    assert gap_told(Gap(1, None)) == "The rows from number 1 to the end of this table are damaged and cannot be read."


def test_a_file_that_ends_early_gives_its_first_rows(tmp_path):
    data = made(tmp_path, ROWS, page_size=1024)
    rows = all_rows(data[: len(data) // 2])
    assert isinstance(rows[-1], Gap)
    assert rows[-1].last is None
    found = numbers(rows)
    assert found[:100] == list(range(1, 101))
    assert max(found) < rows[-1].first


def test_look_ups_by_a_column(tmp_path):
    with opened(source(made(tmp_path, ROWS), "m.db"), Remarks(), {"t": "other"}) as database:
        assert len(database.some("t", ("w",), "other", 3)) == 43
        assert database.one("t", ("w",), "n", 5)["w"].startswith("word 5 ")
        assert database.one("t", ("w",), "n", 999) is None
        assert database.some("t", ("w",), "missing", 1) == database.some("no table", ("w",), "n", 1) == []
        assert database.columns("t") == {"n", "w", "other"}


@settings(max_examples=40)
@given(st.integers(0, 8000), st.binary(min_size=1, max_size=400))
def test_odd_bytes_end_in_rows_gaps_or_a_calm_error(at, noise):
    connection = sqlite3.connect(":memory:")
    connection.executescript(ROWS)
    data = bytearray(connection.serialize())
    connection.close()
    data[at : at + len(noise)] = noise
    try:
        rows = all_rows(bytes(data))
    except ReadersError:
        return
    found = numbers(rows)
    assert found == sorted(found)
