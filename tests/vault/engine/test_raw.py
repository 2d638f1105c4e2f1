import secrets
import threading
import time
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from leeward.vault.engine.raw import Cursor, Database, open_raw, open_vault_file


@pytest.fixture
def key():
    return secrets.token_bytes(32)


@pytest.fixture
def path(tmp_path, key):
    path = tmp_path / "vault.db"
    raw = open_raw(path, key)
    raw.execute("CREATE TABLE words (id integer PRIMARY KEY, word text)")
    raw.execute("BEGIN")
    raw.executemany("INSERT INTO words (word) VALUES (?)", [(f"wisteria {n}",) for n in range(1000)])
    raw.execute("COMMIT")
    raw.close()
    return path


def test_the_file_holds_nothing_readable(path):
    content = path.read_bytes()
    assert b"wisteria" not in content
    assert b"SQLite format" not in content


def test_a_wrong_key_is_refused_quietly(path, capfd):
    raw = open_raw(path, secrets.token_bytes(32))
    with pytest.raises(Database.DatabaseError, match="not a database"):
        raw.execute("SELECT count(*) FROM words")
    raw.close()
    assert capfd.readouterr() == ("", "")


def test_a_flipped_byte_is_noticed(path, key):
    content = bytearray(path.read_bytes())
    content[2 * 4096 + 100] ^= 1
    path.write_bytes(content)
    raw = open_raw(path, key)
    with pytest.raises(Database.DatabaseError):
        raw.execute("SELECT sum(length(word)) FROM words").fetchall()
    raw.close()


def test_a_vault_file_is_opened_with_its_pragmas(path, key):
    raw = open_vault_file(path, key)
    seen = {
        name: raw.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "secure_delete", "foreign_keys", "temp_store", "synchronous")
    }
    raw.close()
    assert seen == {"journal_mode": "wal", "secure_delete": 1, "foreign_keys": 1, "temp_store": 2, "synchronous": 2}


def test_a_missing_vault_file_is_not_made_anew(tmp_path, key):
    with pytest.raises(Database.OperationalError):
        open_vault_file(tmp_path / "gone.db", key)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_any_name_will_do(tmp_path, key):
    folder = tmp_path / "a?mode=ro#b %20 é"
    folder.mkdir()
    (folder / "vault.db").touch()
    raw = open_vault_file(folder / "vault.db", key)
    raw.execute("CREATE TABLE t (a)")
    raw.close()
    assert (folder / "vault.db").stat().st_size > 0


def test_values_come_back_as_they_went(path, key):
    raw = open_raw(path, key, detect_types=Database.PARSE_DECLTYPES)
    raw.execute("CREATE TABLE v (a date, b datetime, c bool, d text, e blob, f blob)")
    moment = datetime(2025, 3, 2, 21, 14)
    raw.execute(
        "INSERT INTO v VALUES (?,?,?,?,?,?)",
        (date(2025, 3, 2), moment, True, Decimal("1.50"), b"\0\xff", memoryview(b"ab")),
    )
    assert raw.execute("SELECT * FROM v").fetchone() == (date(2025, 3, 2), moment, True, "1.50", b"\0\xff", b"ab")
    raw.close()


def test_a_large_sort_leaves_no_file(path, key, tmp_path, monkeypatch):
    monkeypatch.setenv("SQLITE_TMPDIR", str(tmp_path / "spill"))
    raw = open_vault_file(path, key)
    raw.execute("INSERT INTO words (word) SELECT hex(randomblob(200)) FROM words a, words b LIMIT 40000")
    cursor = raw.cursor()
    cursor.execute("SELECT word FROM words ORDER BY word DESC")
    cursor.fetchone()
    assert not (tmp_path / "spill").exists()
    raw.close()


def test_ended_from_another_thread_in_the_middle_of_reading(path, key):
    raw = open_raw(path, key)
    cursor = raw.execute("SELECT word FROM words")
    assert cursor.fetchone()
    thread = threading.Thread(target=raw.end)
    thread.start()
    thread.join()
    for step in (cursor.fetchone, cursor.fetchall, lambda: next(cursor), lambda: raw.execute("SELECT 1"), raw.commit):
        with pytest.raises(Database.ProgrammingError):
            step()
    assert raw.ended


def test_ending_interrupts_a_long_statement(path, key):
    raw = open_raw(path, key)
    failures = []

    thread = threading.Thread(target=lambda: work_with(raw.cursor(Cursor), failures))
    thread.start()
    time.sleep(0.2)
    begun = time.monotonic()
    raw.end()
    thread.join()
    assert timedelta(seconds=time.monotonic() - begun) < timedelta(seconds=1)
    assert [type(failure) for failure in failures] == [Database.OperationalError]


def work_with(cursor, failures):
    try:
        cursor.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n")
    except Database.Error as failure:
        failures.append(failure)


def test_utc_moments_are_read_back(path, key):
    raw = open_raw(path, key, detect_types=Database.PARSE_DECLTYPES)
    raw.execute("CREATE TABLE m (at timestamp)")
    raw.execute("INSERT INTO m VALUES ('2025-03-02 21:14:00+00:00')")
    assert raw.execute("SELECT at FROM m").fetchone()[0] == datetime(2025, 3, 2, 21, 14, tzinfo=UTC)
    raw.close()
