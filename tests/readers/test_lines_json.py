import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.readers.lines_json import READER
from leeward.readers.reading import open_reading
from leeward.readers.sources import from_bytes
from leeward.words.messages import Message, Problem

WHOLE = {
    "id": "a" * 64,
    "key": "b" * 64,
    "format": "whatsapp_txt",
    "source": "chat.txt",
    "source_sha256": "c" * 64,
    "place": {"line": 17, "end_line": 19},
    "conversation": "Rex",
    "sender": "Rex",
    "sender_address": "+44 7700 900123",
    "recipients": ["Ada"],
    "direction": "incoming",
    "sent_at": "2025-03-02T21:14:00",
    "utc_offset": "+00:00",
    "date_certain": True,
    "date_text": "02/03/2025, 21:14",
    "kind": "edited",
    "text": "where are you",
    "attachments": [{"name": "a.jpg", "media_type": "image/jpeg", "sha256": "00", "missing": True}],
    "reply_to": "x",
    "extra": {"a": 1},
}


def test_what_the_command_line_wrote_is_read_back_whole(messages):
    found = messages(json.dumps(WHOLE) + "\n", "x.jsonl")[0]
    assert found.sent_at.isoformat() == WHOLE["sent_at"]
    for name in ("sender", "date_text", "kind", "text"):
        assert getattr(found, name) == WHOLE[name]
    for name in ("sender_address", "utc_offset", "direction", "reply_to"):
        assert getattr(found.details, name) == WHOLE[name]
    assert found.details.recipients == ("Ada",)
    assert found.origin.conversation == "Rex"
    assert (found.attachments[0].name, found.attachments[0].sha256) == ("a.jpg", "00")
    assert found.details.extra["original"]["place"] == {"line": 17, "end_line": 19}
    assert found.details.extra["a"] == 1


@pytest.mark.parametrize(
    "text", ["", "[]", "null", "5", '{"a": 1}', "{", "[" * 100_000, '[{"sender": "x", "text": "y"}]']
)
def test_what_is_not_ours(text):
    assert READER.identify(from_bytes("x.jsonl", text.encode())) == 0


@pytest.mark.parametrize(
    "line", ["{", "[1]", "[" * 100_000, "1" * 6000, '{"colour": "red"}', '{"sender": "x", "kind": "song"}']
)
def test_bad_lines_are_problems_with_their_place(read, line):
    records = list(read('{"sender": "x", "text": "y"}\n' + line + '\n{"sender": "x", "text": "z"}\n', "x.jsonl"))
    assert [type(record) for record in records] == [Message, Problem, Message]
    assert records[1].place.line == 2


@given(
    st.lists(
        st.tuples(st.sampled_from(["Rex", "Ada"]), st.datetimes(), st.text(st.characters(exclude_categories=["Cs"]))),
        min_size=1,
    )
)
def test_round_trip(rows):
    text = "\n".join(
        json.dumps({"sender": sender, "sent_at": at.isoformat(), "text": words}, ensure_ascii=False)
        for sender, at, words in rows
    )
    found = list(open_reading([from_bytes("x.jsonl", text.encode())]))
    assert [(m.sender, m.sent_at, m.text) for m in found] == rows
