import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.readers.bank_camt053 import READER
from leeward.readers.protocol import ReadOptions
from leeward.readers.sources import from_bytes
from leeward.words.messages import Direction, Message, Problem, Skipped

SAMPLE = (Path(__file__).parent / "samples" / "bank_camt053.xml").read_bytes()


def records(data):
    return list(READER.read(from_bytes("x.xml", data), ReadOptions()))


@pytest.mark.parametrize(
    ("data", "sure"),
    [
        (SAMPLE, 0.96),
        (SAMPLE.decode().replace("UTF-8", "UTF-16").encode("utf-16"), 0.96),
        (SAMPLE.replace(b"<", b"<n:").replace(b"053.001.02", b"x"), 0.96),
        (b"<?xml version='1.0'?><smses/>", 0.0),
        (b"see camt.053.001.02", 0.0),
        (b"", 0.0),
    ],
)
def test_what_is_ours(data, sure):
    assert READER.identify(from_bytes("x.xml", data)) == sure


def test_names_of_two_versions_and_entries_of_several_payments():
    came, lunch, shop, fee = records(SAMPLE)
    assert (came.sender, came.text, came.details.direction) == (
        "Rex Example",
        "You cannot block\nme here",
        Direction.INCOMING,
    )
    assert came.details.sender_address == "DE02500105170137075030"
    assert (lunch.details.recipients, lunch.details.extra["amount"]) == (("School",), "5.00")
    assert (lunch.sent_at.isoformat(), lunch.details.utc_offset) == ("2025-03-14T09:00:00", "+01:00")
    assert type(shop) is Skipped
    assert (fee.text, fee.sent_at.day) == ("Card fee", 15)


def test_a_statement_cut_off_keeps_what_stood_before():
    found = records(SAMPLE[: SAMPLE.index(b"<Ntry><!--")])
    assert [type(one) for one in found] == [Message, Message, Skipped, Problem]


def test_entities_are_refused():
    bomb = b'<!DOCTYPE a [<!ENTITY b "bb">]>' + SAMPLE.partition(b"?>")[2]
    assert [type(one) for one in records(bomb)] == [Problem]


def test_a_zip_of_many(read):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("1.xml", SAMPLE)
        archive.writestr("2.xml", SAMPLE.replace(b"camt.053.001.02", b"camt.053.001.08"))
    reading = read(packed.getvalue(), "statements.zip")
    assert len(list(reading)) == 8
    assert reading.format == "bank_camt053"


@settings(max_examples=40)
@given(st.binary(max_size=60), st.integers(0, len(SAMPLE)))
def test_whatever_the_bytes_they_add_up(noise, at):
    found = records(SAMPLE[:at] + noise + SAMPLE[at:])
    assert found
    assert all(type(one) in (Message, Problem, Skipped) for one in found)
    assert [one.place.index for one in found] == list(range(len(found)))
