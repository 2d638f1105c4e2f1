import pytest

from leeward.history import stream
from leeward.history.bringing import beside
from leeward.history.bringing.beside import BesideFeed, HelperEnded
from leeward.history.bringing.feed import Size, batches
from leeward.history.bringing.originals import open_request
from leeward.history.bringing.request import Request
from leeward.history.rows import LOGGED


@pytest.fixture
def request_of(unrun, chat):
    return Request.from_arguments(unrun(chat(3000)).arguments)


def test_it_gives_what_a_reading_here_gives(vault, request_of):
    feed = BesideFeed(vault, request_of, 700)
    beside_us = [row[:LOGGED] for batch in feed.batches(Size(1000)) for row in batch.rows]  # each leaf has a new salt
    feed.close()
    here = batches(open_request(vault.blobs, request_of), 700, Size(1000))
    assert beside_us == [row[:LOGGED] for batch in here for row in batch.rows]
    assert feed.summary.messages == 3000


def test_a_helper_that_dies_is_noticed(vault, request_of):
    feed = BesideFeed(vault, request_of, 0)
    feed._process.kill()
    with pytest.raises(HelperEnded):
        list(feed.batches(Size(100_000)))
    feed.close()


def test_then_the_rest_is_read_here_and_nothing_is_lost(bring, chat, monkeypatch):
    monkeypatch.setattr(beside, "WORTH_IT", 0)
    whole = BesideFeed.batches

    def dies(self, size):
        for number, batch in enumerate(whole(self, size)):
            if number == 1:
                raise HelperEnded
            yield batch

    monkeypatch.setattr(BesideFeed, "batches", dies)
    receipt = bring(chat(5000))
    assert receipt.counts["added"] == 5000
    assert [one.id for one in stream.messages()] == list(range(1, 5001))


def test_closed_in_the_middle_it_leaves_no_process(vault, request_of):
    feed = BesideFeed(vault, request_of, 0)
    next(feed.batches(Size(500)))
    feed.close()
    assert feed._process.poll() is not None
    assert not feed._thread.is_alive()
