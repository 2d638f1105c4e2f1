from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Timezone

from leeward.encounters.ics.vtimezones import shifts, vtimezone

ZONES = [
    "Europe/London",
    "America/New_York",
    "Australia/Sydney",
    "Asia/Tokyo",
    "Asia/Kolkata",
    "America/St_Johns",
    "Africa/Casablanca",
    "Australia/Lord_Howe",
    "Europe/Dublin",
]


def test_london_changes_by_a_rule_in_the_local_time_before():
    lines = vtimezone("Europe/London", 2026)
    assert "DTSTART:20260329T010000" in lines
    assert "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU" in lines
    assert "DTSTART:20261025T020000" in lines


def test_new_york_changes_on_the_second_sunday():
    assert "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU" in vtimezone("America/New_York", 2026)


def test_a_zone_without_changes_has_one_part():
    lines = vtimezone("Asia/Kolkata", 2026)
    assert lines.count("BEGIN:STANDARD") == 1
    assert "TZOFFSETTO:+0530" in lines


def test_changes_by_the_moon_are_listed():
    assert any(line.startswith("RDATE:") for line in vtimezone("Africa/Casablanca", 2026))


@pytest.mark.parametrize("zone", ZONES)
def test_another_reader_sees_the_same_clock_in_every_week(zone):
    known = ZoneInfo(zone)
    text = "\r\n".join(vtimezone(zone, 2026)).replace(f"TZID:{zone}", "TZID:Own") + "\r\n"
    read = Timezone.from_ical(text).to_tz(lookup_tzid=False)
    wrong = []
    moment = datetime(2026, 1, 2, 12, tzinfo=UTC)
    while moment.year < 2034:
        wall = moment.astimezone(known).replace(tzinfo=None)
        if wall.replace(tzinfo=read).utcoffset() != wall.replace(tzinfo=known).utcoffset():
            wrong.append(moment)
        moment += timedelta(days=3)
    assert not wrong


def test_shifts_are_found_to_the_minute():
    spring, autumn = shifts("Europe/Berlin", 2026, years=1)
    assert (spring.wall, autumn.wall) == (datetime(2026, 3, 29, 2), datetime(2026, 10, 25, 3))
    assert (spring.summer, autumn.summer) == (True, False)
