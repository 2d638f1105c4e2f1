import sqlite3

import pytest

from leeward.readers import databases
from leeward.readers.databases import companion, opened
from leeward.readers.errors import DamagedDatabase, DatabaseTooLarge, SlowDatabase
from leeward.readers.protocol import Remarks
from leeward.readers.sources import from_bytes, from_path
from support.databases import made, source, with_log

ONE = "CREATE TABLE t (n INTEGER PRIMARY KEY, w TEXT); INSERT INTO t (w) VALUES ('in the file')"


def words(a_source, remarks=None):
    with opened(a_source, remarks or Remarks(), {}) as database:
        return [row["w"] for row in database.rows("t", ("w",))]


def test_the_log_beside_it_is_read_and_nothing_is_written(tmp_path):
    data, log = with_log(tmp_path, ONE, "INSERT INTO t (w) VALUES ('only in the log')")
    place = tmp_path / "copied"
    place.mkdir()
    (place / "m.db").write_bytes(data)
    (place / "m.db-wal").write_bytes(log)
    remarks = Remarks()
    assert words(from_path(place / "m.db"), remarks) == ["in the file", "only in the log"]
    assert "“-wal”" in remarks.warnings[0]
    assert sorted(path.name for path in place.iterdir()) == ["m.db", "m.db-wal"]
    assert (place / "m.db").read_bytes() == data


def test_a_log_of_another_database_is_not_used(tmp_path):
    data = made(tmp_path, ONE)
    remarks = Remarks()
    assert words(source(data, "m.db", wal=b"\x00" * 200), remarks) == ["in the file"]
    assert "does not belong" in remarks.warnings[0]


def test_a_copy_made_during_a_change_says_so(tmp_path):
    remarks = Remarks()
    journal = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(20)
    words(source(made(tmp_path, ONE), "m.db", journal=journal), remarks)
    assert "under way" in remarks.warnings[0]


def test_a_database_that_is_too_large_is_refused_calmly(tmp_path, monkeypatch):
    monkeypatch.setattr(databases, "MOST_BYTES", 4096)
    with pytest.raises(DatabaseTooLarge, match="larger than 1 GB"):
        words(source(made(tmp_path, ONE), "m.db"))


@pytest.mark.parametrize("data", [b"", b"SQLite format 3\x00", b"SQLite format 3\x00" + b"\xff" * 4080])
def test_what_is_no_database_is_refused_calmly(data):
    with pytest.raises(DamagedDatabase, match="damaged database"):
        words(from_bytes("m.db", data))


def test_a_schema_line_that_cannot_be_read_does_not_hide_the_others(tmp_path):
    odd = "CREATE TABLE u (a); PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE (((' WHERE name = 'u'"
    assert words(source(made(tmp_path, f"{ONE}; {odd}"), "m.db")) == ["in the file"]


def test_what_would_run_the_file_s_own_code_is_never_run(tmp_path):
    script = """CREATE TABLE t0 (n INTEGER PRIMARY KEY, w TEXT);
        CREATE VIEW t AS SELECT n, w FROM t0; INSERT INTO t0 (w) VALUES ('behind a view')"""
    assert words(source(made(tmp_path, script), "m.db")) == []
    counting = "CREATE VIRTUAL TABLE t USING fts4(w); INSERT INTO t (w) VALUES ('behind a virtual table')"
    assert words(source(made(tmp_path, counting), "m.db")) == []


def test_columns_that_are_worked_out_are_not_asked(tmp_path):
    script = "CREATE TABLE t (n INTEGER PRIMARY KEY, w TEXT AS (hex(n))); INSERT INTO t (n) VALUES (1)"
    with opened(source(made(tmp_path, script), "m.db"), Remarks(), {}) as database:
        assert [row["w"] for row in database.rows("t", ("w",))] == [None]


def test_a_locked_copy_refuses_everything_but_reading(tmp_path):
    with opened(source(made(tmp_path, ONE), "m.db"), Remarks(), {}) as database:
        for sql in (
            "DELETE FROM t",
            "ATTACH '/dev/null' AS x",
            "SELECT load_extension('x')",
            "SELECT * FROM sqlite_schema",
        ):
            with pytest.raises(sqlite3.DatabaseError):
                database._connection.execute(sql)


def test_an_answer_that_takes_too_long_is_stopped(tmp_path):
    script = f"{ONE}; INSERT INTO t (w) WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c LIMIT 90000) SELECT 'x' FROM c"
    with opened(source(made(tmp_path, script), "m.db"), Remarks(), {}) as database:
        database._late = lambda: True
        database._connection.set_progress_handler(database._late, 1)
        with pytest.raises(SlowDatabase, match="unusually long"):
            list(database.rows("t", ("w",)))


def test_companions_are_found_by_name():
    with_wal = source(b"", "m.db", wal=b"x")
    assert companion(with_wal, "-wal").name == "m.db-wal"
    assert companion(with_wal, "-shm") is None
