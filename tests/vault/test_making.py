import os
import random
import stat

import pytest

from leeward.sealing.errors import PassphraseTooShort
from leeward.vault import header, lifecycle, making, opened, template
from leeward.vault.errors import CannotWrite, DiskFull, FolderTaken, NotAVault, VaultInUse

_WORDS = "correct horse battery"


def test_a_new_vault_is_open_and_can_be_opened_again(tmp_path, cheap):
    folder = tmp_path / "deep" / "er" / "notebook"
    vault = making.create(folder, _WORDS, cost=cheap).vault
    assert vault.is_open
    assert opened.find(vault.id) is vault
    assert opened.current() is None
    vault.lock()
    again = lifecycle.unlock(folder, _WORDS)
    assert (again.id, again.database_key != b"") == (vault.id, True)


def test_its_folder_holds_what_the_design_says_and_nothing_else(tmp_path, cheap):
    making.create(tmp_path / "n", _WORDS, cost=cheap).vault.lock()
    assert sorted(path.name for path in (tmp_path / "n").iterdir()) == ["blobs", "header.json", "lock", "vault.db"]


def test_everything_is_for_one_account_only(tmp_path, cheap):
    before = os.umask(0)
    try:
        vault = making.create(tmp_path / "n", _WORDS, cost=cheap).vault
        modes = {stat.S_IMODE(path.stat().st_mode) for path in [tmp_path / "n", *(tmp_path / "n").rglob("*")]}
        vault.lock()
    finally:
        os.umask(before)
    assert modes == {0o700, 0o600}


def test_a_recovery_code_is_made_only_when_asked_for(tmp_path, cheap):
    with_code = making.create(tmp_path / "a", _WORDS, with_recovery=True, cost=cheap)
    without = making.create(tmp_path / "b", _WORDS, cost=cheap)
    assert without.recovery_code is None
    assert without.vault.id != with_code.vault.id
    assert len(header.read(tmp_path / "b").slots) == 1
    with_code.vault.lock()
    assert lifecycle.unlock_with_code(tmp_path / "a", with_code.recovery_code).id == with_code.vault.id


def test_an_empty_folder_may_be_used(tmp_path, cheap):
    (tmp_path / "n").mkdir(mode=0o755)
    making.create(tmp_path / "n", _WORDS, cost=cheap)
    assert stat.S_IMODE((tmp_path / "n").stat().st_mode) == 0o700


@pytest.mark.parametrize("what", ["file", "full", "vault"])
def test_what_is_there_is_never_touched(tmp_path, cheap, what):
    folder = tmp_path / "n"
    if what == "file":
        folder.write_text("theirs")
    elif what == "full":
        folder.mkdir()
        (folder / "letter.txt").write_text("theirs")
    else:
        making.create(folder, _WORDS, cost=cheap).vault.lock()
    before = _everything(tmp_path)
    with pytest.raises(FolderTaken):
        making.create(folder, _WORDS, cost=cheap)
    assert _everything(tmp_path) == before


def _everything(folder):
    return {path: path.read_bytes() if path.is_file() else b"" for path in folder.rglob("*")}


def test_a_short_passphrase_makes_nothing(tmp_path, cheap):
    with pytest.raises(PassphraseTooShort):
        making.create(tmp_path / "n", "short", cost=cheap)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("step", ["template.install", "header.write"])
def test_nothing_is_left_of_a_vault_that_could_not_be_made(tmp_path, cheap, monkeypatch, step):
    def sudden_end(*_, **__):
        raise KeyboardInterrupt

    real_install = template.install
    with monkeypatch.context() as patch:
        if step == "template.install":
            patch.setattr(template, "install", lambda vault: (real_install(vault), sudden_end()))
        else:
            patch.setattr(header, "write", sudden_end)
        with pytest.raises(KeyboardInterrupt):
            making.create(tmp_path / "n", _WORDS, cost=cheap)
    assert opened.all_open() == []
    assert list(tmp_path.iterdir()) == []
    making.create(tmp_path / "n", "another horse battery", cost=cheap).vault.lock()
    lifecycle.unlock(tmp_path / "n", "another horse battery")


def test_a_kill_before_the_end_leaves_no_vault_and_it_is_made_anew(tmp_path, cheap, killed, kills):
    chance = random.Random(17)
    for number in range(max(2, kills // 3)):  # starting Django takes most of the time
        folder = tmp_path / str(number)
        said = killed("make_vault.py", folder, after=chance.uniform(0, 150))
        if (folder / header.NAME).exists():
            lifecycle.unlock(folder, _WORDS).lock()
        else:
            assert said == ["ready"]
            with pytest.raises(NotAVault):
                lifecycle.unlock(folder, _WORDS)
            making.create(folder, _WORDS, cost=cheap).vault.lock()
        assert sorted(path.name for path in folder.iterdir()) == ["blobs", "header.json", "lock", "vault.db"]


def test_a_full_disk_is_one_sentence_and_can_be_tried_again(tmp_path, cheap, small_files_only):
    with small_files_only(600), pytest.raises((DiskFull, CannotWrite)):
        making.create(tmp_path / "n", _WORDS, cost=cheap)
    assert opened.all_open() == []
    assert list(tmp_path.iterdir()) == []
    making.create(tmp_path / "n", _WORDS, cost=cheap)


def test_two_at_once_make_one(tmp_path, cheap, monkeypatch):
    real_install = template.install

    def install_slowly(vault):
        with pytest.raises((VaultInUse, FolderTaken)):
            making.create(tmp_path / "n", _WORDS, cost=cheap)
        real_install(vault)

    monkeypatch.setattr(template, "install", install_slowly)
    assert making.create(tmp_path / "n", _WORDS, cost=cheap).vault.is_open
