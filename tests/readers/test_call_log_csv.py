import pytest
from hypothesis import given, settings

from leeward.readers.call_log_csv import READER
from leeward.readers.sources import from_bytes
from leeward.words.messages import Direction, Kind, Problem
from support.broken import broken, read_whole

WHOLE = (
    "Call Type,Name,Phone Number,Call Date,Duration\n"
    "Incoming,Rex,+447700900123,2025-03-02 21:14:00,00:01:05\n"
    "Outgoing,Rex,+447700900123,2025-03-02 21:20:00,35\n"
    "Missed,,07700900999,2025-03-02 21:30:00,0\n"
)


def test_calls(read):
    _, there, back, missed = read(WHOLE, "calls.csv")
    assert (there.kind, there.sender, there.details.sender_address) == (Kind.CALL, "Rex", "+447700900123")
    assert there.details.extra == {"call": "Incoming", "duration": "00:01:05", "seconds": 65}
    assert (back.sender, back.details.direction, back.details.recipients) == (
        "Me",
        Direction.OUTGOING,
        ("+447700900123",),
    )
    assert there.origin.conversation == back.origin.conversation == "Rex"
    assert (missed.kind, missed.sender, missed.details.extra["seconds"]) == (Kind.MISSED_CALL, "07700900999", 0)


def test_a_bill_with_minutes_and_a_time_of_its_own(read):
    _, found = read("Date;Time;Number;Minutes\n13.03.2025;21:14;07700 900123;3\n", "bill.csv")
    assert found.sent_at.isoformat() == "2025-03-13T21:14:00"
    assert found.details.extra["seconds"] == 180
    assert (found.kind, found.details.direction) == (Kind.CALL, None)


@pytest.mark.parametrize(
    ("written", "seconds"), [("1:05", 65), ("1m 5s", 65), ("2 hours", 7200), ("1:00:00", 3600), ("soon", None)]
)
def test_lengths(read, written, seconds):
    _, found = read(f"Number,Date,Duration\n07700900123,2025-03-02,{written}\n", "calls.csv")
    assert found.details.extra.get("seconds") == seconds
    assert found.details.extra["duration"] == written


def test_rows_without_a_number_or_a_date_are_problems(read):
    records = list(read("Number,Date,Duration\n,2025-03-02,5\n07700900123,,5\nTotal\n", "calls.csv"))
    assert [type(record) for record in records[1:]] == [Problem] * 3


@pytest.mark.parametrize(
    "data",
    [b"", b"Date,User,Message\n", b"Date,Amount,Reference\n", b"sender,date,text\n", b"Number,Date,Type\n1,2,parcel\n"],
)
def test_what_is_not_ours(data):
    assert READER.identify(from_bytes("x.csv", data)) == 0


@settings(max_examples=40)
@given(broken(WHOLE.encode()))
def test_nothing_stops_a_read_and_rows_are_counted(data):
    records = read_whole(READER, "calls.csv", data)
    assert [record.place.row for record in records] == list(range(1, len(records) + 1))
