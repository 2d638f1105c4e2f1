import contextvars
import threading

import pytest

from leeward.sealing.keys import Purpose, derive
from leeward.vault import opened
from leeward.vault.errors import CopyOpen, NoVaultOpen, VaultInUse, VaultLocked
from leeward.vault.lockfile import LockFile
from leeward.vault.opened import OpenVault

_MASTER = bytes(range(32))


@pytest.fixture
def ada(tmp_path):
    vault = opened.register(OpenVault("a" * 32, tmp_path / "ada", _MASTER))
    yield vault
    vault.lock()


@pytest.fixture
def mira(tmp_path):
    vault = opened.register(OpenVault("b" * 32, tmp_path / "mira", bytes(32)))
    yield vault
    vault.lock()


@pytest.fixture(autouse=True)
def _callbacks(monkeypatch):
    monkeypatch.setattr(opened, "_on_every_lock", [])
    monkeypatch.setattr(opened, "_on_every_open", [])


def test_no_vault_is_current_until_one_is_used(ada, mira):
    assert opened.current() is None
    with pytest.raises(NoVaultOpen):
        opened.require()
    with ada.use() as same:
        assert same is opened.current() is opened.require() is ada
        with mira.use():
            assert opened.require() is mira
            with opened.exactly(None):
                assert opened.current() is None
        assert opened.require() is ada
    assert opened.current() is None


def test_the_vault_before_comes_back_after_an_error(ada):
    with pytest.raises(ZeroDivisionError), ada.use():
        raise ZeroDivisionError
    assert opened.current() is None


def test_each_thread_and_context_has_its_own(ada, mira):
    seen = []
    with ada.use():
        thread = threading.Thread(target=lambda: seen.append(opened.current()))
        thread.start()
        thread.join()
        copy = contextvars.copy_context()
        with mira.use():
            seen.append(copy.run(opened.current))
    assert seen == [None, ada]


def test_open_vaults_are_found_by_id(ada, mira):
    assert opened.all_open() == [ada, mira]
    assert opened.find("a" * 32) is ada
    assert opened.find("c" * 32) is None
    ada.lock()
    assert opened.all_open() == [mira]
    assert opened.find("a" * 32) is None


def test_a_copy_of_an_open_vault_stays_closed(ada, tmp_path):
    copy = OpenVault(ada.id, tmp_path / "copy", _MASTER)
    with pytest.raises(CopyOpen):
        opened.register(copy)
    copy.lock()
    assert opened.find(ada.id) is ada


def test_keys_come_from_the_master_key(ada):
    assert ada.master_key == _MASTER
    assert ada.database_key == derive(_MASTER, Purpose.DATABASE)
    assert ada.signing_key == derive(_MASTER, Purpose.SIGNING)
    assert ada.agreement_key == derive(_MASTER, Purpose.AGREEMENT)
    assert ada.log_key == derive(_MASTER, Purpose.LOG)


def test_locking_overwrites_every_key(ada):
    held = [ada._master._held, *(secret._held for secret in ada._keys.values())]
    with ada.use():
        ada.lock()
        assert opened.current() is ada
        with pytest.raises(NoVaultOpen):
            opened.require()
    assert all(not any(key) for key in held)
    for ask in ("master_key", "database_key", "signing_key", "agreement_key", "log_key"):
        with pytest.raises(VaultLocked):
            getattr(ada, ask)
    with pytest.raises(VaultLocked), ada.use():
        pass
    with pytest.raises(VaultLocked):
        ada.blobs.create()


def test_locking_goes_in_order(tmp_path):
    tmp_path.joinpath("ada").mkdir()
    vault = opened.register(OpenVault("a" * 32, tmp_path / "ada", _MASTER, LockFile(tmp_path / "ada")))
    said = []
    opened.on_every_lock(lambda v: said.append(("every", v.is_open, v.database_key != b"")))
    vault.on_lock(lambda v: said.append(("first", v.is_open, opened.find(v.id))))
    vault.on_lock(lambda v: said.append(("last", v.is_open, v.idle_seconds() >= 0)))
    with pytest.raises(VaultInUse):
        LockFile(tmp_path / "ada")
    vault.lock()
    vault.lock()
    assert said == [("last", True, True), ("first", True, None), ("every", False, True)]
    LockFile(tmp_path / "ada").release()


def test_a_failing_callback_keeps_no_key_in_memory(ada):
    said = []
    ada.on_lock(said.append)
    ada.on_lock(lambda _: 1 / 0)
    opened.on_every_lock(said.append)
    with pytest.raises(ZeroDivisionError):
        ada.lock()
    assert said == [ada, ada]
    with pytest.raises(VaultLocked):
        _ = ada.database_key


def test_every_opening_is_told_and_may_refuse(tmp_path):
    said = []
    opened.on_every_open(said.append)
    vault = opened.register(OpenVault("a" * 32, tmp_path, _MASTER))
    assert said == [vault]
    vault.lock()
    opened.on_every_open(lambda _: 1 / 0)
    refused = OpenVault("a" * 32, tmp_path, _MASTER)
    with pytest.raises(ZeroDivisionError):
        opened.register(refused)
    assert not refused.is_open
    assert opened.all_open() == []


def test_a_callback_registered_twice_is_called_once(ada):
    said = []

    def once(vault):
        said.append(vault)

    opened.on_every_lock(once)
    opened.on_every_lock(once)
    ada.lock()
    assert said == [ada]


def test_sixteen_threads_lock_it_once(ada):
    said = []
    ada.on_lock(said.append)
    threads = [threading.Thread(target=ada.lock) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert said == [ada]


def test_idle_time_starts_again_at_a_touch(ada):
    ada.touched -= 700
    assert ada.idle_seconds() >= 700
    ada.touch()
    assert ada.idle_seconds() < 60


def test_it_shows_no_key(ada):
    assert repr(ada) == "<OpenVault aaaaaaaa open>"
    ada.lock()
    assert repr(ada) == "<OpenVault aaaaaaaa locked>"
