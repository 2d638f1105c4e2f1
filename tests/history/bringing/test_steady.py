import pytest
from django.db import connection

from leeward.history.bringing import job
from leeward.history.bringing.steady import Steady
from leeward.vault import jobs, opened


def pragma(name):
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {name}")
        return cursor.fetchone()[0]


def settings():
    return pragma("synchronous"), pragma("wal_autocheckpoint")


def waiting(vault):
    """Bytes of the write-ahead file."""
    return (vault.folder / "vault.db-wal").stat().st_size


def put(rows):
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE IF NOT EXISTS many (words TEXT)")
        for _ in range(rows):
            cursor.execute("INSERT INTO many VALUES (%s)", ["x" * 4000])


def test_within_the_block_no_commit_waits_and_after_it_each_does(vault):
    before = settings()
    assert before[0] == 2
    with Steady():
        assert settings() == (1, 0)
    assert settings() == before


def test_an_error_puts_everything_back_too(vault):
    before = settings()
    with pytest.raises(ZeroDivisionError), Steady():
        raise ZeroDivisionError
    assert settings() == before


def test_the_write_ahead_file_is_carried_over_and_used_again(vault):
    with Steady() as steady:
        for _ in range(40):
            put(100)
            steady.wrote(5000)
        assert waiting(vault) < 6_000_000, "40 times some 0.5 MB went through it"


def test_a_vault_locked_in_the_middle_is_no_fault_here(vault):
    with Steady():
        vault.lock()
    assert opened.find(vault.id) is None


def test_bringing_in_leaves_the_connection_as_it_was(bring, chat):
    before = settings()
    bring(chat(600))
    assert settings() == before


def test_stopped_or_failed_it_is_left_as_it_was(unrun, chat, monkeypatch):
    before = settings()
    monkeypatch.setattr(jobs.JobRun, "stopping", lambda self: True)
    jobs.run_here(unrun(chat(600)))
    monkeypatch.setattr(job.BatchWriter, "write", lambda *_: 1 / 0)
    assert jobs.run_here(unrun(chat(700))).state == jobs.State.FAILED
    assert settings() == before
