from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.readers.bank_ofx import READER
from leeward.readers.protocol import ReadOptions
from leeward.readers.sources import from_bytes
from leeward.words.messages import Direction, Message, Problem, Skipped

SAMPLE = (Path(__file__).parent / "samples" / "bank.ofx").read_bytes()
XML = b"""<?xml version="1.0"?><?OFX OFXHEADER="200" VERSION="211"?>
<OFX><STMTTRN><TRNTYPE>CREDIT</TRNTYPE><DTPOSTED>20250313211400.000[-5:EST]</DTPOSTED><TRNAMT>0,01</TRNAMT>
<NAME>Rex</NAME><MEMO>hi</MEMO></STMTTRN></OFX>"""


def records(data):
    return list(READER.read(from_bytes("x.ofx", data), ReadOptions()))


@pytest.mark.parametrize(
    ("data", "sure"), [(SAMPLE, 0.96), (XML, 0.96), (b"<OFX>", 0.96), (b"<?xml?><Document>", 0.0), (b"", 0.0)]
)
def test_what_is_ours(data, sure):
    assert READER.identify(from_bytes("x", data)) == sure


def test_tags_that_do_not_close():
    came, went, fee = records(SAMPLE)
    assert (came.sender, came.text, came.details.direction) == ("REX EXAMPLE", "CALL ME & SOON", Direction.INCOMING)
    assert (came.sent_at.isoformat(), came.details.utc_offset) == ("2025-03-13T21:14:00", "+00:00")
    assert (went.text, went.details.recipients) == ("EXAMPLE LETTINGS", ("EXAMPLE LETTINGS",))
    assert (came.place.line, went.place.line, went.place.end_line) == (8, 9, 15)
    assert type(fee) is Skipped


def test_xml_with_an_offset():
    (found,) = records(XML)
    assert (found.sent_at.isoformat(), found.details.utc_offset) == ("2025-03-13T21:14:00", "-05:00")
    assert found.details.extra["amount"] == "0.01"


def test_nothing_in_a_transaction_is_a_problem_and_an_odd_date_stays_as_written():
    (empty,) = records(b"<OFX><STMTTRN></STMTTRN>")
    assert type(empty) is Problem
    (odd,) = records(b"<OFX><STMTTRN><DTPOSTED>99999999<NAME>Rex<MEMO>hi")
    assert (odd.sent_at, odd.date_text) == (None, "99999999")


@settings(max_examples=40)
@given(st.binary(max_size=200), st.integers(0, len(SAMPLE)))
def test_whatever_the_bytes_they_add_up(noise, at):
    found = records(SAMPLE[:at] + noise + SAMPLE[at:])
    assert all(type(one) in (Message, Problem, Skipped) for one in found)
    assert [one.place.index for one in found] == list(range(len(found)))
    assert len(found) >= 2
