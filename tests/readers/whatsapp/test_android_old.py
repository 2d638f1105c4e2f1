from leeward.words.messages import Kind, Message, Skipped
from support.databases import made_of

OLD = """CREATE TABLE messages (_id INTEGER PRIMARY KEY, key_remote_jid TEXT, key_from_me INTEGER, key_id TEXT, data TEXT,
    timestamp INTEGER, status INTEGER, media_wa_type TEXT, media_size INTEGER, media_caption TEXT);
    CREATE TABLE chat_list (_id INTEGER PRIMARY KEY, key_remote_jid TEXT, subject TEXT);"""
ROW = "INSERT INTO messages (_id, key_remote_jid, key_from_me, key_id, data, timestamp) VALUES "


def test_a_message_that_both_tables_hold_is_counted_once(read):
    new = "CREATE TABLE jid (_id INTEGER PRIMARY KEY, raw_string TEXT); CREATE TABLE chat (_id INTEGER PRIMARY KEY, jid_row_id);"
    rows = f"{ROW} (1, '447700900123@s.whatsapp.net', 0, 'A', 'one', 5), (2, '447700900123@s.whatsapp.net', 0, 'B', 'two', 6);"
    more = "CREATE TABLE message (_id INTEGER PRIMARY KEY, chat_row_id, key_id, text_data, timestamp); INSERT INTO message VALUES (1, 1, 'A', 'one', 5)"
    records = list(read(made_of(f"{OLD} {new} {rows} {more}"), "msgstore.db"))
    assert [type(record) for record in records] == [Message, Skipped, Message]
    assert [record.text for record in records if type(record) is Message] == ["one", "two"]


def test_a_picture_s_caption_is_its_text(read):
    row = "INSERT INTO messages (key_remote_jid, key_id, data, timestamp, media_wa_type, media_caption) VALUES ('447700900123', 'A', x'ffd8', 5, '1', 'look')"
    (record,) = read(made_of(f"{OLD} {row}"), "msgstore.db")
    assert (record.kind, record.text, record.attachments[0].media_type) == (Kind.MESSAGE, "look", "image")


def test_notices_before_the_table_of_notices(read):
    row = "INSERT INTO messages (key_remote_jid, key_id, status, media_size, timestamp) VALUES ('447700900123-1476000000@g.us', 'A', 6, 5, 5)"
    (record,) = read(made_of(f"{OLD} {row}"), "msgstore.db")
    assert (record.kind, record.sender, record.text) == (Kind.SYSTEM, None, "Somebody left the group.")
