import pytest
from hypothesis import given, settings

from leeward.readers.sources import from_bytes
from leeward.readers.viber_csv import READER
from leeward.words.messages import Direction, Problem
from support.broken import broken, read_whole

WHOLE = (
    "13/03/2025,21:14:05,Rex,+447700900123,Where are you?\n"
    "13/03/2025,21:15:00,Me,+447700900456,At Mira's, back at ten\n"
    '14/03/2025,09:00:00,Rex,+447700900123,"two\nlines"\n'
)


def test_rows(read):
    there, back, lines = read(WHOLE, "Rex.csv")
    assert (there.sender, there.details.sender_address) == ("Rex", "+447700900123")
    assert there.sent_at.isoformat() == "2025-03-13T21:14:05"
    assert there.origin.conversation == "Rex"
    assert (back.details.direction, back.text) == (Direction.OUTGOING, "At Mira's, back at ten")
    assert lines.text == "two\nlines"


def test_a_line_that_begins_with_no_date_is_a_problem_with_its_place(read):
    records = list(read(WHOLE + "and more without a date\n", "Rex.csv"))
    assert type(records[-1]) is Problem
    assert records[-1].place.row == 4


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello\n",
        b"13/02/2024, 10:00 - Rex: hi\n",
        b"2024-02-03,Rex,hi\n",
        b"date,time,sender,text\n2024-02-03,10:00,Rex,hi\n",
        b"13/03/2025,21:14,Rex,words\n",
        b"13/03/2025,21:14,shop,a long text,more\n",
    ],
)
def test_what_is_not_ours(data):
    assert READER.identify(from_bytes("x.csv", data)) == 0


@settings(max_examples=40)
@given(broken(WHOLE.encode()))
def test_nothing_stops_a_read_and_rows_are_counted(data):
    records = read_whole(READER, "Rex.csv", data)
    assert [record.place.row for record in records] == list(range(1, len(records) + 1))
