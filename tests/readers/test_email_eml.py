import io
import plistlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.readers.email_eml import READER
from leeward.readers.reading import open_reading
from leeward.readers.sources import from_bytes
from leeward.words.messages import Message, Problem, Skipped

PLAIN = b"From: Rex <rex@example.net>\r\nTo: ada@example.org\r\nDate: Mon, 3 Mar 2025 21:14:00 +0100\r\nSubject: hi\r\n\r\nwords\r\n"


def sure(data, name="x.eml"):
    return READER.identify(from_bytes(name, data))


def test_what_is_ours():
    assert sure(PLAIN) > 0.9
    assert sure(PLAIN, "saved.txt") > 0.3
    assert sure(b"X-Odd: 1\r\n\r\nx") > 0.3
    assert sure(b"From rex Mon Mar 3\n" + PLAIN) > 0.9


@pytest.mark.parametrize(
    "data", [b"", b"hello\n", b"13/02/2024, 10:00 - Rex: hi\n", b"a,b\n1,2\n", b"\xff\xd8\xff", b"{}"]
)
def test_what_is_not(data):
    assert sure(data, "x.txt") == 0
    assert sure(data.replace(b"Rex:", b"Rex"), "x.eml") == 0


def test_who_when_and_what(messages):
    (found,) = messages(PLAIN, "x.eml")
    assert (found.sender, found.details.sender_address) == ("Rex", "rex@example.net")
    assert found.details.recipients == ("ada@example.org",)
    assert found.sent_at.isoformat() == "2025-03-03T21:14:00"
    assert found.details.utc_offset == "+01:00"
    assert found.text == "hi\n\nwords"
    assert found.origin.conversation == "ada@example.org, rex@example.net"


def test_both_directions_are_one_conversation(messages):
    (there,), (back,) = (
        messages(PLAIN, "x.eml"),
        messages(b"From: ADA@example.org\r\nTo: Rex <rex@example.net>\r\nSubject: a\r\n\r\nb", "y.eml"),
    )
    assert there.origin.conversation == back.origin.conversation


def test_nothing_in_it_is_a_problem_with_its_place(read):
    (record,) = read(b"X-Odd: 1\r\n\r\n", "x.eml")
    assert type(record) is Problem
    assert record.place.index == 0


def test_a_date_that_cannot_be_read_is_kept_as_written(read):
    reading = read(PLAIN.replace(b"Mon, 3 Mar 2025 21:14:00 +0100", b"some day"), "x.eml")
    (found,) = reading
    assert (found.sent_at, found.date_text) == (None, "some day")
    assert "could not be read" in reading.summary.warnings[0]


def test_a_very_long_text_is_cut_and_says_so(read):
    reading = read(PLAIN + b"x" * 2_000_000, "x.eml")
    (found,) = reading
    assert len(found.text) < 600_000
    assert found.details.extra["cut"] is True
    assert "kept whole" in reading.summary.warnings[0]


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("1741032840.M1P2.mail:2,S", PLAIN, Message),
        ("1741032840.M1P2.mail:2,DS", PLAIN, Skipped),
        ("1741032840.M1P2.mail!2,T", PLAIN, Message),
        ("7.emlx", b"%d\n" % len(PLAIN) + PLAIN + plistlib.dumps({"flags": 64}), Skipped),
        ("8.emlx", b"%d\n" % len(PLAIN) + PLAIN + plistlib.dumps({"flags": 2}), Message),
    ],
)
def test_maildir_and_apple_mail_say_what_is_a_draft(read, name, data, kind):
    (record,) = read(data, name)
    assert type(record) is kind
    if kind is Message:
        assert record.text == "hi\n\nwords"
        assert record.details.extra.get("marked_deleted", False) is (name in ("1741032840.M1P2.mail!2,T", "8.emlx"))


@given(st.binary(max_size=400), st.integers(0, len(PLAIN)))
def test_whatever_the_bytes_there_is_one_record(noise, at):
    data = PLAIN[:at] + noise + PLAIN[at:]
    (record,) = list(READER.read(from_bytes("x.eml", data), open_reading([from_bytes("x.eml", PLAIN)])._options))
    assert type(record) in (Message, Problem)
    assert io.BytesIO(data).read() == data
