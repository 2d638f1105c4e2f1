from datetime import datetime

import pytest

from leeward.readers.sms_backup.entries import Entries, late, moment
from leeward.readers.sms_backup.parts import Parts
from leeward.readers.sms_backup.tags import Tag
from leeward.readers.sources import from_bytes
from leeward.words.messages import Direction, Kind, Place

PLACE = Place(index=0)
DATE = b"1740950040000"


@pytest.mark.parametrize(
    ("raw", "when"),
    [
        (DATE, datetime(2025, 3, 2, 21, 14)),
        (b"1740950040", datetime(2025, 3, 2, 21, 14)),
        (b"0", None),
        (b"null", None),
        (b"9" * 30, None),
        (b"-5", None),
    ],
)
def test_moments(raw, when):
    assert moment(raw) == when


def test_only_a_delay_that_matters_is_told():
    assert late(DATE, b"1740950000000") is None
    assert late(DATE, b"1740940040000") == "2025-03-02T18:27:20"
    assert late(DATE, b"0") is None
    assert late(DATE, b"") is None


@pytest.fixture
def entries():
    return Entries("sms_backup_xml", from_bytes("x.xml", b"x"))


@pytest.mark.parametrize(
    ("kind", "found", "sort"),
    [(b"1", Kind.CALL, "incoming"), (b"3", Kind.MISSED_CALL, "missed"), (b"6", Kind.MISSED_CALL, "blocked")],
)
def test_calls(entries, kind, found, sort):
    call = entries.call({b"number": b"07700900001", b"type": kind, b"date": DATE, b"duration": b"61"}, PLACE)
    assert (call.kind, call.sender, call.details.extra) == (found, "07700900001", {"call": sort, "seconds": 61})


def test_a_call_without_a_number_says_why(entries):
    call = entries.call({b"number": b"-2", b"type": b"1", b"date": DATE}, PLACE)
    assert call.sender == "Unknown number"
    assert call.details.sender_address is None
    assert call.details.extra["number"] == "withheld"


def test_a_group_has_its_sender_by_number_and_name(entries):
    entries.text({b"address": b"07700900001", b"contact_name": b"Rex", b"date": DATE, b"type": b"1"}, PLACE)
    parts = Parts()
    for number, kind in ((b"07700900001", b"137"), (b"07700900002", b"151")):
        parts.add(Tag(b"addr", {b"address": number, b"type": kind}))
    tag = Tag(b"mms", {b"address": b"07700900001~07700900002", b"msg_box": b"1", b"date": DATE})
    found = entries.picture(tag, parts, PLACE)
    assert (found.sender, found.details.sender_address) == ("Rex", "07700900001")
    assert found.details.recipients == ("07700900002",)
    assert found.origin.conversation == "07700900001, 07700900002"


def test_what_was_never_sent_says_so(entries):
    draft = entries.text({b"address": b"07700900001", b"date": DATE, b"type": b"3", b"body": b"no"}, PLACE)
    assert (draft.sender, draft.details.direction) == ("Me", Direction.OUTGOING)
    assert draft.details.extra["box"] == "draft"
    assert entries.unsent == 1
