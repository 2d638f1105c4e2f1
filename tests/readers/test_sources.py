import hashlib
import io
import os
import zipfile

import pytest

from leeward.readers import sources
from leeward.readers.errors import CannotOpen, DamagedZip, GoesInCircles, IsAFolder, MayNotRead, NoSuchFile


def test_a_file_with_its_hash_and_its_neighbours(tmp_path):
    (tmp_path / "_chat.txt").write_bytes(b"hello")
    (tmp_path / "a.jpg").write_bytes(b"jpeg")
    (tmp_path / "folder").mkdir()
    source = sources.from_path(tmp_path / "_chat.txt")
    assert (source.name, source.size, source.sha256) == ("_chat.txt", 5, hashlib.sha256(b"hello").hexdigest())
    assert sorted(source.beside) == ["_chat.txt", "a.jpg"]
    assert source.beside["a.jpg"].sha256 == hashlib.sha256(b"jpeg").hexdigest()
    assert len(source.beside) == 2
    for name in ("folder", "..", "../x", "none", "", "a\x00"):
        assert name not in source.beside
    with source.open() as first, source.open() as second:
        assert first.read() == second.read() == b"hello"


def test_bytes_and_streams():
    source = sources.from_bytes("folder\\a/b.txt", b"x")
    assert (source.name, source.open().read()) == ("b.txt", b"x")
    source = sources.from_stream("a.txt", lambda: io.BytesIO(b"x"), 1, "hash")
    assert (source.size, source.sha256, source.open().read()) == (1, "hash", b"x")


def test_what_cannot_be_opened(tmp_path):
    (tmp_path / "loop").symlink_to("loop")
    os.mkfifo(tmp_path / "fifo")
    with pytest.raises(NoSuchFile):
        sources.from_path(tmp_path / "none")
    with pytest.raises(NoSuchFile):
        sources.from_path(tmp_path / "a\x00b")
    with pytest.raises(GoesInCircles):
        sources.from_path(tmp_path / "loop")
    with pytest.raises(CannotOpen):
        sources.from_path(tmp_path / "fifo")
    with pytest.raises(IsAFolder):
        sources.from_path(tmp_path).open()


def test_files_that_may_not_be_read(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_bytes(b"x")

    def refuse(*_args, **_more):
        raise PermissionError(13, "no")

    monkeypatch.setattr("pathlib.Path.open", refuse)
    with pytest.raises(MayNotRead):
        sources.from_path(path)


def test_a_disk_that_fails(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_bytes(b"x")

    def fail(*_args):
        raise OSError(5, "no")

    monkeypatch.setattr(sources, "sha256_of", fail)
    with pytest.raises(CannotOpen):
        sources.from_path(tmp_path / "a.txt")


def test_a_folder_is_expanded_with_the_zips_in_it(tmp_path):
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "_chat.txt").write_bytes(b"x")
    (tmp_path / "one" / "a.jpg").write_bytes(b"x")
    with zipfile.ZipFile(tmp_path / "WhatsApp Chat - Rex.zip", "w") as archive:
        archive.writestr("_chat.txt", "y")
        archive.writestr("b.jpg", "y")
    (tmp_path / "bad.zip").write_bytes(b"PK\x03\x04")
    found = {(s.name, s.member): s for s in sources.expand(sources.from_path(tmp_path))}
    assert sorted(found, key=str) == [("_chat.txt", "_chat.txt"), ("_chat.txt", None), ("bad.zip", None)]
    assert list(found["_chat.txt", None].beside) == ["one/a.jpg"]
    assert list(found["_chat.txt", "_chat.txt"].beside) == ["b.jpg"]
    assert found["_chat.txt", "_chat.txt"].sha256
    with pytest.raises(DamagedZip):
        found["bad.zip", None].open()


def test_links_in_a_folder_lead_nowhere(tmp_path):
    (tmp_path / "self").symlink_to(tmp_path)
    (tmp_path / "a.csv").write_bytes(b"x")
    assert [source.name for source in sources.expand(sources.from_path(tmp_path))] == ["a.csv"]


def test_hashes_of_files_in_a_folder_are_made_when_they_are_read(tmp_path):
    (tmp_path / "a.csv").write_bytes(b"x")
    source = next(sources.expand(sources.from_path(tmp_path)))
    assert source.sha256 == ""
    assert sources.hashed(source).sha256 == hashlib.sha256(b"x").hexdigest()
    assert sources.hashed(sources.hashed(source)).sha256


def test_nothing_is_written(tmp_path):
    (tmp_path / "_chat.txt").write_bytes(b"x")
    before = sorted(tmp_path.iterdir())
    sources.from_path(tmp_path / "_chat.txt").open().close()
    assert sorted(tmp_path.iterdir()) == before
