"""Whatever stands in the list: a message with its own bytes, a counted entry, or one calm error."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from leeward.channels.errors import AnswerUnclear
from leeward.channels.sms_gateway import inbox
from support.phone_gateway import REX, text

ANY_JSON = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(max_size=20),
    lambda inner: some.lists(inner, max_size=4) | some.dictionaries(some.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
LIKE_A_MESSAGE = some.fixed_dictionaries(
    {},
    optional=dict.fromkeys(("id", "type", "sender", "contentPreview", "createdAt", "attachments"), ANY_JSON),
)


def test_a_message_keeps_its_entry_byte_for_byte():
    body = '[ {"id":"text:1", "type":"SMS","sender":"+447700900123",\n "contentPreview":"für dich \\ud83d\\ude42",'
    body += '"createdAt":"2026-11-20T10:00:00.000+01:00"} ]'
    page = inbox.read(body.encode())
    message = page.arrived[0]
    assert message.raw.decode() == body[2:-2]
    assert message.text == "für dich 🙂"
    assert message.received_at == datetime(2026, 11, 20, 9, tzinfo=UTC)
    assert (page.entries, page.skipped) == (1, 0)


def test_two_messages_with_one_name_stay_two():
    first, second = text(1, REX, "one", "2026-11-20T10:00:00Z"), text(1, REX, "two", "2026-11-20T10:00:00Z")
    uids = {message.uid for message in inbox.read(json.dumps([first, second, first]).encode()).arrived}
    assert len(uids) == 2


def test_words_of_the_app_are_not_taken_for_theirs():
    waiting = text(1, REX, "MMS notification", "2026-11-20T10:00:00Z", kind="MMS")
    picture = text(2, REX, "MMS content", "2026-11-20T10:00:00Z", kind="MMS_DOWNLOADED")
    picture["attachments"] = [{"partId": 1, "name": "a.jpg", "size": 9, "contentType": "image/jpeg"}]
    named = text(3, REX, "look", "2026-11-20T10:00:00Z", kind="MMS")
    found = inbox.read(json.dumps([waiting, picture, named]).encode()).arrived
    assert [(one.text, one.subject) for one in found] == [("", ""), ("", ""), ("", "look")]
    assert found[1].extra["attachments"] == [{"name": "a.jpg", "media_type": "image/jpeg"}]


@pytest.mark.parametrize("change", [{"createdAt": "2026-11-20T10:00:00"}, {"sender": 7}, {"id": ""}, {"type": None}])
def test_an_entry_that_is_not_understood_is_counted(change):
    good = text(1, REX, "one", "2026-11-20T10:00:00Z")
    page = inbox.read(json.dumps([{**good, **change}, good]).encode())
    assert (len(page.arrived), page.entries, page.skipped) == (1, 2, 1)


@pytest.mark.parametrize("body", [b"", b"{}", b"[1, 2", b"[1 2]", b"\xff[]", b"null", b"[" * 100_000, b"[,]"])
def test_what_is_no_list_is_one_calm_error(body):
    with pytest.raises(AnswerUnclear):
        inbox.read(body)


def test_an_empty_list_is_nothing():
    assert inbox.read(b" [ ] ") == inbox.Page((), 0, 0)


@settings(max_examples=150, deadline=None)
@given(some.lists(LIKE_A_MESSAGE | ANY_JSON, max_size=5))
def test_every_entry_is_a_message_or_counted(entries):
    page = inbox.read(json.dumps(entries).encode())
    assert len(page.arrived) + page.skipped == page.entries == len(entries)


@settings(max_examples=150, deadline=None)
@given(some.binary(max_size=200))
def test_whatever_bytes_come_there_is_no_other_error(body):
    try:
        page = inbox.read(body)
    except AnswerUnclear:
        return
    assert page.entries >= page.skipped
