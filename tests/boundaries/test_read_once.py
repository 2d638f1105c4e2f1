import pytest

from leeward.boundaries import read_once
from leeward.boundaries.read_once import Ask
from leeward.history.models import Message


@pytest.fixture
def row(bring):
    bring()
    return Message.objects.get(text__startswith="What time")


def test_the_sentences_that_ask_are_told_by_their_places(row):
    found = read_once.asks(row)
    assert [row.text[one.start : one.end] for one in found] == [row.text]


def test_only_numbers_are_remembered_and_they_go_when_it_is_locked(row, vault):
    read_once.asks(row)
    remembered = read_once._known[vault]
    assert set(remembered) == {row.pk}
    assert all(isinstance(one, Ask) for found in remembered.values() for one in found)
    vault.lock()
    assert vault not in read_once._known


def test_a_message_is_read_once(row, vault, monkeypatch):
    first = read_once.asks(row)
    monkeypatch.setattr(read_once.reading, "read", lambda *_: pytest.fail("read again"))
    assert read_once.asks(row) == first


def test_no_more_than_so_many_are_remembered(row, vault, monkeypatch):
    monkeypatch.setattr(read_once, "_MOST", 1)
    for one in Message.objects.order_by("pk"):
        read_once.asks(one)
    assert len(read_once._known[vault]) == 1
