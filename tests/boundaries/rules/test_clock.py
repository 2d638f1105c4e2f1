from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.boundaries.rules import clock

# Zone, the moment at which clocks are moved (UTC), the wall before, the wall at it.
MOVED = [
    ("Europe/London", datetime(2026, 3, 29, 1, tzinfo=UTC), "00:59", "02:00"),
    ("Europe/London", datetime(2026, 10, 25, 1, tzinfo=UTC), "01:59", "01:00"),
    ("America/New_York", datetime(2026, 3, 8, 7, tzinfo=UTC), "01:59", "03:00"),
    ("America/New_York", datetime(2026, 11, 1, 6, tzinfo=UTC), "01:59", "01:00"),
    ("Australia/Sydney", datetime(2026, 10, 3, 16, tzinfo=UTC), "01:59", "03:00"),
    ("Australia/Sydney", datetime(2026, 4, 4, 16, tzinfo=UTC), "02:59", "02:00"),
    ("Australia/Lord_Howe", datetime(2026, 4, 4, 15, tzinfo=UTC), "01:59", "01:30"),
]


@pytest.mark.parametrize(("zone", "moment", "before", "at"), MOVED)
def test_the_moment_at_which_clocks_are_moved_is_found_to_the_second(zone, moment, before, at):
    assert clock.changes(moment - timedelta(days=3, hours=5), moment + timedelta(days=3), zone) == [moment]
    assert f"{clock.local(moment - timedelta(minutes=1), zone):%H:%M}" == before
    assert f"{clock.local(moment, zone):%H:%M}" == at


@pytest.mark.parametrize("zone", ["Asia/Kolkata", "Asia/Tokyo", "America/Phoenix", "UTC"])
def test_where_clocks_are_not_moved_nothing_is_found(zone):
    assert clock.changes(datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC), zone) == []


def test_an_hour_that_comes_twice_has_two_moments_and_a_lost_one_goes_on():
    twice = datetime(2026, 10, 25, 1, 30)
    assert clock.of_wall(twice, "Europe/London") == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert clock.of_wall(twice, "Europe/London", again=True) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    lost = clock.of_wall(datetime(2026, 3, 29, 1, 30), "Europe/London")
    assert f"{clock.local(lost, 'Europe/London'):%H:%M}" == "02:30"


@pytest.mark.parametrize(
    ("zone", "day", "start"),
    [
        ("Europe/London", date(2026, 6, 1), datetime(2026, 5, 31, 23, tzinfo=UTC)),
        ("Europe/London", date(2026, 1, 1), datetime(2026, 1, 1, tzinfo=UTC)),
        ("Asia/Kolkata", date(2028, 2, 29), datetime(2028, 2, 28, 18, 30, tzinfo=UTC)),
        ("Pacific/Auckland", date(2027, 1, 1), datetime(2026, 12, 31, 11, tzinfo=UTC)),
        ("Africa/Cairo", date(2026, 4, 24), datetime(2026, 4, 23, 22, tzinfo=UTC)),  # its midnight is left out
    ],
)
def test_a_day_begins_also_where_its_midnight_is_left_out(zone, day, start):
    assert clock.day_start(day, zone) == start
    assert clock.local(start, zone).date() == day
    assert clock.local(start - timedelta(seconds=1), zone).date() == day - timedelta(days=1)


def test_a_week_begins_on_monday_over_the_end_of_a_year():
    assert clock.week_start(date(2026, 1, 1), "UTC") == datetime(2025, 12, 29, tzinfo=UTC)
    assert clock.week_start(date(2026, 1, 5), "UTC") == datetime(2026, 1, 5, tzinfo=UTC)


def test_a_moment_needs_a_zone():
    with pytest.raises(ValueError, match="zone"):
        clock.local(datetime(2026, 1, 1), "UTC")


@given(
    st.datetimes(datetime(2000, 1, 1), datetime(2037, 12, 31), timezones=st.just(UTC)),
    st.sampled_from(["Europe/London", "America/New_York", "Australia/Sydney", "America/Santiago", "Asia/Kolkata"]),
)
def test_every_moment_lies_in_its_day(moment, zone):
    day = clock.local(moment, zone).date()
    assert clock.day_start(day, zone) <= moment < clock.day_start(day + timedelta(days=1), zone)
