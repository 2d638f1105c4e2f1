from leeward.readers.messenger_json import READER
from leeward.readers.sources import from_bytes

HEAD = '{"participants": [{"name": "Rex"}], "messages": [{"sender_name": "Rex", "timestamp_ms": 1%s}]}'


def sure(text):
    return READER.identify(from_bytes("message_1.json", text.encode()))


def test_what_is_ours():
    assert sure(HEAD % "") > 0.8
    assert sure("\ufeff" + HEAD % "") > 0.8
    assert (
        sure('{"participants": ["Rex"], "threadName": "x", "messages": [{"senderName": "Rex", "timestamp": 1}]}') > 0.8
    )
    assert 0.3 < sure('{"participants": [], "messages": [], "title": "Rex"}') < 0.8


def test_what_is_not():
    assert sure(HEAD % ', "photos": [{"uri": "your_instagram_activity/x.jpg"}]') < 0.6
    for text in ("", "{}", '{"messages": [{"text": "a", "from": "Rex"}]}', '[{"sender_name": 1, "timestamp_ms": 2}]'):
        assert sure(text) == 0
