from datetime import time

import pytest

from leeward.readers.clocks import Clocks, parse


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        (", 21:14", time(21, 14)),
        (", 21:14:03", time(21, 14, 3)),
        (" 9.14", time(9, 14)),
        (", 12:05 AM", time(0, 5)),
        (", 12:05\u202fPM", time(12, 5)),
        (", 9:14 p.\u00a0m.", time(21, 14)),
        (", 00:08 a. m.", time(0, 8)),
        (", 9:14 μ.μ.", time(21, 14)),
        ("، ٩:١٤ م", time(21, 14)),
        (", 오후 9:14", time(21, 14)),
        (" 下午9:14", time(21, 14)),
        (" 凌晨12:30", time(0, 30)),
        (" 中午12:30", time(12, 30)),
        (" 中午11:30", time(11, 30)),
        (" à 15:51", time(15, 51)),
        (", 21 h 14", time(21, 14)),
        (", 21 h 14 min 03 s", time(21, 14, 3)),
        (", 21:14 Uhr", time(21, 14)),
        (", 13:14 PM", time(13, 14)),
        (", 9:14 zlorp", None),
    ],
)
def test_times(written, moment):
    assert parse(written) == moment
    assert Clocks().read_all([written]) == [moment]


@pytest.mark.parametrize("written", ["", " noon", ", 25:00", ", 10:61", " we meet in town at 10:00"])
def test_no_times(written):
    with pytest.raises(ValueError):
        parse(written)
    with pytest.raises(ValueError):
        Clocks().read_all([written])


def test_memory_is_bounded():
    clocks = Clocks()
    for hour in range(24):
        for minute in range(60):
            for second in range(60):
                clocks.read(f", {hour}:{minute:02}:{second:02}")
    assert len(clocks._known) == Clocks._MOST
