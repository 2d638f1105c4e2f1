import errno
import os
import stat

import pytest
from django.db import DatabaseError, OperationalError
from django.db.migrations.exceptions import MigrationSchemaMissing

from leeward.vault import disk
from leeward.vault.engine.raw import Database
from leeward.vault.errors import CannotWrite, DiskFull, VaultInUse

_OLD, _NEW = b"old" * 1000, b"new" * 2000


@pytest.mark.parametrize(
    ("number", "calm"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EFBIG, DiskFull),
        (errno.EACCES, CannotWrite),
        (errno.EROFS, CannotWrite),
        (errno.EPERM, CannotWrite),
        (errno.ENOTDIR, CannotWrite),
    ],
)
def test_what_the_system_refuses_becomes_a_sentence(number, calm):
    with pytest.raises(calm), disk.calm():
        raise OSError(number, os.strerror(number))


def test_other_faults_are_not_hidden():
    with pytest.raises(BrokenPipeError), disk.calm():
        raise BrokenPipeError


def test_folders_and_files_are_for_one_account_only(tmp_path):
    before = os.umask(0)
    try:
        disk.make_folder(tmp_path / "a" / "b")
        disk.open_new(tmp_path / "a" / "b" / "file").close()
        disk.replace(tmp_path / "a" / "b" / "other", b"x")
    finally:
        os.umask(before)
    assert _mode(tmp_path / "a") == _mode(tmp_path / "a" / "b") == 0o700
    assert _mode(tmp_path / "a" / "b" / "file") == _mode(tmp_path / "a" / "b" / "other") == 0o600


def _mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_a_folder_that_is_there_is_closed_to_others(tmp_path):
    (tmp_path / "open").mkdir(mode=0o755)
    disk.make_folder(tmp_path / "open")
    assert _mode(tmp_path / "open") == 0o700


def test_a_new_file_never_follows_what_is_there(tmp_path):
    (tmp_path / "there").write_bytes(b"theirs")
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    for name in ("there", "link"):
        with pytest.raises(FileExistsError):
            disk.open_new(tmp_path / name)
    assert (tmp_path / "there").read_bytes() == b"theirs"
    assert not (tmp_path / "elsewhere").exists()


class _Slow:
    """A file that takes a little at a time, as a pipe or a full buffer does."""

    def __init__(self):
        self.taken = b""

    def write(self, data):
        self.taken += bytes(data[:7])
        return min(7, len(data))


def test_short_writes_are_gone_on_with():
    slow = _Slow()
    disk.write_all(slow, _OLD)
    assert slow.taken == _OLD
    assert disk.Whole(_Slow()).write(_OLD) == len(_OLD)


def test_replace_is_new_or_old_whatever_step_the_disk_refuses(tmp_path, monkeypatch):
    path = tmp_path / "file"
    path.write_bytes(_OLD)
    refused = 0
    for name in ("write_all", "os.fsync", "Path.replace", "open_new"):
        with monkeypatch.context() as patch:
            patch.setattr(f"leeward.vault.disk.{name}", _refuse)
            with pytest.raises(DiskFull):
                disk.replace(path, _NEW)
        assert path.read_bytes() == _OLD
        assert _names(tmp_path) == ["file"]
        refused += 1
    disk.replace(path, _NEW)
    assert (refused, path.read_bytes()) == (4, _NEW)


def _refuse(*_, **__):
    raise OSError(errno.ENOSPC, "No space left on device")


def _names(folder):
    return [path.name for path in folder.iterdir()]


def test_a_real_limit_of_the_system_is_a_full_disk(tmp_path, small_files_only):
    path = tmp_path / "file"
    path.write_bytes(_OLD)
    with small_files_only(4000), pytest.raises(DiskFull):
        disk.replace(path, _NEW)
    assert path.read_bytes() == _OLD
    assert _names(tmp_path) == ["file"]


def test_what_a_kill_left_behind_is_overwritten(tmp_path):
    (tmp_path / "file.new").write_bytes(b"half")
    disk.replace(tmp_path / "file", _NEW)
    assert (tmp_path / "file").read_bytes() == _NEW
    assert _names(tmp_path) == ["file"]


def test_a_folder_that_is_gone_is_a_sentence(tmp_path):
    with pytest.raises(CannotWrite):
        disk.replace(tmp_path / "gone" / "file", _NEW)


@pytest.mark.parametrize(
    ("words", "calm"),
    [
        ("database or disk is full", DiskFull),
        ("disk I/O error", CannotWrite),
        ("attempt to write a readonly database", CannotWrite),
        ("database is locked", None),
    ],
)
def test_what_a_database_says_becomes_a_sentence(words, calm):
    for kind in (Database.OperationalError, DatabaseError, OperationalError, MigrationSchemaMissing):
        with pytest.raises(calm or kind), disk.calm():
            raise kind(f"Unable to do it ({words})")


def test_a_calm_sentence_stays_itself():
    with pytest.raises(VaultInUse), disk.calm():
        raise VaultInUse


def test_a_copy_is_private_and_never_over_something(tmp_path):
    (tmp_path / "old").write_bytes(_NEW * 400)
    (tmp_path / "old").chmod(0o644)
    disk.copy(tmp_path / "old", tmp_path / "copy")
    assert (tmp_path / "copy").read_bytes() == _NEW * 400
    assert _mode(tmp_path / "copy") == 0o600
    with pytest.raises(FileExistsError):
        disk.copy(tmp_path / "old", tmp_path / "copy")
    with pytest.raises(FileNotFoundError):
        disk.copy(tmp_path / "gone", tmp_path / "other")
    assert not (tmp_path / "other").exists()
