import re
from datetime import date

import pytest

from leeward.readers.kakaotalk.stamps import CLOCK, DATE, day_of


@pytest.mark.parametrize(
    "written",
    [
        "2025년 3월 2일 일요일",
        "2025년 3월 2일",
        "2025年3月2日日曜日",
        "2025. 3. 2.",
        "2025. 3. 2",
        "2025-03-02",
        "Sunday, March 2, 2025",
        "Mar 2, 2025",
        "Sunday, 2 March 2025",
    ],
)
def test_days(written):
    assert re.fullmatch(DATE, written)
    assert day_of(written) == date(2025, 3, 2)


@pytest.mark.parametrize("written", ["2025년 2월 30일", "March 32, 2025", "March 2", "", "1 2"])
def test_what_is_no_day(written):
    assert day_of(written) is None


@pytest.mark.parametrize(
    "written", ["오후 9:14", "21:14", "9:14 PM", "9:14 p.m.", "9:14\u202fPM", "午後9:14", "21:14:05"]
)
def test_clocks(written):
    assert re.fullmatch(CLOCK, written)
