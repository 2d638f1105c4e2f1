"""The whole reader. Single rows have their own tests in imessage/."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.readers import accounts
from leeward.readers.errors import ReadersError
from leeward.readers.imessage_db import READER
from leeward.readers.protocol import ReadOptions
from leeward.readers.reading import open_reading
from leeward.readers.sources import from_bytes, from_path
from leeward.words.messages import Message, Problem
from support.databases import made_of, with_log

SCRIPT = (Path(__file__).parent / "samples" / "chat.db.sql").read_text("utf-8")
SAMPLE = made_of(SCRIPT)


def test_what_it_knows():
    assert READER.identify(from_bytes("3d0d7e5fb2ce288813306e4d4636395e047a3d28", SAMPLE)) == 0.95
    assert READER.identify(from_bytes("chat.db", made_of("CREATE TABLE message (a)"))) == 0


def test_the_owner_s_addresses():
    assert set(accounts.owner(READER, from_bytes("chat.db", SAMPLE))) == {"ada@example.org", "+447700900001"}


def test_a_folder_with_the_log_and_attachments(tmp_path):
    data, log = with_log(
        tmp_path, SCRIPT, "INSERT INTO message (guid, text, date, handle_id) VALUES ('G99', 'later', 5, 1)"
    )
    place = tmp_path / "Messages"
    files = place / "Attachments" / "0a" / "10" / "at_0_G4"
    files.mkdir(parents=True)
    (place / "chat.db").write_bytes(data)
    (place / "chat.db-wal").write_bytes(log)
    (place / "chat.db-shm").write_bytes(bytes(100))
    (files / "IMG_0001.HEIC").write_bytes(b"picture")
    reading = open_reading([from_path(place)])
    records = list(reading)
    assert all(type(record) in (Message, Problem) for record in records)  # the log and the picture are no strangers
    assert records[-1].text == "later"
    picture = next(a for record in records if type(record) is Message for a in record.attachments if not a.missing)
    assert (picture.name, picture.member) == ("IMG_0001.HEIC", "Attachments/0a/10/at_0_G4/IMG_0001.HEIC")


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(SAMPLE)), st.binary(min_size=1, max_size=300))
def test_odd_bytes_end_in_records_or_a_calm_error(at, noise):
    data = SAMPLE[:at] + noise + SAMPLE[at + len(noise) :]
    records = []
    try:
        records.extend(READER.read(from_bytes("chat.db", data), ReadOptions()))
    except ReadersError:
        return
    assert all(type(record) in (Message, Problem) for record in records)
