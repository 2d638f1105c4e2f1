import hashlib
import stat
import threading

import pytest

from leeward.vault import checking, copying, header, unlocking
from leeward.vault.blobs import Blobs
from leeward.vault.errors import BackupInside, CannotWrite, DiskFull, FolderTaken, NotAVault, VaultLocked
from leeward.vault.models import Setting

_WORDS = "correct horse battery"
_PHOTO = hashlib.shake_256(b"a photo").digest(150_000)


@pytest.fixture
def filled(vault):
    Setting.objects.bulk_create(Setting(key=f"row {number}", value="marker of Ada " * 40) for number in range(300))
    keep(vault, _PHOTO)
    return vault


def keep(vault, plain):
    with vault.blobs.create() as writer:
        writer.write(plain)
        return writer.finish().keep()


def test_a_backup_is_a_vault_of_its_own(filled, tmp_path):
    made = copying.backup(filled, tmp_path / "copy")
    names = list(filled.blobs.names())
    filled.lock()
    copy = unlocking.unlock(tmp_path / "copy", _WORDS)
    with copy.use():
        assert Setting.objects.count() == 300
        assert Setting.get("row 7") == "marker of Ada " * 40
    with copy.blobs.open(names[0]) as stream:
        assert stream.read() == _PHOTO
    assert all(finding.ok for finding in checking.check(copy))
    assert (made.folder, made.files, made.warnings) == (tmp_path / "copy", 3, ())
    assert made.size > 150_000


def test_nothing_of_it_is_ever_in_plain(filled, tmp_path, monkeypatch):
    seen = []
    real = copying._copy_blobs
    monkeypatch.setattr(copying, "_copy_blobs", lambda *a: (real(*a), seen.append(_everything(tmp_path / "copy"))))
    copying.backup(filled, tmp_path / "copy")
    seen.append(_everything(tmp_path / "copy"))
    assert len(seen) == 3
    for everything in seen:
        assert b"marker" not in everything
        assert b"SQLite format" not in everything
        assert _PHOTO[:64] not in everything


def _everything(folder):
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_it_is_for_one_account_only(filled, tmp_path):
    copying.backup(filled, tmp_path / "copy")
    for path in [tmp_path / "copy", *(tmp_path / "copy").rglob("*")]:
        assert not stat.S_IMODE(path.stat().st_mode) & 0o077


def test_pending_blobs_and_marks_are_left_out(filled, tmp_path):
    filled.blobs.create().finish()
    copying.backup(filled, tmp_path / "copy")
    names = sorted(path.name for path in (tmp_path / "copy").rglob("*"))
    assert names == sorted(["blobs", "incoming", *filled.blobs.names(), "header.json", "vault.db"])


def test_what_is_kept_meanwhile_is_there_too(filled, tmp_path, monkeypatch):
    real = copying._copy_database

    def while_others_work(vault, target):
        late.append(keep(vault, b"kept meanwhile"))
        with vault.use():
            Setting.put("late", late[0])
        real(vault, target)

    late = []
    monkeypatch.setattr(copying, "_copy_database", while_others_work)
    copying.backup(filled, tmp_path / "copy")
    filled.lock()
    copy = unlocking.unlock(tmp_path / "copy", _WORDS)
    with copy.use():
        assert Setting.get("late") == late[0]
    assert late[0] in copy.blobs.names()


def test_a_writer_beside_it_does_not_spoil_it(filled, tmp_path):
    stop = threading.Event()

    def write():
        with filled.use():
            number = 0
            while not stop.is_set():
                Setting.put("one", number)
                Setting.put("two", number)
                number += 1

    thread = threading.Thread(target=write)
    thread.start()
    try:
        for number in range(3):
            copying.backup(filled, tmp_path / str(number))
    finally:
        stop.set()
        thread.join()
    filled.lock()
    for number in range(3):
        copy = unlocking.unlock(tmp_path / str(number), _WORDS)
        assert all(finding.ok for finding in checking.check(copy))
        with copy.use():
            assert Setting.get("one", 0) - Setting.get("two", 0) in (0, 1)
        copy.lock()


def test_never_into_the_vault_and_never_over_something(filled, tmp_path):
    for inside in (filled.folder, filled.folder / "copy", filled.folder / "blobs" / ".." / "copy"):
        with pytest.raises(BackupInside):
            copying.backup(filled, inside)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("theirs")
    (tmp_path / "file").write_text("theirs")
    for taken in (tmp_path / "full", tmp_path / "file"):
        with pytest.raises(FolderTaken):
            copying.backup(filled, taken)
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["letter.txt"]


def test_a_full_disk_leaves_no_half_copy(filled, tmp_path, small_files_only):
    for size in (100, 20_000, 160_000):
        with small_files_only(size), pytest.raises((DiskFull, CannotWrite)):
            copying.backup(filled, tmp_path / "copy")
        assert not (tmp_path / "copy").exists()
    assert filled.is_open
    copying.backup(filled, tmp_path / "copy")


def test_a_copy_that_was_cut_off_is_no_vault(filled, tmp_path, monkeypatch):
    def sudden_end(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(header, "write", sudden_end)
    monkeypatch.setattr(copying, "_take_back", lambda _: None)
    with pytest.raises(KeyboardInterrupt):
        copying.backup(filled, tmp_path / "copy")
    with pytest.raises(NotAVault):
        unlocking.unlock(tmp_path / "copy", _WORDS)


def test_a_blob_deleted_meanwhile_is_no_fault(filled, tmp_path, monkeypatch):
    gone = keep(filled, b"deleted meanwhile")
    names = list(filled.blobs.names())
    filled.blobs.delete(gone)
    monkeypatch.setattr(Blobs, "names", lambda _: names)
    copying.backup(filled, tmp_path / "copy")
    assert not (tmp_path / "copy" / "blobs" / gone).exists()


def test_a_locked_vault_is_not_copied(filled, tmp_path):
    filled.lock()
    with pytest.raises(VaultLocked):
        copying.backup(filled, tmp_path / "copy")
    assert not (tmp_path / "copy").exists()
