from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.readers.email_mbox import READER
from leeward.readers.protocol import ReadOptions
from leeward.readers.sources import from_bytes
from leeward.words.messages import Direction, Message, Problem, Skipped

SAMPLE = (Path(__file__).parent / "samples" / "mail_box.mbox").read_bytes()
FROM = b"From rex@example.net Mon Mar  3 21:14:00 2025\n"
MAIL = b"From: Rex <rex@example.net>\nTo: ada@example.org\nSubject: hi\nDate: Mon, 3 Mar 2025 21:14:00 +0100\n\nwords\n"


def records(data):
    return list(READER.read(from_bytes("m.mbox", data), ReadOptions()))


@pytest.mark.parametrize(
    ("data", "name", "sure"),
    [
        (FROM + MAIL, "All mail Including Spam and Trash.mbox", 0.95),
        (FROM + MAIL, "Inbox", 0.95),
        (b"\xef\xbb\xbf\r\n" + FROM + MAIL, "x.txt", 0.5),
        (FROM + MAIL, "x.eml", 0.5),
        (FROM + MAIL + b"x" * 70_000, "x.txt", 0.95),
        (FROM + MAIL + b"\n" + FROM + MAIL, "x.eml", 0.95),
        (MAIL, "x.mbox", 0.9),
        (MAIL, "x.txt", 0.0),
        (b"From here on\nwords\n", "x.mbox", 0.0),
        (b"", "x.mbox", 0.0),
    ],
)
def test_what_is_ours(data, name, sure):
    assert READER.identify(from_bytes(name, data)) == sure


def test_each_record_leads_to_its_bytes():
    found = records(SAMPLE)
    assert [type(record) for record in found] == [Message, Message, Skipped, Problem, Message]
    assert all(SAMPLE[record.place.offset :].startswith(b"From ") for record in found)
    assert found[0].place.message_id == "one@example.net"


def test_gmail_says_what_was_sent_and_what_belongs_together():
    first, answer, *_ = records(SAMPLE)
    assert (first.details.direction, answer.details.direction) == (None, Direction.OUTGOING)
    assert first.details.extra["thread"] == answer.details.extra["thread"] == "1827364554"
    assert answer.details.reply_to == "one@example.net"
    assert first.origin.conversation == answer.origin.conversation


def test_thunderbird_keeps_what_was_deleted():
    (found,) = records(b"From - Mon Mar 03 21:14:00 2025\nX-Mozilla-Status: 0009\n" + MAIL)
    assert found.details.extra["marked_deleted"] is True
    (found,) = records(b"From - Mon Mar 03 21:14:00 2025\nX-Mozilla-Status: odd\n" + MAIL)
    assert "marked_deleted" not in found.details.extra


def test_a_file_cut_off_at_the_end_says_so():
    options = ReadOptions()
    list(READER.read(from_bytes("m.mbox", FROM + MAIL[:-2]), options))
    assert "may be incomplete" in options.remarks.warnings[0]
    whole = ReadOptions()
    list(READER.read(from_bytes("m.mbox", FROM + MAIL), whole))
    assert whole.remarks.warnings == []


def test_words_before_the_first_mail_are_a_record_of_their_own():
    assert len(records(b"odd words\n\n" + FROM + MAIL)) == 2


@settings(max_examples=40)
@given(st.binary(max_size=300), st.integers(0, len(SAMPLE)), st.integers(0, len(SAMPLE)))
def test_whatever_the_bytes_they_add_up(noise, at, cut):
    data = SAMPLE[:at] + noise + SAMPLE[at:][:cut]
    found = records(data)
    places = [record.place.offset for record in found]
    assert places == sorted(set(places))
    assert bool(found) == bool(data.strip(b"\r\n"))
