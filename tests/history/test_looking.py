from datetime import datetime

import pytest

from leeward.history.desk import Desk, Lying
from leeward.history.looking import look
from leeward.readers.errors import ReadersError
from leeward.readers.sources import from_bytes
from leeward.words.messages import DateOrder


def on_desk(text, name="WhatsApp Chat with Rex.txt"):
    return Desk([Lying(from_bytes(name, text.encode()))])


def test_who_writes_and_how_often(chat):
    desk = on_desk(chat(30))
    found = look(desk)
    assert found is desk.look
    assert found.senders == {"Rex": 20, "Ada": 10}
    assert (found.date_order, found.messages, found.two_readings) == (DateOrder.DMY, 30, None)


def test_an_unclear_date_is_read_both_ways(line):
    unclear = line(0, "Ada", "hi").replace("14/03", "04/03") + line(1, "Rex", "hi").replace("14/03", "05/03")
    found = look(on_desk(unclear))
    assert found.date_order is DateOrder.AMBIGUOUS
    written, day_first, month_first = found.two_readings
    assert "04/03/2025" in written
    assert day_first == datetime(2025, 3, 4, 8, 0)
    assert month_first == datetime(2025, 4, 3, 8, 0)


def test_what_is_not_an_export_is_refused_in_one_sentence():
    with pytest.raises(ReadersError):
        look(on_desk("\x00\x01\x02", "photo.bin"))
