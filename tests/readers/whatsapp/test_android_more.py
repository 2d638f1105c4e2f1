import pytest

from leeward.words.messages import Kind, Problem
from support.databases import made_of

BASE = """CREATE TABLE jid (_id INTEGER PRIMARY KEY, raw_string TEXT);
    INSERT INTO jid VALUES (1, '447700900123@s.whatsapp.net'), (2, '120363000000000001@g.us');
    CREATE TABLE chat (_id INTEGER PRIMARY KEY, jid_row_id, subject TEXT); INSERT INTO chat VALUES (1, 1, NULL), (2, 2, 'All');
    CREATE TABLE message (_id INTEGER PRIMARY KEY, chat_row_id, key_id);
    CREATE TABLE call_log (_id INTEGER PRIMARY KEY, jid_row_id, group_jid_row_id, from_me, timestamp, video_call, duration, call_result);"""


@pytest.mark.parametrize(
    ("values", "kind", "conversation"),
    [
        ("1, 0, 0, 5000, 0, 0, 4", Kind.MISSED_CALL, "+447700900123"),
        ("1, 0, 1, 5000, 0, 0, 4", Kind.CALL, "+447700900123"),
        ("1, 2, 0, 5000, 1, 60, 5", Kind.CALL, "All"),
    ],
)
def test_calls(read, values, kind, conversation):
    (record,) = read(made_of(f"{BASE} INSERT INTO call_log VALUES (1, {values})"), "msgstore.db")
    assert (record.kind, record.origin.conversation) == (kind, conversation)


def test_a_call_of_nobody_at_no_time_is_a_problem(read):
    (record,) = read(made_of(f"{BASE} INSERT INTO call_log (_id) VALUES (1)"), "msgstore.db")
    assert type(record) is Problem
    assert (record.source, record.place.table, record.place.row) == ("msgstore.db", "call_log", 1)


def test_a_reaction_that_was_taken_back(read):
    script = f"""{BASE} INSERT INTO message VALUES (5, 1, 'K5');
        CREATE TABLE message_add_on (_id INTEGER PRIMARY KEY, parent_message_row_id, from_me, sender_jid_row_id, timestamp);
        INSERT INTO message_add_on VALUES (1, 5, 1, NULL, 9000);
        CREATE TABLE message_add_on_reaction (message_add_on_row_id INTEGER PRIMARY KEY, reaction, sender_timestamp);
        INSERT INTO message_add_on_reaction VALUES (1, '', NULL)"""
    record = list(read(made_of(script), "msgstore.db"))[-1]
    assert (record.kind, record.text, record.sender, record.details.reply_to) == (Kind.REACTION, "", "Me", "K5")
    assert record.details.extra["removed"] is True
