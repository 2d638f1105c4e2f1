import json
import subprocess
import sys

import pytest

from leeward.vault import header, lifecycle, opened, remains, unlocking
from leeward.vault.errors import NotAVault, VaultInUse, WrongKey

_WORDS = "correct horse battery"


def test_everything_that_is_ours_goes(vault):
    vault.blobs.create().finish().keep()
    vault.blobs.create().finish()
    for name in ("tries", "header.json.new", "unfinished", "vault.db.before"):
        (vault.folder / name).write_bytes(b"x")
    removed = remains.remove(vault.folder)
    assert not vault.is_open
    assert not vault.folder.exists()
    assert removed.left == ()
    assert opened.all_open() == []


def test_it_says_what_stays_on_the_machine(vault):
    text = " ".join(remains.remove(vault.folder).lines)
    for word in ("backup", "SSD", "program itself", "browser", "watches this device"):
        assert word in text
    for promise in ("safe", "completely", "all traces", "nobody"):
        assert promise not in text


def test_files_that_are_not_ours_stay_and_are_listed(vault):
    theirs = [vault.folder / "letter.txt", vault.folder / "blobs" / "photo.jpg", vault.folder / "vault.dbx"]
    for path in theirs:
        path.write_text("theirs")
    (vault.folder / "sub").mkdir()
    removed = remains.remove(vault.folder)
    assert removed.left == tuple(sorted(theirs))
    assert "3 files" in removed.lines[-1]
    assert all(path.read_text() == "theirs" for path in theirs)
    assert not (vault.folder / header.NAME).exists()


def test_the_key_slots_are_overwritten_before_anything_is_deleted(vault, monkeypatch):
    path = vault.folder / header.NAME
    sealed = header.read(vault.folder).slots[0].sealed.hex().encode()
    seen = {}

    def sudden_end(folder):
        seen["inode"], seen["text"] = path.stat().st_ino, path.read_bytes()
        raise KeyboardInterrupt

    inode = path.stat().st_ino
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(remains, "_ours", sudden_end)
        remains.remove(vault.folder)
    assert seen["inode"] == inode  # the same file, or the old bytes would only be freed
    assert sealed not in seen["text"]
    with pytest.raises(Exception, match=r"header\.json") as caught:
        unlocking.unlock(vault.folder, _WORDS)
    assert not isinstance(caught.value, WrongKey)
    assert (vault.folder / "vault.db").exists()
    remains.remove(vault.folder)  # the second call finishes it
    assert not vault.folder.exists()


def test_a_damaged_vault_can_be_removed_too(vault, flip):
    vault.lock()
    flip(vault.folder / header.NAME, 40)
    remains.remove(vault.folder)
    assert not vault.folder.exists()


@pytest.mark.parametrize("what", ["empty", "gone", "foreign header", "file"])
def test_nothing_else_is_ever_removed(tmp_path, what):
    folder = tmp_path / "n"
    if what == "file":
        folder.write_text("theirs")
    elif what != "gone":
        folder.mkdir()
        if what == "foreign header":
            (folder / header.NAME).write_text(json.dumps({"name": "someone else's"}))
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(NotAVault):
        remains.remove(folder)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_vault_that_another_process_uses_stays(vault):
    vault.lock()
    holder = (
        "import sys; from pathlib import Path; from leeward.vault.lockfile import LockFile;"
        "held = LockFile(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", holder, str(vault.folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        other.stdout.readline()
        with pytest.raises(VaultInUse):
            remains.remove(vault.folder)
        other.communicate()
    unlocking.unlock(vault.folder, _WORDS)


def test_an_unfinished_folder_is_told_from_a_vault(tmp_path, vault):
    (tmp_path / "n").mkdir()
    assert not remains.is_unfinished(tmp_path / "n")
    remains.mark_unfinished(tmp_path / "n")
    assert remains.is_unfinished(tmp_path / "n")
    (tmp_path / "n" / "vault.db").write_bytes(b"half")
    (tmp_path / "n" / "letter.txt").write_text("theirs")
    remains.clear_unfinished(tmp_path / "n")
    assert [path.name for path in (tmp_path / "n").iterdir()] == ["letter.txt"]
    remains.mark_unfinished(vault.folder)
    assert not remains.is_unfinished(vault.folder)
    remains.clear_unfinished(vault.folder)
    assert (vault.folder / "vault.db").exists()


def test_a_new_vault_may_stand_where_one_was(tmp_path, cheap):
    lifecycle.create(tmp_path / "n", _WORDS, cost=cheap)
    remains.remove(tmp_path / "n")
    assert lifecycle.create(tmp_path / "n", "battery horse correct", cost=cheap).vault.is_open
