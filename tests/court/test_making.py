import pytest

from leeward.court import bundling, making
from leeward.court.making import Stopped, Watch, Wish
from leeward.court.selecting import Selection


def test_pages_and_more_lie_in_the_bundle_and_progress_is_told(chat, tmp_path):
    told = []
    gathered = bundling.gather(chat, Selection())
    watch = Watch(lambda done, total, note: told.append((done, total, note)))
    done = making.make(chat, gathered, bundling.sink_for(tmp_path / "b"), Wish("A-", {"more.txt": b"more"}), watch)
    assert (done.volumes, done.pages, done.undrawn) == (1, 1, ())
    assert (tmp_path / "b/data/thread/001-001.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "b/data/more.txt").read_bytes() == b"more"
    assert told == [(7, 7, "1 pages")]


def test_a_stop_leaves_nothing_behind(chat, tmp_path):
    gathered = bundling.gather(chat, Selection())
    with pytest.raises(Stopped):
        making.make(chat, gathered, bundling.sink_for(tmp_path / "b.zip"), Wish(), Watch(stopping=lambda: True))
    assert [path.name for path in tmp_path.iterdir() if "b" in path.name and path.suffix != ""] == []
