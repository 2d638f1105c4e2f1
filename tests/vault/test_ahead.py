import random
import shutil
import struct

import pytest

from leeward.vault import ahead
from leeward.vault.engine.raw import open_vault_file

_KEY = bytes(range(32))
_FRAME = 24 + 4096


@pytest.fixture
def folder(tmp_path):
    """A database with rows that are in its write-ahead file only, as after kill -9: the files, copied while open."""
    (tmp_path / "open").mkdir()
    (tmp_path / "killed").mkdir()
    (tmp_path / "open" / "vault.db").touch()
    raw = open_vault_file(tmp_path / "open" / "vault.db", _KEY)
    raw.execute("CREATE TABLE t (x)")
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for number in range(40):
        raw.execute("INSERT INTO t VALUES (?)", (f"{number} " * 900,))
    for name in ("vault.db", "vault.db-wal"):
        shutil.copy(tmp_path / "open" / name, tmp_path / "killed" / name)
    raw.close()
    return tmp_path / "killed"


@pytest.fixture
def wal(folder):
    return folder / "vault.db-wal"


def rows(folder):
    raw = open_vault_file(folder / "vault.db", _KEY)
    try:
        return raw.execute("SELECT count(*) FROM t").fetchone()[0]
    finally:
        raw.close()


def test_after_a_sudden_end_nothing_is_damaged(folder, wal):
    assert wal.stat().st_size > 20 * _FRAME
    assert ahead.damaged_frames(wal) == []
    assert rows(folder) == 40


def test_sqlite_itself_would_drop_the_rest_without_a_word(folder, wal, flip):
    """The reason for this module."""
    flip(wal, 32 + 5 * _FRAME + 1000)
    assert rows(folder) < 40


def test_any_flipped_byte_is_noticed_and_located(wal, flip):
    size = wal.stat().st_size
    last = (size - 32) // _FRAME
    chance = random.Random(9)
    for at in [0, 5, 20, 31, 32, 36, 41, 50, 55, 56, *(chance.randrange(size - _FRAME) for _ in range(30))]:
        flip(wal, at, bit=at % 8)
        (damage,) = ahead.damaged_frames(wal)
        assert damage[1] <= at < damage[2]
        assert damage[2] - damage[1] in (32, _FRAME)
        assert damage[0] == ("head" if at < 32 else f"frame {(at - 32) // _FRAME + 1}")
        flip(wal, at, bit=at % 8)
    assert last > 20
    assert ahead.damaged_frames(wal) == []


def test_two_damages_are_both_named(wal, flip):
    flip(wal, 32 + 3 * _FRAME + 100)
    flip(wal, 32 + 9 * _FRAME + 100)
    assert [part for part, _, _ in ahead.damaged_frames(wal)] == ["frame 4", "frame 10"]


@pytest.mark.parametrize("cut", [0, 10, 32, 100, 32 + 3 * _FRAME, 32 + 3 * _FRAME + 700])
def test_the_torn_end_of_a_write_is_no_damage(folder, wal, cut):
    wal.write_bytes(wal.read_bytes()[:cut])
    assert ahead.damaged_frames(wal) == []
    assert rows(folder) >= 0


def test_frames_of_an_earlier_round_are_no_damage(wal):
    """SQLite writes from the start again after a checkpoint; what lies behind is old and has other salts."""
    text = wal.read_bytes()
    old = b"".join(
        text[at : at + 8] + struct.pack(">2I", 1, 2) + text[at + 16 : at + _FRAME]
        for at in range(32 + 10 * _FRAME, len(text), _FRAME)
    )
    wal.write_bytes(text[: 32 + 10 * _FRAME] + old)
    assert ahead.damaged_frames(wal) == []


def test_no_file_is_no_damage(tmp_path):
    assert ahead.damaged_frames(tmp_path / "none") == []


def test_a_damaged_file_is_kept_before_sqlite_cuts_it(folder, wal, flip):
    assert ahead.set_aside(wal) == []
    assert ahead.kept_aside(wal) == []
    flip(wal, 32 + 5 * _FRAME + 1000)
    damaged = wal.read_bytes()
    (damage,) = ahead.set_aside(wal)
    rows(folder)
    (copy,) = ahead.kept_aside(wal)
    assert copy.read_bytes() == damaged
    assert copy.stat().st_mode & 0o077 == 0
    assert ahead.damaged_frames(copy) == [damage]


@pytest.mark.parametrize("length", [1, 32, 33, 5000, 100_000])
def test_rubbish_does_no_harm(tmp_path, length):
    (tmp_path / "wal").write_bytes(random.Random(length).randbytes(length))
    assert ahead.damaged_frames(tmp_path / "wal") == ([("head", 0, 32)] if length > 32 else [])
