import pytest

from leeward.facts.times.hours import clock


@pytest.mark.parametrize(
    ("written", "time"),
    [
        ("half 5", "17:30"), ("half past 6", "18:30"), ("half nine", "09:30"), ("5ish", "17:00"), ("17h", "17:00"),
        ("17h20", "17:20"), ("quarter to six", "17:45"), ("twenty to six", "17:40"), ("quarter past three", "15:15"),
        ("nine thirty", "09:30"), ("noon", "12:00"), ("5 pm", "17:00"), ("10 a.m.", "10:00"), ("12 pm", "12:00"),
        ("12 am", "00:00"), ("08:05", "08:05"), ("2:40", "14:40"), ("11", "11:00"), ("7 tonight", "19:00"),
        ("6 morning", "06:00"), ("15 to 18 h", "18:00"), ("14 o'clock", "14:00"), ("midnight", "24:00"),
    ],
)  # fmt: skip
def test_the_time_of_day(written, time):
    found = clock(written)
    assert f"{found.minutes // 60:02}:{found.minutes % 60:02}" == time


@pytest.mark.parametrize("written", ["", "Friday", "99:99", "the 3rd", "half an apple"])
def test_no_time_of_day(written):
    assert clock(written) is None
