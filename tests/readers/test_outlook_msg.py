import hashlib
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.readers.errors import NotAnExport
from leeward.readers.outlook_msg import READER
from leeward.readers.protocol import ReadOptions
from leeward.readers.sources import from_bytes
from leeward.words.messages import Message, Problem, Skipped
from support.compound_files import compound, email, moment, thing

SENT = moment(datetime(2025, 3, 3, 20, 14))  # UTC
HEAD = "From: Rex <rex@example.net>\r\nDate: Mon, 3 Mar 2025 21:14:00 +0100\r\nMessage-ID: <one@example.net>\r\n\r\n"
VALUES = {
    0x0037: "Sunday",
    0x1000: "at five\r\nplease",
    0x0042: "Rex",
    0x5D02: "rex@example.net",
    0x0039: ("time", SENT),
}
ADA = {0x3001: "Ada", 0x39FE: "ada@example.org"}
PLAIN = email(VALUES, people=[ADA], files=[{0x3707: "note.txt", 0x3701: b"words"}])


def only(data, name="x.msg"):
    (record,) = READER.read(from_bytes(name, data), ReadOptions())
    return record


def test_what_is_ours():
    assert READER.identify(from_bytes("x.msg", PLAIN)) > 0.9
    assert READER.identify(from_bytes("x", PLAIN)) > 0.8
    assert READER.identify(from_bytes("x.doc", compound({"WordDocument": b"x"}))) == 0
    assert READER.identify(from_bytes("x.msg", b"From: Rex\n")) == 0


def test_an_email_without_headers_is_in_utc():
    found = only(PLAIN)
    assert (found.sender, found.details.sender_address, found.details.recipients) == (
        "Rex",
        "rex@example.net",
        ("Ada",),
    )
    assert (found.sent_at.isoformat(), found.details.utc_offset) == ("2025-03-03T20:14:00", "+00:00")
    assert found.text == "Sunday\n\nat five\nplease"
    (file,) = found.attachments
    assert (file.name, file.sha256) == ("note.txt", hashlib.sha256(b"words").hexdigest())
    assert found.origin.conversation == "ada@example.org, rex@example.net"


def test_headers_that_came_with_it_say_the_clock_of_the_sender():
    found = only(email({**VALUES, 0x007D: HEAD}, people=[ADA]))
    assert (found.sent_at.isoformat(), found.details.utc_offset) == ("2025-03-03T21:14:00", "+01:00")
    assert found.place.message_id == "one@example.net"


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({0x1013: b"<p>one<br>two</p>"}, "one\ntwo"),
        ({0x1013: "<p>caf\u00e9</p>"}, "café"),
        ({0x1009: b"\x20\x00\x00\x00\x20\x00\x00\x00MELA\x00\x00\x00\x00{\\rtf1 one\\par two}"}, "one\ntwo"),
    ],
)
def test_words_in_other_forms(values, text):
    assert only(email({0x0042: "Rex", **values})).text == text


def test_drafts_and_contacts_are_counted_and_not_read():
    assert type(only(email({**VALUES, 0x0E07: 8}))) is Skipped
    assert type(only(email({**VALUES, 0x001A: "IPM.Contact"}))) is Skipped
    assert type(only(email({**VALUES, 0x0E07: 8, 0x007D: "Received: x\r\n" + HEAD}))) is Message


@pytest.mark.parametrize("data", [PLAIN[:700], email({}), compound({"WordDocument": b"x"}), b""])
def test_what_cannot_be_read_is_a_problem(data):
    assert type(only(data)) is Problem


def test_an_email_in_the_email_is_one_of_its_files():
    inner = {"__attach_version1.0_#00000000": {**thing({0x3001: "inner"}), "__substg1.0_3701000D": thing({0x37: "in"})}}
    (file,) = only(compound(thing(VALUES, head=32, parts=inner.items()))).attachments
    assert (file.name, file.media_type) == ("inner", "application/vnd.ms-outlook")


def test_a_whole_mailbox_is_refused_with_the_way_out(read):
    with pytest.raises(NotAnExport, match=r"PST or OST.*mbox"):
        read(b"!BDN" + b"\x00" * 600, "backup.pst")


@settings(max_examples=60)
@given(st.integers(0, len(PLAIN)), st.binary(min_size=1, max_size=40))
def test_whatever_the_bytes_there_is_one_record(at, noise):
    assert type(only(PLAIN[:at] + noise + PLAIN[at + len(noise) :])) in (Message, Problem, Skipped)
