import pytest

from leeward.readers.imessage.rows import own_address, words
from leeward.readers.typedstream import Body, Run
from leeward.words.messages import Kind, Message, Problem
from support.databases import made_of

TABLES = """CREATE TABLE handle (ROWID INTEGER PRIMARY KEY, id TEXT); INSERT INTO handle VALUES (1, '+447700900123');
    CREATE TABLE chat (ROWID INTEGER PRIMARY KEY, guid, chat_identifier, display_name); CREATE TABLE chat_message_join (chat_id, message_id);
    CREATE TABLE message (ROWID INTEGER PRIMARY KEY, guid, text, attributedBody, handle_id, date, is_from_me, item_type,
        associated_message_type, associated_message_guid, message_summary_info, account);"""


def one(read, **row):
    values = ", ".join("NULL" if value is None else repr(value) for value in row.values())
    (record,) = read(made_of(f"{TABLES} INSERT INTO message ({', '.join(row)}) VALUES ({values})"), "chat.db")
    return record


def test_a_message_that_is_in_no_conversation(read):
    record = one(read, guid="G", text="hi", handle_id=1, date=762642840)
    assert (record.origin.conversation, record.sender, record.place.message_id) == (
        "+447700900123",
        "+447700900123",
        "G",
    )


def test_a_row_with_nothing_in_it_is_a_problem(read):
    assert type(one(read, guid="G")) is Problem


def test_odd_values_never_raise(read):
    record = one(
        read, guid=5, text=b"\xff".hex(), handle_id="x", date="soon", item_type="y", associated_message_type="z"
    )
    assert type(record) is Message
    assert record.sent_at is None
    assert record.kind is Kind.MESSAGE


@pytest.mark.parametrize(
    ("account", "address"),
    [
        ("E:ada@example.org", "ada@example.org"),
        ("P:+447700900001", "+447700900001"),
        ("e:", ""),
        (None, ""),
        ("E:", ""),
    ],
)
def test_own_addresses(account, address):
    assert own_address(account) == address


def test_words_of_a_body_in_parts():
    part = "__kIMMessagePartAttributeName"
    runs = (Run("a", {part: 0}), Run("b", {part: 0}), Run("\ufffc", {part: 1}), Run("c", {part: 2}))
    empty = {"text": None, "subject": "About"}
    assert words(empty, Body("ab\ufffcc", runs)) == "About\nab\nc"
    assert words({"text": "\ufffd", "subject": None}, None) == ""
    assert words({"text": "a\ufffcb", "subject": None}, None) == "a\nb"
