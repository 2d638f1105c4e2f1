import errno
import random
import shutil

import pytest

from leeward.sealing.errors import PassphraseTooShort
from leeward.sealing.slots import SlotKind
from leeward.vault import header, lifecycle, opened, rekeying, unlocking
from leeward.vault.errors import DiskFull, NoRecoveryCode, TooSoon, VaultLocked, WrongKey

_OLD, _NEW = "correct horse battery", "battery horse correct"


def opens(folder, words):
    try:
        unlocking.unlock(folder, words).lock()
    except WrongKey:
        return False
    return True


def test_the_new_passphrase_opens_and_the_old_one_does_not(vault):
    master = vault.master_key
    rekeying.change_passphrase(vault, _OLD, _NEW)
    assert vault.is_open
    vault.lock()
    assert not opens(vault.folder, _OLD)
    assert unlocking.unlock(vault.folder, _NEW).master_key == master


def test_the_old_one_is_asked_for_and_guessing_is_slowed_down(vault):
    before = (vault.folder / header.NAME).read_bytes()
    for _ in range(3):
        with pytest.raises(WrongKey):
            rekeying.change_passphrase(vault, "wrong", _NEW)
    with pytest.raises(TooSoon):
        rekeying.change_passphrase(vault, _OLD, _NEW)
    assert (vault.folder / header.NAME).read_bytes() == before


def test_a_short_new_one_changes_nothing(vault):
    for change in (
        lambda: rekeying.change_passphrase(vault, _OLD, "short"),
        lambda: rekeying.set_passphrase(vault, ""),
    ):
        with pytest.raises(PassphraseTooShort):
            change()
    vault.lock()
    assert opens(vault.folder, _OLD)


def test_the_cost_stays_and_salt_and_nonce_are_new(vault):
    before = header.read(vault.folder).slots[0]
    rekeying.change_passphrase(vault, _OLD, _OLD)
    after = header.read(vault.folder).slots[0]
    assert after.cost == before.cost
    assert {after.salt, after.nonce, after.sealed}.isdisjoint({before.salt, before.nonce, before.sealed})


def test_a_code_may_be_made_later_made_anew_and_dropped(vault):
    first = rekeying.make_recovery_code(vault)
    second = rekeying.make_recovery_code(vault)
    vault.lock()
    with pytest.raises(WrongKey):
        unlocking.unlock_with_code(vault.folder, first)
    again = unlocking.unlock_with_code(vault.folder, second)
    rekeying.drop_recovery_code(again)
    rekeying.drop_recovery_code(again)
    again.lock()
    with pytest.raises(NoRecoveryCode):
        unlocking.unlock_with_code(vault.folder, second)
    assert opens(vault.folder, _OLD)


def test_who_comes_in_with_the_code_sets_a_passphrase(tmp_path, cheap):
    made = lifecycle.create(tmp_path / "n", _OLD, with_recovery=True, cost=cheap)
    made.vault.lock()
    again = unlocking.unlock_with_code(tmp_path / "n", made.recovery_code)
    rekeying.set_passphrase(again, _NEW)
    again.lock()
    assert not opens(tmp_path / "n", _OLD)
    assert opens(tmp_path / "n", _NEW)
    assert unlocking.unlock_with_code(tmp_path / "n", made.recovery_code).is_open


def test_the_code_is_nowhere_in_the_folder(vault):
    code = rekeying.make_recovery_code(vault)
    everything = b"".join(path.read_bytes() for path in vault.folder.rglob("*") if path.is_file())
    for form in (code, code.replace("-", ""), *code.split("-")):
        assert form.encode() not in everything


def test_a_locked_vault_gets_no_other_keys(vault):
    vault.lock()
    before = (vault.folder / header.NAME).read_bytes()
    for change in (
        lambda: rekeying.change_passphrase(vault, _OLD, _NEW),
        lambda: rekeying.set_passphrase(vault, _NEW),
        lambda: rekeying.make_recovery_code(vault),
    ):
        with pytest.raises(VaultLocked):
            change()
    assert (vault.folder / header.NAME).read_bytes() == before


def test_a_full_disk_leaves_the_old_passphrase(vault, monkeypatch, small_files_only):
    with small_files_only(100), pytest.raises(DiskFull):
        rekeying.change_passphrase(vault, _OLD, _NEW)

    def refuse(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch, pytest.raises(DiskFull):
        patch.setattr("leeward.vault.disk.Path.replace", refuse)
        rekeying.change_passphrase(vault, _OLD, _NEW)
    vault.lock()
    assert opens(vault.folder, _OLD)


def test_a_kill_at_any_moment_leaves_one_passphrase_that_opens(template_vault, tmp_path, killed, kills):
    chance = random.Random(11)
    changes = 0
    for number in range(kills):
        folder = tmp_path / str(number)
        shutil.copytree(template_vault, folder)
        said = killed("change_passphrase.py", folder, after=chance.uniform(0, 40))
        (folder / "tries").unlink(missing_ok=True)
        working = [words for words in (_OLD, _NEW) if opens(folder, words)]
        assert len(working) == 1
        changes += len(said)
        assert [slot.kind for slot in header.read(folder).slots][:1] == [SlotKind.PASSPHRASE]
        assert not (folder / "header.json.new").exists()
        assert opened.all_open() == []
    assert changes > kills
