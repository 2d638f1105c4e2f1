import errno
import hashlib
import io
import random
import stat
import threading

import pytest

from leeward.sealing.errors import SealDamaged
from leeward.vault import blobs as blobs_module
from leeward.vault.errors import BlobMissing, DiskFull, VaultLocked
from leeward.vault.opened import OpenVault

_MASTER = bytes(range(32))
_PHOTO = hashlib.shake_256(b"a photo").digest(200_000)


@pytest.fixture
def ada(tmp_path):
    return OpenVault("a" * 32, tmp_path / "ada", _MASTER)


@pytest.fixture
def blobs(ada):
    return ada.blobs


def keep(blobs, plain):
    return pend(blobs, plain).keep()


def pend(blobs, plain):
    writer = blobs.create()
    writer.write(plain)
    return writer.finish()


def files(blobs):
    return sorted(str(path.relative_to(blobs.folder)) for path in blobs.folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("size", [0, 1, 65_535, 65_536, 65_537, 200_000])
def test_what_is_kept_is_read(blobs, size):
    pending = pend(blobs, _PHOTO[:size])
    assert (pending.sha256, pending.size) == (hashlib.sha256(_PHOTO[:size]).hexdigest(), size)
    with pending.open() as stream:
        assert stream.read() == _PHOTO[:size]
    name = pending.keep()
    with blobs.open(name) as stream:
        assert stream.read() == _PHOTO[:size]
        assert stream.seek(size // 2) == size // 2
        assert stream.read() == _PHOTO[size // 2 : size]
        assert not stream.writable()
    assert (blobs.size(name), blobs.sha256(name)) == (size, pending.sha256)
    assert blobs.verify(name) == []
    assert list(blobs.names()) == [name]


def test_nothing_is_part_of_the_vault_before_it_is_kept(blobs):
    pending = pend(blobs, _PHOTO)
    assert list(blobs.names()) == []
    pending.discard()
    pending.discard()
    assert files(blobs) == []
    with pytest.raises(BlobMissing):
        pending.keep()


def test_keeping_twice_is_keeping_once(blobs):
    pending = pend(blobs, _PHOTO)
    assert pending.keep() == pending.keep()
    pending.discard()
    assert files(blobs) == [*blobs.names()]
    with blobs.open(pending.keep()) as stream:
        assert stream.read() == _PHOTO


def test_equal_content_is_stored_once(blobs):
    first = keep(blobs, _PHOTO)
    before = (blobs.folder / first).stat()
    assert keep(blobs, _PHOTO) == first
    assert files(blobs) == [first]
    assert (blobs.folder / first).stat().st_ino == before.st_ino


def test_a_damaged_file_is_healed_by_the_same_content(blobs, flip):
    name = keep(blobs, _PHOTO)
    flip(blobs.folder / name, 3)
    assert keep(blobs, _PHOTO) == name
    assert blobs.verify(name) == []


def test_a_pending_blob_is_found_again_by_its_token(blobs):
    pending = pend(blobs, _PHOTO)
    again = blobs.pending(pending.token)
    assert (again.sha256, again.size) == (pending.sha256, pending.size)
    assert again.keep() == pending.keep()
    for token in (pending.token, "0" * 32, "../../header.json", "", "a"):
        with pytest.raises(BlobMissing):
            blobs.pending(token)


def test_what_was_begun_goes_at_the_next_unlock(blobs):
    kept = keep(blobs, _PHOTO)
    pend(blobs, b"forgotten")
    writer = blobs.create()
    writer.write(_PHOTO)
    assert blobs.empty_incoming() == 2
    assert blobs.empty_incoming() == 0
    assert files(blobs) == [kept]
    writer.discard()


def test_a_writer_that_is_left_leaves_nothing(blobs):
    with blobs.create() as writer:
        writer.write(_PHOTO)
    with pytest.raises(ValueError):
        writer.finish()
    with pytest.raises(ZeroDivisionError), blobs.create() as writer:
        writer.write(b"words" * (1 // 0))
    assert files(blobs) == []


def test_nothing_in_plain_reaches_the_disk(blobs):
    pending = pend(blobs, b"marker of Ada" * 20_000)
    pending.keep()
    pend(blobs, b"marker of Ada")
    everything = b"".join((blobs.folder / name).read_bytes() for name in files(blobs))
    assert b"marker" not in everything
    assert pending.sha256 not in " ".join(files(blobs))
    assert bytes.fromhex(pending.sha256) not in everything


def test_files_are_for_one_account_only(blobs):
    name = keep(blobs, _PHOTO)
    pend(blobs, _PHOTO[1:])
    for path in (blobs.folder, blobs.incoming):
        assert stat.S_IMODE(path.stat().st_mode) == 0o700
    assert {stat.S_IMODE((blobs.folder / file).stat().st_mode) for file in files(blobs)} == {0o600}
    assert name in files(blobs)


def test_otto_has_other_names_and_other_keys(blobs, tmp_path):
    name = keep(blobs, _PHOTO)
    otto = OpenVault("b" * 32, tmp_path / "otto", bytes(32)).blobs
    assert keep(otto, _PHOTO) != name
    (otto.folder / name).write_bytes((blobs.folder / name).read_bytes())
    with pytest.raises(SealDamaged):
        otto.open(name)


def test_two_swapped_files_are_noticed(blobs):
    one, other = keep(blobs, _PHOTO), keep(blobs, _PHOTO[:100])
    (blobs.folder / one).rename(blobs.folder / "x")
    (blobs.folder / other).rename(blobs.folder / one)
    (blobs.folder / "x").rename(blobs.folder / other)
    for name in (one, other):
        with pytest.raises(SealDamaged, match="name"):
            blobs.open(name)
        size = (blobs.folder / name).stat().st_size
        assert [(d.part, d.start, d.end) for d in blobs.verify(name)] == [("name", 0, size)]
    assert list(blobs.names()) == sorted([one, other])


def test_a_flipped_byte_is_noticed_and_located(blobs, flip):
    name = keep(blobs, _PHOTO)
    path = blobs.folder / name
    size = path.stat().st_size
    chance = random.Random(7)
    for at in [0, 35, 51, 52, size - 57, size - 1, *(chance.randrange(size) for _ in range(60))]:
        flip(path, at)
        (damage,) = blobs.verify(name)
        assert damage.start <= at < damage.end
        assert damage.end - damage.start <= 65_552
        flip(path, at)
    assert blobs.verify(name) == []


def test_a_cut_file_is_noticed(blobs):
    name = keep(blobs, _PHOTO)
    sealed = (blobs.folder / name).read_bytes()
    for length in (0, 10, 52, 65_604, len(sealed) - 1):
        (blobs.folder / name).write_bytes(sealed[:length])
        assert blobs.verify(name)
        with pytest.raises(SealDamaged):
            blobs.open(name)


@pytest.mark.parametrize("name", ["0" * 64, "", "incoming", "../header.json", "G" * 64, "a" * 63, "a" * 65])
def test_a_name_that_is_none_is_a_sentence(blobs, name):
    for ask in (blobs.open, blobs.verify, blobs.size, blobs.sha256):
        with pytest.raises(BlobMissing):
            ask(name)


def test_deleting_is_for_good_and_may_be_said_twice(blobs):
    name = keep(blobs, _PHOTO)
    blobs.delete(name)
    blobs.delete(name)
    assert list(blobs.names()) == []
    with pytest.raises(BlobMissing):
        blobs.open(name)


def test_names_are_ours_only(blobs):
    assert list(blobs.names()) == []
    name = keep(blobs, _PHOTO)
    (blobs.folder / "notes.txt").write_text("theirs")
    assert list(blobs.names()) == [name]


def test_a_locked_vault_keeps_and_opens_nothing(ada):
    pending, name = pend(ada.blobs, _PHOTO), keep(ada.blobs, b"words")
    ada.lock()
    for ask in (
        pending.keep,
        pending.open,
        ada.blobs.create,
        lambda: ada.blobs.open(name),
        lambda: ada.blobs.verify(name),
    ):
        with pytest.raises(VaultLocked):
            ask()


def test_a_full_disk_leaves_everything_whole(blobs, small_files_only):
    kept = keep(blobs, _PHOTO[:50_000])
    with small_files_only(100_000):
        writer = blobs.create()
        with pytest.raises(DiskFull):
            writer.write(_PHOTO)
        writer.discard()
        writer = blobs.create()
        writer.write(_PHOTO[:30])
        assert writer.finish().keep() in blobs.names()
    assert blobs.verify(kept) == []
    assert files(blobs) == sorted(blobs.names())


@pytest.mark.parametrize("step", ["create", "write", "finish", "sync", "keep"])
def test_a_full_disk_at_any_step_leaves_no_half_blob(blobs, monkeypatch, step):
    kept = keep(blobs, b"kept before")

    def refuse(*_, **__):
        raise OSError(errno.ENOSPC, "No space left on device")

    def all_steps():
        writer = blobs.create()
        writer.write(_PHOTO)
        return writer.finish().keep()

    with monkeypatch.context() as patch:
        if step == "create":
            patch.setattr("leeward.vault.disk.open_new", refuse)
        elif step == "write":
            patch.setattr("leeward.vault.disk.write_all", refuse)
        elif step == "finish":
            patch.setattr(blobs_module.SealedWriter, "finish", refuse)
        elif step == "sync":
            patch.setattr("leeward.vault.blobs.os.fsync", refuse)
        else:
            patch.setattr("leeward.vault.blobs.Path.replace", refuse)
        with pytest.raises(DiskFull) as caught:
            all_steps()
    assert "make room" in str(caught.value)
    assert list(blobs.names()) == [kept]
    blobs.empty_incoming()
    assert files(blobs) == [kept]
    assert all_steps() in blobs.names()


def test_many_writers_at_once(blobs):
    names = [None] * 12

    def work(number):
        names[number] = keep(blobs, _PHOTO[: 1000 * (number % 4)])

    threads = [threading.Thread(target=work, args=(number,)) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(set(names)) == list(blobs.names())
    assert len(set(names)) == 4
    assert files(blobs) == list(blobs.names())


def test_a_stream_reads_like_any_file(blobs):
    lines = b"".join(b"line %d\n" % number for number in range(20_000))
    with blobs.open(keep(blobs, lines)) as stream:
        text = io.TextIOWrapper(stream, encoding="utf-8")
        assert sum(1 for _ in text) == 20_000


def test_a_kill_leaves_whole_blobs_only(tmp_path, killed, kills):
    chance = random.Random(3)
    for number in range(kills):
        folder = tmp_path / str(number)
        said = killed("keep_blobs.py", folder, after=chance.uniform(0, 60))
        blobs = OpenVault("a" * 32, folder, _MASTER).blobs
        kept = list(blobs.names())
        assert set(said) <= set(kept)
        assert len(kept) <= len(said) + 1
        assert [blobs.verify(name) for name in kept] == [[]] * len(kept)
        blobs.empty_incoming()
        assert files(blobs) == kept
        assert [path.name for path in folder.iterdir()] == ["blobs"]
