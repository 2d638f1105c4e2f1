from datetime import datetime

import pytest

from leeward.history import local_time
from leeward.words.messages import Details, Kind, Message, Origin, Place

ORIGIN = Origin("sms", "a.xml", "0" * 64, "Rex")


def sent(at="2025-07-02T23:14:00", offset=None, clock=None):
    details = Details(utc_offset=offset, extra={"clock": clock} if clock else {})
    return Message(
        ORIGIN, Place(line=1), "Rex", at and datetime.fromisoformat(at), at or "?", Kind.MESSAGE, "hi", (), details
    )


@pytest.fixture(autouse=True)
def in_london(monkeypatch):
    monkeypatch.setattr(local_time.zones, "of_this_device", lambda: "Europe/London")


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        (sent(), ""),
        (sent(at=None, offset="+00:00"), ""),
        (sent(offset="+01:00"), ""),
        (sent(at="2025-01-02T23:14:00", offset="+00:00"), ""),
        (sent(at="2025-07-02T21:14:00", offset="+00:00"), "22:14 in London. The file says 21:14, UTC+00:00."),
        (sent(offset="+00:00"), "00:14 on 3 July in London. The file says 23:14, UTC+00:00."),
        (sent(offset="nonsense"), ""),
        (sent(at="9999-12-31T23:59:00", offset="-12:00"), ""),
        (sent(clock="twice"), "The clocks changed in this hour, so this time may be an hour off."),
    ],
)
def test_the_time_here_is_told_beside_the_recorded_one(message, expected):
    assert local_time.note(message) == expected


def test_nothing_is_told_where_the_zone_of_the_device_is_not_known(monkeypatch):
    monkeypatch.setattr(local_time.zones, "of_this_device", lambda: "")
    assert local_time.note(sent(offset="+05:00")) == ""


def test_a_bubble_shows_it(bring):
    from leeward.history import stream
    from leeward.history.thread_page import Bubble

    bring('{"sent_at": "2025-07-02T21:14:00+00:00", "sender": "Rex", "text": "hi"}\n', name="a.jsonl", me=())
    (bubble,) = map(Bubble, stream.messages())
    assert "22:14 in London" in bubble.local
