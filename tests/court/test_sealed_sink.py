import io

from leeward.court import bundling
from leeward.court.sealed_sink import SealedSink
from leeward.court.selecting import Selection


def test_the_sealed_zip_is_byte_for_byte_the_plain_one(chat, tmp_path):
    gathered = bundling.gather(chat, Selection())
    bundling.write(chat, gathered, bundling.sink_for(tmp_path / "b.zip"))
    sink = SealedSink(chat)
    bundling.write(chat, gathered, sink)
    with sink.pending.open() as file:
        assert file.read() == (tmp_path / "b.zip").read_bytes()


def test_nothing_stays_of_one_that_is_given_up(chat):
    sink = SealedSink(chat)
    sink.add("a.txt", io.BytesIO(b"words"))
    sink.discard()
    assert sink.pending is None
    assert list(chat.blobs.incoming.iterdir()) == []
