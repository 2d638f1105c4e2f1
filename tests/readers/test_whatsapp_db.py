"""The whole reader. Single rows have their own tests in whatsapp/."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.readers import accounts
from leeward.readers.errors import NotAnExport, ReadersError
from leeward.readers.protocol import ReadOptions
from leeward.readers.reading import open_reading
from leeward.readers.sources import from_bytes, from_path
from leeward.readers.whatsapp_db import READER
from leeward.words.messages import Message, Problem, Skipped
from leeward.words.sources import Source
from support.databases import made_of, with_log

SCRIPT = (Path(__file__).parent / "samples" / "msgstore.db.sql").read_text("utf-8")
SAMPLE = made_of(SCRIPT)


def test_what_it_knows(read):
    assert READER.identify(from_bytes("anything", SAMPLE)) == 0.95
    assert READER.identify(from_bytes("msgstore.db", made_of("CREATE TABLE messages (_id)"))) == 0.85
    assert READER.identify(from_bytes("other.db", made_of("CREATE TABLE messages (_id)"))) == 0
    assert READER.identify(from_bytes("msgstore.db", b"hello")) == 0


def test_what_lies_in_the_log_is_read(tmp_path):
    later = "INSERT INTO message (chat_row_id, from_me, key_id, timestamp, text_data) VALUES (1, 0, 'K99', 1740960000000, 'later')"
    data, log = with_log(tmp_path, SCRIPT, later)
    place = tmp_path / "phone"
    place.mkdir()
    (place / "msgstore.db").write_bytes(data)
    (place / "msgstore.db-wal").write_bytes(log)
    for source in (from_path(place), from_path(place / "msgstore.db")):
        reading = open_reading([source])
        assert "later" in [record.text for record in reading if type(record) is Message]
        assert any("-wal" in warning for warning in reading.summary.warnings)
    assert {path.name for path in place.iterdir()} == {"msgstore.db", "msgstore.db-wal"}


@pytest.mark.parametrize("name", ["msgstore.db.crypt14", "msgstore-2025-03-02.1.db.crypt15"])
def test_a_locked_backup_is_refused_with_what_to_do(read, name):
    with pytest.raises(NotAnExport, match=r"a locked WhatsApp backup.*64 digits"):
        read(b"\x08\x01" + bytes(range(256)), name)


def test_the_owner_by_the_settings_beside_it():
    settings_file = b'<map><string name="self_jid">447700900001@s.whatsapp.net</string></map>'
    store = from_bytes("msgstore.db", SAMPLE)
    beside = {"com.whatsapp_preferences_light.xml": from_bytes("com.whatsapp_preferences_light.xml", settings_file)}
    source = Source(store.name, store.size, store.sha256, store.open, beside=beside)
    assert accounts.owner(READER, source) == ("+447700900001",)


def test_the_owner_by_being_in_every_group():
    groups = "CREATE TABLE group_participant_user (_id INTEGER PRIMARY KEY, group_jid_row_id INTEGER, user_jid_row_id INTEGER);"
    rows = (
        "INSERT INTO group_participant_user (group_jid_row_id, user_jid_row_id) VALUES (2, 5), (2, 3), (7, 5), (7, 1)"
    )
    assert accounts.owner(READER, from_bytes("msgstore.db", made_of(f"{SCRIPT}; {groups} {rows}"))) == (
        "+447700900001",
    )
    one = "INSERT INTO group_participant_user (group_jid_row_id, user_jid_row_id) VALUES (2, 5), (2, 3)"
    assert accounts.owner(READER, from_bytes("msgstore.db", made_of(f"{SCRIPT}; {groups} {one}"))) == ()
    assert accounts.owner(READER, from_bytes("msgstore.db", b"SQLite format 3\x00")) == ()


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(SAMPLE)), st.binary(min_size=1, max_size=300))
def test_odd_bytes_end_in_records_or_a_calm_error(at, noise):
    data = SAMPLE[:at] + noise + SAMPLE[at + len(noise) :]
    records = []
    try:
        records.extend(READER.read(from_bytes("msgstore.db", data), ReadOptions()))
    except ReadersError:
        return
    assert all(type(record) in (Message, Problem, Skipped) for record in records)
