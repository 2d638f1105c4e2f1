import json

import pytest
from hypothesis import given, settings

from leeward.readers.google_chat_json import READER
from leeward.readers.reading import open_reading
from leeward.readers.sources import from_bytes, from_path
from leeward.words.messages import Kind, Message, Problem
from support.broken import broken, read_whole

DATE = "Sunday, March 2, 2025 at 9:14:00\u202fPM UTC"


def entry(text="hi", who="Rex", **more):
    creator = {"name": who, "email": f"{who.lower()}@example.org", "user_type": "Human"}
    return {"creator": creator, "created_date": DATE, "text": text, "topic_id": "t", "message_id": "s/t/1", **more}


def listed(*entries, indent=1):
    return json.dumps({"messages": list(entries)}, indent=indent)


def test_messages(messages):
    data = listed(entry(), entry("no", "Ada"))
    there, back = messages(data, "messages.json")
    assert (there.sender, there.details.sender_address, there.text) == ("Rex", "rex@example.org", "hi")
    assert (there.sent_at.isoformat(), there.details.utc_offset) == ("2025-03-02T21:14:00", "+00:00")
    assert (there.date_text, there.place.message_id) == (DATE, "s/t/1")
    assert there.origin.conversation == back.origin.conversation == "Ada, Rex"
    assert data.encode()[back.place.offset :].startswith(b"{")


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ({"message_state": "DELETED"}, Kind.DELETED),
        ({"previous_message_versions": [{"text": "older"}]}, Kind.EDITED),
        (
            {"annotations": [{"gsuite_integration_metadata": {"call_data": {"call_status": "CALL_MISSED"}}}]},
            Kind.MISSED_CALL,
        ),
        ({"annotations": [{"gsuite_integration_metadata": {"call_data": {"call_status": "CALL_ENDED"}}}]}, Kind.CALL),
        ({"annotations": 5, "reactions": "x", "attached_files": {}}, Kind.MESSAGE),
    ],
)
def test_kinds(messages, more, kind):
    assert messages(listed(entry(**more)), "messages.json")[0].kind is kind


def test_what_only_this_format_knows(messages):
    (found,) = messages(
        listed(
            entry(
                reactions=[{"emoji": {"unicode": "\U0001f44d"}, "reactor_emails": ["ada@example.org"]}],
                annotations=[{"url_metadata": {"url": {"odd_key": "https://example.org"}}}],
                quoted_message_metadata={"creator": {"name": "Ada"}, "text": "before", "message_id": "s/t/0"},
                previous_message_versions=[{"text": "older"}],
            )
        ),
        "messages.json",
    )
    assert found.details.reply_to == "s/t/0"
    assert found.details.extra == {
        "thread": "t",
        "links": ["https://example.org"],
        "reactions": [{"emoji": "\U0001f44d", "by": ["ada@example.org"]}],
        "earlier_versions": ["older"],
        "quoted": {"sender": "Ada", "text": "before"},
    }


def test_files_beside(tmp_path):
    folder = tmp_path / "Groups" / "DM x"
    folder.mkdir(parents=True)
    file = {"original_name": "a?account_id=3.png", "export_name": "File-a?account_id=3.png"}
    (folder / "messages.json").write_text(listed(entry(attached_files=[file, {}])))
    (folder / "File-a_account_id=3.png").write_bytes(b"photo")
    (found,) = (one for one in open_reading([from_path(tmp_path)]) if isinstance(one, Message))
    assert [(one.name, one.missing) for one in found.attachments] == [("File-a_account_id=3.png", False), (None, True)]


@pytest.mark.parametrize(
    ("written", "when"),
    [
        ("Thursday, 3 November 2016 at 11:59:50 UTC", "2016-11-03T11:59:50"),
        ("Nov 3, 2016, 11:59:50 AM UTC", "2016-11-03T11:59:50"),
        ("jeudi 3 novembre 2016 à 11:59:50 UTC", None),
        ("Thursday, November 31, 2016 at 11:59:50 AM UTC", None),
    ],
)
def test_dates(read, written, when):
    reading = read(listed(entry(created_date=written)), "messages.json")
    (found,) = reading
    assert (found.sent_at and found.sent_at.isoformat(), found.date_text) == (when, written)
    assert bool(reading.summary.warnings) == (when is None)


def test_broken_entries_and_a_cut_are_problems(read):
    data = listed(entry(), {}, 5, entry("last"))[:-30]
    records = list(read(data, "messages.json"))
    assert [type(one) for one in records] == [Message, Problem, Problem, Problem]
    assert [one.place.index for one in records] == [0, 1, 2, 3]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b'{"messages": []}',
        b'{"messages": [{"sender_name": "Rex", "timestamp_ms": 1, "content": "x"}]}',
        b'[{"creator": 1, "created_date": 1, "message_id": 1, "messages": 1}]',
    ],
)
def test_what_is_not_ours(data):
    assert READER.identify(from_bytes("messages.json", data)) == 0


@settings(max_examples=60)
@given(broken(listed(entry(), entry("no", "Ada")).encode()))
def test_nothing_stops_a_read(data):
    indexes = [one.place.index for one in read_whole(READER, "messages.json", data) if one.place.index is not None]
    assert indexes == list(range(len(indexes)))
