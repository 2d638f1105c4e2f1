import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.readers.protocol import ReadOptions
from leeward.readers.reading import open_reading
from leeward.readers.sources import from_bytes
from leeward.words.messages import Kind, Message, Problem

WHEN = 1717232400123
OLD = {"sender_name": "Rex", "timestamp_ms": WHEN, "content": "hi", "is_geoblocked_for_viewer": False}
NEW = {"senderName": "Rex", "timestamp": WHEN, "text": "hi 😀", "type": "text", "isUnsent": False, "media": []}


def old(*entries, **more):
    people = [{"name": "Rex"}, {"name": "Ada"}]
    thread = {"participants": people, "messages": entries, "title": "Rex", "thread_path": "inbox/rex_1"}
    return json.dumps(thread | more, indent=2)


def test_old_and_new_form_say_the_same(messages):
    (first,) = messages(old(OLD), "message_1.json")
    new = {"participants": ["Rex", "Ada"], "threadName": "Rex_12", "messages": [NEW]}
    (second,) = messages(json.dumps(new), "Rex_12.json")
    for one in (first, second):
        assert (one.sender, one.origin.conversation, one.details.direction) == ("Rex", "Rex", "incoming")
        assert (one.sent_at.isoformat(), one.details.utc_offset) == ("2024-06-01T09:00:00.123000", "+00:00")
    assert second.text == "hi 😀"


def test_faulty_letters_are_put_right_and_that_is_said(read):
    reading = read(old(OLD | {"content": "café 😀".encode().decode("latin-1")}), "message_1.json")
    (found,) = reading
    assert found.text == "café 😀"
    assert found.details.extra == {"letters_repaired": True}
    assert "put right" in reading.summary.warnings[0]


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ({"is_unsent": True}, Kind.DELETED),
        ({"call_duration": 60}, Kind.CALL),
        ({"type": "Call", "call_duration": 0}, Kind.MISSED_CALL),
        ({"type": "Unsubscribe", "users": [{"name": "Mira"}]}, Kind.SYSTEM),
        ({"content": "Liked a message"}, Kind.REACTION),
        ({"share": {"link": "https://example.org"}}, Kind.MESSAGE),
    ],
)
def test_kinds(messages, more, kind):
    (found,) = messages(old(OLD | more), "message_1.json")
    assert found.kind is kind


def test_files_and_reactions(messages):
    more = {"photos": [{"uri": "messages/inbox/rex_1/photos/a.jpg"}], "sticker": {"uri": "s.png"}}
    more["reactions"] = [{"reaction": "â\u009d¤", "actor": "Ada"}]
    (found,) = messages(old(OLD | more), "message_1.json")
    assert [one.name for one in found.attachments] == ["a.jpg", "s.png"]
    assert found.details.extra["reactions"] == [{"reaction": "❤", "by": "Ada"}]


def test_entries_of_another_kind_are_problems(read):
    records = list(read(old(OLD, {"x": 1}, "odd", None), "message_1.json"))
    assert [type(one) for one in records] == [Message, Problem, Problem, Problem]


@settings(max_examples=30, deadline=None)
@given(
    st.recursive(
        st.none() | st.text() | st.integers(), lambda x: st.lists(x) | st.dictionaries(st.text(), x), max_leaves=4
    )
)
def test_odd_values_add_up(value):
    keys = (*OLD, *NEW, "photos", "reactions", "share", "users", "call_duration", "sticker", "type")
    data = old(OLD, *({**OLD, key: value} for key in keys), participants=value).encode()
    source = from_bytes("message_1.json", data)
    assert len(list(open_reading([source], format="messenger_json"))) == len(keys) + 1
    assert ReadOptions().remarks.warnings == []
