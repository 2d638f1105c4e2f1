from datetime import datetime

import pytest

from leeward.readers.protocol import ReadOptions
from leeward.readers.rows import Rows
from leeward.readers.sources import from_bytes
from leeward.words.messages import DateOrder, Direction, Kind, Message, Place, Problem

HERE = Place(row=2)


def made(values, **options):
    rows = Rows("table_csv", from_bytes("rex.csv", b"x"), ReadOptions(**options))
    rows.see(values)
    rows.decide()
    return rows.message(values, HERE)


def test_a_whole_row():
    found = made(
        {
            "sender": " Ada ",
            "sent_at": "2024-02-03T21:14:00+01:00",
            "text": " as written ",
            "kind": "Edited",
            "direction": "outgoing",
            "recipients": "Rex; Mira",
            "sender_address": "+44",
            "reply_to": "7",
            "attachments": "a.jpg;b.pdf",
        }
    )
    assert isinstance(found, Message)
    assert (found.sender, found.text, found.kind) == ("Ada", " as written ", Kind.EDITED)
    assert found.sent_at == datetime(2024, 2, 3, 21, 14)
    assert found.origin.conversation == "rex"
    assert [a.name for a in found.attachments] == ["a.jpg", "b.pdf"]
    details = found.details
    assert (details.utc_offset, details.direction, details.recipients) == (
        "+01:00",
        Direction.OUTGOING,
        ("Rex", "Mira"),
    )
    assert (details.sender_address, details.reply_to) == ("+44", "7")


@pytest.mark.parametrize("values", [{"text": "x", "kind": "song"}, {}, {"text": "", "sender": " "}])
def test_rows_that_are_problems(values):
    found = made(values)
    assert isinstance(found, Problem)
    assert found.place == HERE


@pytest.mark.parametrize("date", ["03.02.2024", "2024-02-30", "soon"])
def test_a_date_that_is_open_or_wrong_keeps_the_row(date):
    found = made({"text": "x", "date": date, "time": "10:00"})
    assert (found.sent_at, found.date_text) == (None, f"{date} 10:00")


def test_the_persons_word_settles_the_order():
    found = made({"text": "x", "date": "03.02.2024"}, dates=DateOrder.MDY)
    assert found.sent_at == datetime(2024, 3, 2)


def test_odd_values_do_no_harm():
    found = made({"text": 5, "sender": ["x"], "extra": "no", "recipients": 7, "attachments": [None, {"sha256": "a"}]})
    assert (found.text, found.sender) == ("5", "['x']")
    assert found.attachments[0].sha256 == "a"
