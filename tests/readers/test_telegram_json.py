import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.readers.reading import open_reading
from leeward.readers.sources import from_bytes, from_path
from leeward.readers.telegram_json import READER
from leeward.words.messages import Kind, Message, Problem, Skipped

ONE = {"id": 1, "type": "message", "date": "2024-06-01T10:00:00", "date_unixtime": "1717232400", "from": "Rex"}
ONE |= {"from_id": "user447700900", "text": "hi"}


def chat(*entries, **more):
    return json.dumps({"name": "Rex", "type": "personal_chat", "id": 447700900, **more, "messages": entries}, indent=1)


def test_what_is_ours_and_what_is_not():
    def sure(text):
        return READER.identify(from_bytes("result.json", text.encode()))

    assert sure(chat(ONE)) > 0.9
    assert sure(chat()) > 0.9
    assert sure("\ufeff" + chat(ONE)) > 0.9
    for other in ("", "{}", "[]", '{"messages": [{"sender_name": "Rex", "timestamp_ms": 1}]}', '{"text": "a"}'):
        assert sure(other) == 0


def test_clock_offset_direction_and_place(messages):
    mine = ONE | {"id": 2, "from": "Ada", "from_id": "user447700901"}
    first, second = messages(chat(ONE, mine), "result.json")
    assert (first.sender, first.sent_at.isoformat(), first.details.utc_offset) == (
        "Rex",
        "2024-06-01T10:00:00",
        "+01:00",
    )
    assert (first.place.index, first.place.message_id, first.place.path) == (0, "1", "messages")
    assert [first.details.direction, second.details.direction] == ["incoming", "outgoing"]


def test_a_whole_account_keeps_chats_apart(messages):
    account = {
        "personal_information": {"user_id": 447700901, "first_name": "Ada"},
        "contacts": {"list": [{"first_name": "Rex"}]},
        "chats": {
            "list": [
                {"name": "Rex", "type": "personal_chat", "id": 1, "messages": [ONE]},
                {"name": None, "type": "personal_chat", "id": 2, "messages": [ONE | {"from": None}]},
                {"type": "saved_messages", "id": 3, "messages": [ONE | {"from_id": "user447700901"}]},
            ]
        },
    }
    found = messages(json.dumps(account, indent=1), "result.json")
    assert [one.origin.conversation for one in found] == ["Rex", "Deleted account 2", "Saved messages"]
    assert found[1].sender == "Deleted account user447700900"
    assert [one.details.direction for one in found] == ["incoming", "incoming", "outgoing"]


@pytest.mark.parametrize(
    ("more", "kind", "extra"),
    [
        ({"type": "service", "action": "phone_call", "duration_seconds": 65}, Kind.CALL, {"seconds": 65}),
        ({"type": "service", "action": "phone_call", "discard_reason": "missed"}, Kind.MISSED_CALL, {}),
        ({"type": "service", "action": "pin_message"}, Kind.SYSTEM, {"action": "pin_message"}),
        ({"edited": "2024-06-01T11:00:00"}, Kind.EDITED, {"edited_at": "2024-06-01T11:00:00"}),
        ({"edited": "1970-01-01T01:00:00"}, Kind.MESSAGE, {}),
        ({"forwarded_from": "Mira"}, Kind.MESSAGE, {"forwarded_from": "Mira"}),
        ({"type": "odd"}, Kind.MESSAGE, {"type": "odd"}),
    ],
)
def test_kinds(messages, more, kind, extra):
    (found,) = messages(chat(ONE | {"actor": "Rex", "actor_id": "user447700900"} | more), "result.json")
    assert found.kind is kind
    assert extra.items() <= found.details.extra.items()


def test_cut_off_in_the_middle_keeps_the_rest(read):
    whole = chat(ONE, ONE, ONE)
    records = list(read(whole[:-60], "result.json"))
    assert [type(one) for one in records] == [Message, Message, Problem]
    assert records[2].place.index == 2


def test_media_beside_in_a_zip_folder(tmp_path):
    (tmp_path / "result.json").write_text(chat(ONE | {"photo": "photo_1.jpg"}))
    (tmp_path / "photo_1.jpg").write_bytes(b"\xff\xd8\xff")
    (found,) = open_reading([from_path(tmp_path)])
    assert found.attachments[0].sha256
    assert not found.attachments[0].missing


@settings(max_examples=40, deadline=None)
@given(
    st.binary(max_size=60),
    st.integers(0, 900),
    st.recursive(st.none() | st.text() | st.integers(), st.lists, max_leaves=4),
)
def test_odd_input_never_raises_and_adds_up(odd, at, value):
    data = chat(ONE, *({**ONE, key: value} for key in ONE), {"type": "service", "action": value}).encode()
    reading = open_reading([from_bytes("result.json", data[:at] + odd + data[at:])], format=None) if at > 150 else None
    records = list(reading or open_reading([from_bytes("result.json", data)]))
    assert all(isinstance(one, Message | Problem | Skipped) for one in records)
    if not at > 150:
        assert len(records) == len(ONE) + 2
