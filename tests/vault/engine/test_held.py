import gc
import threading

import pytest
from django.db import connection

from leeward.vault.engine import held
from leeward.vault.errors import VaultLocked
from leeward.vault.models import Setting


def test_locking_ends_the_connections_of_every_thread(vault):
    ready, go_on, outcomes = threading.Barrier(5), threading.Event(), []

    def read():
        with vault.use():
            cursor = connection.cursor()
            cursor.execute("SELECT name FROM sqlite_master")
            cursor.fetchone()
            ready.wait()
            go_on.wait()
            try:
                cursor.fetchone()
            except Exception as failure:  # noqa: BLE001, what kind is the question
                outcomes.append(type(failure).__name__)
            connection.connection = None

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    ready.wait()
    assert held.count(vault) >= 4
    vault.lock()
    assert held.count(vault) == 0
    go_on.set()
    for thread in threads:
        thread.join()
    assert outcomes == ["ProgrammingError"] * 4


def test_after_locking_no_file_of_the_database_is_open(vault):
    Setting.put("a", 1)
    vault.lock()
    assert not (vault.folder / "vault.db-wal").exists()


def test_a_locked_vault_gets_no_connection(vault):
    vault.lock()
    with pytest.raises(VaultLocked):
        held.connect(vault)


def test_the_anchor_keeps_the_wal(vault):
    Setting.put("a", 1)
    connection.close()
    assert held.count(vault) == 0
    assert (vault.folder / "vault.db-wal").exists()


def test_a_connection_that_is_forgotten_is_not_kept(vault):
    raw = held.connect(vault)
    before = held.count(vault)
    raw.close()
    del raw
    gc.collect()
    assert held.count(vault) == before - 1


def test_vaults_do_not_count_each_others_connections(vault, open_another):
    rex = open_another()
    with rex.use():
        Setting.put("a", 1)
        assert held.count(rex) == 1
    rex.lock()
    assert held.count(rex) == 0
    assert Setting.get("a") is None


def test_locking_closes_the_anchor_whoever_holds_it(vault):
    Setting.put("a", 1)
    anchor = held._held[id(vault)].anchor
    vault.lock()
    assert anchor.closed


def test_an_ended_connection_counts_no_more(vault):
    raw = held.connect(vault)
    before = held.count(vault)
    raw.end()
    assert held.count(vault) == before - 1
