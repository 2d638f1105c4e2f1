from leeward.readers.databases import opened
from leeward.readers.protocol import Remarks
from leeward.readers.sources import from_bytes
from leeward.readers.whatsapp.people import People
from leeward.words.sources import Source
from support.databases import made_of

STORE = """CREATE TABLE jid (_id INTEGER PRIMARY KEY, user TEXT, server TEXT, raw_string TEXT);
    INSERT INTO jid VALUES (1, '447700900123', 's.whatsapp.net', NULL), (2, '5', 'lid', '5@lid'),
        (3, '1203', 'g.us', '120363000000000001@g.us');
    CREATE TABLE jid_map (lid_row_id INTEGER PRIMARY KEY, jid_row_id INTEGER); INSERT INTO jid_map VALUES (2, 1);
    CREATE TABLE chat (_id INTEGER PRIMARY KEY, jid_row_id INTEGER, subject TEXT);
    INSERT INTO chat VALUES (1, 1, NULL), (2, 3, 'School run'), (3, 99, NULL)"""
NAMES = """CREATE TABLE wa_contacts (_id INTEGER PRIMARY KEY, jid TEXT, display_name TEXT, wa_name TEXT);
    INSERT INTO wa_contacts VALUES (1, '447700900123@s.whatsapp.net', ' Rex ', 'R')"""


def people(remarks, **beside):
    store = from_bytes("msgstore.db", made_of(STORE))
    files = {f"Databases/{name}.db": from_bytes(f"{name}.db", data) for name, data in beside.items()}
    source = Source(store.name, store.size, store.sha256, store.open, beside=files)
    with opened(source, remarks, {}) as database:
        found = People(database, source, remarks)
        return [found.chat_name(row) for row in (1, 2, 3)], found.jid(2), found.name(found.jid(2))


def test_names_of_the_address_book_beside():
    remarks = Remarks()
    titles, jid, name = people(remarks, wa=made_of(NAMES))
    assert titles == ["Rex", "School run", "a chat that is not named"]
    assert jid == "447700900123@s.whatsapp.net"  # behind the hidden address
    assert name == "Rex"
    assert remarks.warnings == []


def test_without_names_numbers_are_shown_and_it_is_said():
    remarks = Remarks()
    titles, _, name = people(remarks)
    assert titles[0] == name == "+447700900123"
    assert "wa.db" in remarks.warnings[0]


def test_a_damaged_address_book_is_said():
    remarks = Remarks()
    people(remarks, wa=b"SQLite format 3\x00 broken")
    assert "could not be read" in remarks.warnings[0]
