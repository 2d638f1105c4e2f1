from leeward.readers import instagram_json, messenger_json
from leeward.readers.sources import from_bytes

HEAD = '{"participants": [{"name": "Rex"}], "messages": [{"sender_name": "Rex", "timestamp_ms": 1%s}]}'


def both(text):
    source = from_bytes("message_1.json", text.encode())
    return instagram_json.READER.identify(source), messenger_json.READER.identify(source)


def test_its_name_in_an_address_settles_it():
    ours, theirs = both(HEAD % ', "share": {"link": "https://www.instagram.com/p/1"}')
    assert ours > theirs


def test_without_a_sign_it_is_taken_for_messenger_and_can_be_chosen():
    ours, theirs = both(HEAD % "")
    assert 0 < ours < theirs


def test_what_is_not():
    assert both("{}") == both("[]") == both("") == (0, 0)
