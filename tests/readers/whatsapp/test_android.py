import pytest

from leeward.readers.sources import from_bytes
from leeward.words.messages import Kind, Message, Skipped
from leeward.words.sources import Source
from support.databases import made_of

TABLES = """CREATE TABLE jid (_id INTEGER PRIMARY KEY, user TEXT, server TEXT, raw_string TEXT);
    INSERT INTO jid VALUES (1, '447700900123', 's.whatsapp.net', '447700900123@s.whatsapp.net');
    CREATE TABLE chat (_id INTEGER PRIMARY KEY, jid_row_id INTEGER, subject TEXT); INSERT INTO chat VALUES (1, 1, NULL);
    CREATE TABLE message (_id INTEGER PRIMARY KEY, chat_row_id, from_me, key_id TEXT, sender_jid_row_id, status, timestamp,
        message_type, text_data, origination_flags, revoked);
    CREATE TABLE message_media (message_row_id INTEGER PRIMARY KEY, file_path TEXT, mime_type TEXT, media_name TEXT);"""


def one(read, row, more=""):
    values = {"chat_row_id": 1, "from_me": 0, "timestamp": 1740950040000, "message_type": 0, **row}
    names, given = (
        ", ".join(values),
        ", ".join(repr(value) if value is not None else "NULL" for value in values.values()),
    )
    script = f"{TABLES} INSERT INTO message ({names}) VALUES ({given}); {more}"
    (record,) = read(made_of(script), "msgstore.db")
    return record


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ({"text_data": "hi"}, Kind.MESSAGE),
        ({"message_type": 15}, Kind.DELETED),
        ({"revoked": 1}, Kind.DELETED),
        ({"message_type": 7}, Kind.SYSTEM),
        ({"message_type": 10}, Kind.MISSED_CALL),
        ({"message_type": 90}, Kind.CALL),
    ],
)
def test_kinds(read, row, kind):
    assert one(read, row).kind is kind


def test_a_type_that_is_not_known_yet_is_kept(read):
    record = one(read, {"message_type": 4711, "text_data": "hm"})
    assert (record.kind, record.text, record.details.extra["type"]) == (Kind.MESSAGE, "hm", 4711)


def test_the_empty_first_row_is_a_skip(read):
    assert type(one(read, {"chat_row_id": -1, "status": -1})) is Skipped


def test_odd_values_never_raise(read):
    odd = {
        "timestamp": "soon",
        "text_data": 5,
        "from_me": "no",
        "sender_jid_row_id": "x",
        "message_type": "y",
        "key_id": 7,
    }
    record = one(read, odd)
    assert type(record) is Message
    assert (record.sent_at, record.date_text, record.text) == (None, "soon", "5")


def test_media_that_lies_beside_is_found(read):
    row = {"message_type": 1}
    names, values = "chat_row_id, timestamp, message_type", f"1, 1740950040000, {row['message_type']}"
    script = f"{TABLES} INSERT INTO message ({names}) VALUES ({values}); INSERT INTO message_media VALUES (1, 'Media/x/IMG.jpg', 'image/jpeg', NULL)"
    from leeward.readers.reading import open_reading

    store = from_bytes("msgstore.db", made_of(script))
    picture = from_bytes("IMG.jpg", b"picture")
    source = Source(store.name, store.size, store.sha256, store.open, beside={"Media/x/IMG.jpg": picture})
    (record,) = open_reading([source])
    assert record.attachments[0].sha256 == picture.sha256
