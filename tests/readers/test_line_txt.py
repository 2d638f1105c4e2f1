from itertools import pairwise

import pytest
from hypothesis import given, settings

from leeward.readers.line_txt import READER
from leeward.readers.sources import from_bytes
from leeward.words.messages import DateOrder, Direction, Kind, Problem
from support.broken import broken, how_many, read_whole

WHOLE = (
    "[LINE] Chat history with Rex\r\nSaved on: 2025/03/04 12:00\r\n\r\n2025/03/02(Sun)\r\n"
    '21:14\tRex\tWhere are you?\r\n21:15\tAda\t"two\r\nlines"\r\n24:05\tRex\t☎ Call time 1:05\r\n'
)


def test_a_chat_of_a_phone(read):
    *heads, there, back, call = read(WHOLE, "[LINE] Rex.txt")
    assert [one.reason for one in heads] == ["heading", "heading", "blank line", "date line"]
    assert (there.sender, there.text, there.date_text) == ("Rex", "Where are you?", "2025/03/02 21:14")
    assert there.sent_at.isoformat() == "2025-03-02T21:14:00"
    assert there.origin.conversation == "Rex"
    assert (back.text, back.place.as_dict()) == ("two\nlines", {"line": 6, "end_line": 7})
    assert (call.kind, call.sent_at.isoformat()) == (Kind.CALL, "2025-03-03T00:05:00")
    assert call.details.extra == {"hour": 24, "seconds": 65}


def test_the_hour_24_keeps_the_order_of_time(read):
    records = read(
        "2025/03/02(Sun)\n24:05\tRex\ta\n24:06\tRex\tb\n9:00\tRex\tc\n24:01\tRex\td\n24:02\tRex\te\n", "x.txt"
    )
    assert [one.sent_at.isoformat() for one in list(records)[1:]] == [
        "2025-03-02T00:05:00",
        "2025-03-02T00:06:00",
        "2025-03-02T09:00:00",
        "2025-03-03T00:01:00",
        "2025-03-03T00:02:00",
    ]


def test_the_day_of_the_week_tells_day_and_month_apart(read):
    reading = read("Sun, 3/2/2025\n9:14PM\tRex\thi\n", "[LINE]Rex.txt")
    assert list(reading)[-1].sent_at.isoformat() == "2025-03-02T21:14:00"
    assert reading.summary.date_order == "mdy"


def test_without_it_the_person_is_asked(read):
    reading = read("3/2/2025\n9:14PM\tRex\thi\n", "[LINE]Rex.txt")
    assert list(reading)[-1].sent_at is None
    assert reading.summary.date_order == "ambiguous"
    told = read("3/2/2025\n9:14PM\tRex\thi\n", "[LINE]Rex.txt", dates=DateOrder.DMY)
    assert list(told)[-1].sent_at.isoformat() == "2025-02-03T21:14:00"


def test_a_recalled_message_has_its_sender(read):
    *_, found, mine = read("2025/03/02(Sun)\n9:14\tRex unsent a message.\n9:15\tYou unsent a message.\n", "x.txt")
    assert (found.kind, found.sender) == (Kind.DELETED, "Rex")
    assert (mine.sender, mine.details.direction) == ("Me", Direction.OUTGOING)


def test_a_message_before_the_first_date_has_no_time(read):
    reading = read("[LINE] Rex\n9:14\tRex\thi\n2025/03/02(Sun)\n", "x.txt")
    assert [getattr(one, "sent_at", "skip") for one in reading] == ["skip", None, "skip"]
    assert "no date" in reading.summary.warnings[0]


def test_lines_before_everything_are_problems(read):
    first, *_ = read("lost\nlines\n2025/03/02(Sun)\n9:14\tRex\thi\n", "x.txt")
    assert (type(first), first.records) == (Problem, 2)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello\n",
        b"13/02/2024, 10:00 - Rex: hi\n",
        b"[13/02/2024, 10:00:00] Rex: hi\n",
        b"date\ttime\tsender\ttext\n2024-02-03\t10:00\tRex\thi\n",
        b"2024-02-03 10:00\tRex\thi\n",
        b"10:00 Rex hi\n",
    ],
)
def test_what_is_not_ours(data):
    assert READER.identify(from_bytes("x.txt", data)) == 0


@settings(max_examples=60)
@given(broken(WHOLE.encode()))
def test_nothing_stops_a_read_and_lines_follow_each_other(data):
    records = read_whole(READER, "x.txt", data)
    places = [record.place for record in records]
    assert all(after.line == before.end_line + 1 for before, after in pairwise(places))
    assert how_many(records) >= len(records)
