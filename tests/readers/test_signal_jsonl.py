import json

from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.readers.reading import open_reading
from leeward.readers.signal_jsonl import READER
from leeward.readers.sources import from_bytes
from leeward.words.messages import Kind, Message, Problem, Skipped

ITEM = {
    "chatId": "1",
    "authorId": "2",
    "dateSent": "1717232400000",
    "incoming": {},
    "standardMessage": {"text": {"body": "hi"}},
}
HEAD = (
    {"version": "1", "backupTimeMs": "1"},
    {"recipient": {"id": "1", "self": {}}},
    {"recipient": {"id": "2", "contact": {"e164": "447700900123", "systemGivenName": "Rex"}}},
    {"chat": {"id": "1", "recipientId": "2"}},
)
VALUES = st.recursive(
    st.none() | st.text() | st.integers(), lambda x: st.lists(x) | st.dictionaries(st.text(), x), max_leaves=4
)


def lines(*items):
    return "\n".join(json.dumps(one) for one in (*HEAD, *({"chatItem": item} for item in items)))


def test_what_is_ours_and_what_is_not():
    def sure(text):
        return READER.identify(from_bytes("main.jsonl", text.encode()))

    assert sure(lines()) > 0.9
    assert sure(json.dumps({"chatItem": ITEM})) > 0.3
    for text in ("", "{}", "[]", '{"text": "a", "sender": "b"}', '{"account": 1}'):
        assert sure(text) == 0


def test_people_chats_and_words(read):
    records = list(read(lines(ITEM, ITEM | {"authorId": "1"}, {}, "odd"), "main.jsonl"))
    assert [type(one) for one in records] == [Skipped] * 4 + [Message, Message, Problem, Problem]
    assert (records[4].sender, records[4].details.sender_address, records[4].origin.conversation) == (
        "Rex",
        "+447700900123",
        "Rex",
    )
    assert (records[4].details.direction, records[5].sender) == ("incoming", "Me")


def test_a_chat_that_was_never_introduced_still_shows(messages):
    data = json.dumps({"chatItem": ITEM | {"chatId": "9", "authorId": "8"}})
    (found,) = messages(data, "main.jsonl")
    assert (found.sender, found.kind) == ("Person 8", Kind.MESSAGE)


@settings(max_examples=30, deadline=None)
@given(VALUES, st.binary(max_size=40))
def test_odd_values_and_bytes_add_up(value, odd):
    items = [{**ITEM, key: value} for key in (*ITEM, "updateMessage", "revisions", "poll", "stickerMessage")]
    items += [
        {**ITEM, "standardMessage": {key: value}}
        for key in ("text", "quote", "attachments", "reactions", "linkPreview")
    ]
    data = (
        lines(*items).encode()
        + b"\n"
        + json.dumps({"recipient": value}).encode()
        + b"\n"
        + odd.replace(b"\n", b"").replace(b"\r", b"")
        + b"x"
    )
    assert len(list(open_reading([from_bytes("main.jsonl", data)]))) == len(HEAD) + len(items) + 2
