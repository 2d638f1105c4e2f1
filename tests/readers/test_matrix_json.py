import json

from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.readers.matrix_json import READER
from leeward.readers.reading import open_reading
from leeward.readers.sources import from_bytes
from leeward.words.messages import Kind, Message, Problem, Skipped

ONE = {"type": "m.room.message", "sender": "@rex:example.org", "origin_server_ts": 1717232400000, "event_id": "$1"}
ONE |= {"content": {"msgtype": "m.text", "body": "hi"}}
VALUES = st.recursive(
    st.none() | st.text() | st.integers(), lambda x: st.lists(x) | st.dictionaries(st.text(), x), max_leaves=4
)


def room(*events, **more):
    return json.dumps({"room_name": "Us", "exported_by": "@ada:example.org"} | more | {"messages": events}, indent=4)


def test_what_is_ours_and_what_is_not():
    assert READER.identify(from_bytes("x.json", room(ONE).encode())) > 0.9
    for text in ("", "{}", "[]", '{"messages": [{"sender_name": "Rex"}]}'):
        assert READER.identify(from_bytes("x.json", text.encode())) == 0


def test_names_come_from_all_of_the_file(messages):
    member = ONE | {
        "type": "m.room.member",
        "state_key": ONE["sender"],
        "content": {"membership": "join", "displayname": "Rex"},
    }
    first, _ = messages(room(ONE, member), "x.json")
    assert (first.sender, first.details.sender_address, first.details.direction) == (
        "Rex",
        "@rex:example.org",
        "incoming",
    )
    assert first.details.utc_offset == "+00:00"


def test_what_stayed_locked_is_a_problem(read):
    bad = ONE | {"content": {"msgtype": "m.bad.encrypted", "body": "** Unable to decrypt **"}}
    records = list(read(room(bad, ONE | {"type": "m.call.answer"}, {"type": "m.odd"}), "x.json"))
    assert [type(one) for one in records] == [Problem, Skipped, Problem]
    assert "no key" in records[0].why


def test_replies_and_removed_messages(messages):
    reply = ONE | {"content": {"body": "x", "m.relates_to": {"m.in_reply_to": {"event_id": "$0"}}}}
    gone = ONE | {"content": {}, "unsigned": {"redacted_because": {"type": "m.room.redaction"}}}
    found = messages(room(reply, gone), "x.json")
    assert found[0].details.reply_to == "$0"
    assert found[1].kind is Kind.DELETED


@settings(max_examples=30, deadline=None)
@given(VALUES, st.integers(120, 900))
def test_odd_values_add_up_and_a_cut_ends_in_a_problem(value, cut):
    odd = [{**ONE, key: value} for key in (*ONE, "unsigned", "redacts")]
    odd += [{**ONE, "content": {"msgtype": "m.image", key: value}} for key in ("body", "info", "m.relates_to", "url")]
    data = room(ONE, *odd).encode()
    assert len(list(open_reading([from_bytes("x.json", data)]))) == len(odd) + 1
    records = list(open_reading([from_bytes("x.json", data[:cut])], format="matrix_json"))
    assert isinstance(records[-1], Problem)
    assert all(isinstance(one, Message | Problem) for one in records)
