import io
import stat
import zipfile

import pytest

from leeward.ledger.bundle.sinks import FolderSink, ZipSink


@pytest.fixture(params=[FolderSink, ZipSink])
def sink_at(request):
    return request.param


def test_it_has_its_name_only_when_all_is_there(sink_at, tmp_path):
    path = tmp_path / "out"
    sink = sink_at(path)
    sink.add("data/a", io.BytesIO(b"a"))
    assert not path.exists()
    sink.keep()
    assert [one.name for one in tmp_path.iterdir()] == ["out"]


def test_nothing_is_left_of_what_is_discarded(sink_at, tmp_path):
    sink = sink_at(tmp_path / "out")
    sink.add("data/a", io.BytesIO(b"a"))
    sink.discard()
    assert list(tmp_path.iterdir()) == []


def test_what_is_there_is_never_written_over(sink_at, tmp_path):
    (tmp_path / "out").write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        sink_at(tmp_path / "out")
    assert (tmp_path / "out").read_bytes() == b"mine"


def test_nobody_else_may_read_it(sink_at, tmp_path):
    sink = sink_at(tmp_path / "out")
    sink.add("a", io.BytesIO(b"a"))
    sink.keep()
    assert stat.S_IMODE((tmp_path / "out").stat().st_mode) & 0o077 == 0


def test_a_zip_says_nothing_of_the_day_it_was_made(tmp_path):
    for name in ("one.zip", "two.zip"):
        sink = ZipSink(tmp_path / name)
        sink.add("a", io.BytesIO(b"words"))
        sink.keep()
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as found:
        assert found.read("a") == b"words"
        assert found.infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)
