from datetime import datetime, timedelta

import pytest

from leeward.readers import moments
from leeward.readers.dates import WrittenDates


@pytest.mark.parametrize(
    ("text", "clock", "moment", "offset"),
    [
        ("2024-02-03T21:14:00", "", datetime(2024, 2, 3, 21, 14), None),
        ("2024-02-03 21:14", "", datetime(2024, 2, 3, 21, 14), None),
        ("2024-02-03", "21:14", datetime(2024, 2, 3, 21, 14), None),
        ("2024-02-03", "", datetime(2024, 2, 3), None),
        ("2024-02-03T21:14:00Z", "", datetime(2024, 2, 3, 21, 14), "+00:00"),
        ("2024-02-03T21:14:00-03:30", "", datetime(2024, 2, 3, 21, 14), "-03:30"),
        ("2024-02-03T21:14:00.250+0100", "", datetime(2024, 2, 3, 21, 14, 0, 250000), "+01:00"),
        ("13.02.2024 21:14", "", datetime(2024, 2, 13, 21, 14), None),
        ("13.02.2024", "9:14 PM", datetime(2024, 2, 13, 21, 14), None),
        ("13.02.2024", "", datetime(2024, 2, 13), None),
        ("45325", "0:10", datetime(2024, 2, 3, 0, 10), None),
        ("45325.5", "", datetime(2024, 2, 3, 12), None),
        ("1707000000", "", datetime(2024, 2, 3, 22, 40), "+00:00"),
        ("1707000000123", "", datetime(2024, 2, 3, 22, 40, 0, 123000), "+00:00"),
    ],
)
def test_moments(text, clock, moment, offset):
    dates = WrittenDates()
    written = moments.written_date(text)
    if written:
        dates.see(written)
    dates.decide()
    assert moments.read(text, clock, dates) == (moment, offset)


@pytest.mark.parametrize("text", ["", "yesterday", "2024-02-30", "13.02.2024 about noon"])
def test_no_moments(text):
    dates = WrittenDates()
    dates.see("13.02.2024")
    dates.decide()
    with pytest.raises(ValueError):
        moments.read(text, "", dates)


def test_only_written_dates_are_to_be_ordered():
    assert moments.written_date("03.02.2024 21:14") == "03.02.2024"
    assert moments.written_date("2024-02-03T10:00:00") is None
    assert moments.written_date("45325") is None


def test_offsets():
    assert moments.shown_offset(timedelta(hours=5, minutes=45)) == "+05:45"
    assert moments.shown_offset(-timedelta(hours=3, minutes=30)) == "-03:30"
