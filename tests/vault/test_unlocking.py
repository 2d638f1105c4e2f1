import json
import shutil
import subprocess
import sys
import threading
import time
from dataclasses import replace

import pytest

from leeward.sealing.errors import CodeMisread
from leeward.sealing.slots import SlotKind
from leeward.vault import checking, header, lifecycle, opened, template, throttle, unlocking
from leeward.vault.errors import (
    CannotWrite,
    CopyOpen,
    DatabaseDamaged,
    DatabaseMissing,
    DiskFull,
    HeaderDamaged,
    NoRecoveryCode,
    NotAVault,
    TooSoon,
    VaultInUse,
    VaultTooNew,
    WrongKey,
)
from leeward.vault.models import Setting

_WORDS = "correct horse battery"


@pytest.fixture
def folder(template_vault, tmp_path):
    shutil.copytree(template_vault, tmp_path / "n")
    return tmp_path / "n"


def test_the_right_passphrase_opens(folder):
    vault = unlocking.unlock(folder, _WORDS)
    assert opened.find(vault.id) is vault
    assert vault.wrong_tries_before == 0


def test_accents_may_be_typed_either_way(tmp_path, cheap):
    lifecycle.create(tmp_path / "n", "caf\u00e9 au lait", cost=cheap).vault.lock()
    assert unlocking.unlock(tmp_path / "n", "cafe\u0301 au lait").is_open


@pytest.mark.parametrize("words", ["", "x", "Correct horse battery", "correct horse battery ", "\x00", "💔" * 900])
def test_a_wrong_one_is_one_calm_sentence(folder, words):
    with pytest.raises(WrongKey) as caught:
        unlocking.unlock(folder, words)
    assert str(caught.value) == WrongKey.sentence
    assert opened.all_open() == []


def test_wrong_ones_are_slowed_down_and_told_of(folder):
    for _ in range(3):
        with pytest.raises(WrongKey):
            unlocking.unlock(folder, "wrong")
    with pytest.raises(TooSoon):
        unlocking.unlock(folder, _WORDS)  # even the right one waits
    throttle.forget(folder)
    (folder / throttle.NAME).write_text(json.dumps({"count": 3, "last": 0}))
    assert unlocking.unlock(folder, _WORDS).wrong_tries_before == 3
    assert not (folder / throttle.NAME).exists()


def test_recovery_codes_are_slowed_down_too(tmp_path, cheap):
    made = lifecycle.create(tmp_path / "n", _WORDS, with_recovery=True, cost=cheap)
    other = lifecycle.create(tmp_path / "o", _WORDS, with_recovery=True, cost=cheap)
    made.vault.lock()
    for _ in range(3):
        with pytest.raises(WrongKey):
            unlocking.unlock_with_code(tmp_path / "n", other.recovery_code)
    with pytest.raises(TooSoon):
        unlocking.unlock_with_code(tmp_path / "n", made.recovery_code)


def test_a_slip_of_the_pen_is_no_wrong_try(tmp_path, cheap):
    made = lifecycle.create(tmp_path / "n", _WORDS, with_recovery=True, cost=cheap)
    made.vault.lock()
    for _ in range(9):
        with pytest.raises(CodeMisread):
            unlocking.unlock_with_code(tmp_path / "n", made.recovery_code[:-1])
    assert unlocking.unlock_with_code(tmp_path / "n", made.recovery_code.lower()).wrong_tries_before == 0


def test_without_a_code_there_is_nothing_to_try(folder, tmp_path, cheap):
    code = lifecycle.create(tmp_path / "o", _WORDS, with_recovery=True, cost=cheap).recovery_code
    with pytest.raises(NoRecoveryCode):
        unlocking.unlock_with_code(folder, code)


def test_the_passphrase_is_no_code_and_the_code_no_passphrase(tmp_path, cheap):
    made = lifecycle.create(tmp_path / "n", _WORDS, with_recovery=True, cost=cheap)
    made.vault.lock()
    with pytest.raises(WrongKey):
        unlocking.unlock(tmp_path / "n", made.recovery_code)
    with pytest.raises(CodeMisread):
        unlocking.unlock_with_code(tmp_path / "n", _WORDS)


def test_the_same_process_gets_the_same_vault(folder):
    vault = unlocking.unlock(folder, _WORDS)
    assert unlocking.unlock(folder, _WORDS) is vault
    assert unlocking.unlock(folder / ".." / "n", _WORDS) is vault
    with pytest.raises(WrongKey):
        unlocking.unlock(folder, "wrong")
    assert vault.is_open


def test_unlocking_waits_for_a_locking_under_way(folder):
    vault = unlocking.unlock(folder, _WORDS)
    locking = threading.Event()
    vault.on_lock(lambda _: (locking.set(), time.sleep(0.2)))
    thread = threading.Thread(target=vault.lock)
    thread.start()
    locking.wait()
    again = unlocking.unlock(folder, _WORDS)
    thread.join()
    assert again is not vault
    assert (vault.is_open, again.is_open) == (False, True)


def test_another_process_is_told_that_it_is_in_use(folder):
    unlocking.unlock(folder, _WORDS)
    other = (
        "import sys, django; from django.conf import settings; settings.configure(); django.setup();"
        "from pathlib import Path; from leeward.vault import unlocking;"
        "from leeward.vault.errors import VaultInUse\n"
        "try: unlocking.unlock(Path(sys.argv[1]), 'correct horse battery')\n"
        "except VaultInUse as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", other, str(folder)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == VaultInUse.sentence


def test_a_copy_of_an_open_vault_waits(folder, tmp_path):
    unlocking.unlock(folder, _WORDS)
    shutil.copytree(folder, tmp_path / "copy", ignore=shutil.ignore_patterns("lock"))
    with pytest.raises(CopyOpen):
        unlocking.unlock(tmp_path / "copy", _WORDS)
    opened.all_open()[0].lock()
    unlocking.unlock(tmp_path / "copy", _WORDS)


def test_a_folder_that_is_none_is_a_sentence(tmp_path):
    for folder in (tmp_path, tmp_path / "gone"):
        with pytest.raises(NotAVault):
            unlocking.unlock(folder, _WORDS)
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_header_is_named_before_the_passphrase_counts(folder, flip):
    at = (folder / header.NAME).read_bytes().index(b'"sealed"') + 20
    flip(folder / header.NAME, at)
    for _ in range(9):
        with pytest.raises(HeaderDamaged, match="sealed"):
            unlocking.unlock(folder, _WORDS)


@pytest.mark.parametrize("field", ["signing", "agreement"])
def test_a_public_key_changed_on_purpose_is_named(folder, field):
    found = header.read(folder)
    header.write(folder, replace(found, **{field: bytes(32)}))
    with pytest.raises(HeaderDamaged) as caught:
        unlocking.unlock(folder, _WORDS)
    assert caught.value.field == f"public.{field}"
    assert opened.all_open() == []


def test_a_slot_added_on_purpose_is_noticed(folder, tmp_path, cheap):
    lifecycle.create(tmp_path / "o", _WORDS, with_recovery=True, cost=cheap)
    foreign = header.read(tmp_path / "o").slot(SlotKind.RECOVERY)
    mine = header.read(folder)
    header.write(folder, replace(mine.with_slot(foreign), mac=mine.mac))
    with pytest.raises(HeaderDamaged) as caught:
        unlocking.unlock(folder, _WORDS)
    assert caught.value.field == "mac"


def test_a_newer_vault_is_refused_and_unchanged(folder):
    before = (folder / header.NAME).read_bytes()
    header.write(folder, replace(header.read(folder), format=2))
    changed = (folder / header.NAME).read_bytes()
    with pytest.raises(VaultTooNew):
        unlocking.unlock(folder, _WORDS)
    assert (folder / header.NAME).read_bytes() == changed != before


@pytest.mark.parametrize(("at", "start", "end"), [(0, 0, 16), (15, 0, 16), (16, 0, 4096), (4095, 0, 4096)])
def test_a_database_that_does_not_open_is_located(folder, flip, at, start, end):
    flip(folder / "vault.db", at)
    with pytest.raises(DatabaseDamaged) as caught:
        unlocking.unlock(folder, _WORDS)
    assert caught.value.places == ((start, end),)
    assert opened.all_open() == []
    flip(folder / "vault.db", at)
    unlocking.unlock(folder, _WORDS)


@pytest.mark.parametrize("size", [0, 1, 4095])
def test_an_emptied_database_is_not_taken_for_a_new_one(folder, size):
    with (folder / "vault.db").open("r+b") as file:
        file.truncate(size)
    with pytest.raises(DatabaseDamaged):
        unlocking.unlock(folder, _WORDS)
    assert (folder / "vault.db").stat().st_size == size


def test_a_full_disk_is_not_taken_for_damage(folder, small_files_only):
    with small_files_only(1000), pytest.raises((DiskFull, CannotWrite)):
        unlocking.unlock(folder, _WORDS)
    assert opened.all_open() == []
    unlocking.unlock(folder, _WORDS)


def test_a_missing_database_is_not_made_anew(folder):
    (folder / "vault.db").unlink()
    with pytest.raises(DatabaseMissing):
        unlocking.unlock(folder, _WORDS)
    assert not (folder / "vault.db").exists()
    assert opened.all_open() == []


def test_leftovers_of_a_sudden_end_are_swept(folder):
    for name in ("header.json.new", "unfinished", f"blobs/incoming/{'0' * 32}"):
        (folder / name).write_bytes(b"half")
    unlocking.unlock(folder, _WORDS).lock()
    names = sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))
    assert names == ["blobs", "blobs/incoming", "header.json", "lock", "vault.db"]


def test_what_was_changed_after_a_sudden_end_is_told_and_put_aside(folder, tmp_path, flip):
    vault = unlocking.unlock(folder, _WORDS)
    with vault.use():
        for number in range(10):
            Setting.put(str(number), "words " * 900)
    shutil.copytree(folder, tmp_path / "killed")  # as kill -9 would leave it
    vault.lock()
    flip(tmp_path / "killed" / "vault.db-wal", 32 + 2 * (24 + 4096) + 100)
    again = unlocking.unlock(tmp_path / "killed", _WORDS)
    assert "vault.db-wal, frame 3, bytes 8272 to 12392" in again.notices[0]
    (finding,) = [finding for finding in checking.check(again) if not finding.ok]
    assert (finding.what, finding.part, finding.start) == ("Last writes", "frame 3", 8272)
    lifecycle.remove(tmp_path / "killed")
    assert not (tmp_path / "killed").exists()


def test_a_sudden_end_alone_is_nothing_to_tell(folder, tmp_path):
    vault = unlocking.unlock(folder, _WORDS)
    with vault.use():
        Setting.put("kept", "words")
    shutil.copytree(folder, tmp_path / "killed")
    vault.lock()
    again = unlocking.unlock(tmp_path / "killed", _WORDS)
    assert again.notices == []
    with again.use():
        assert Setting.get("kept") == "words"


def test_a_migration_that_fails_locks_it_again(folder, monkeypatch):
    def fail(_):
        raise ZeroDivisionError

    with monkeypatch.context() as patch, pytest.raises(ZeroDivisionError):
        patch.setattr(template, "upgrade", fail)
        unlocking.unlock(folder, _WORDS)
    assert opened.all_open() == []
    unlocking.unlock(folder, _WORDS)


def test_a_child_opens_it_beside_its_parent(folder):
    vault = unlocking.unlock(folder, _WORDS)
    pending = vault.blobs.create().finish()
    child = (
        "import sys; from pathlib import Path; from leeward.vault import unlocking;"
        "vault = unlocking.open_in_child(Path(sys.argv[1]), sys.stdin.buffer.read(32));"
        "print(vault.id, vault.blobs.pending(sys.argv[2]).size)"
    )
    done = subprocess.run(
        [sys.executable, "-c", child, str(folder), pending.token],
        input=vault.master_key,
        capture_output=True,
        check=True,
    )
    assert done.stdout.decode().split() == [vault.id, "0"]


def test_the_master_key_of_another_vault_opens_no_child(folder):
    with pytest.raises(HeaderDamaged):
        unlocking.open_in_child(folder, bytes(32))
    assert opened.all_open() == []
