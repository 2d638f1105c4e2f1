from datetime import UTC, datetime

import pytest
from hypothesis import given, settings

from leeward.boundaries.rules.hours import every_day, is_open, next_closed, next_open
from leeward.boundaries.rules.kinds import Hours, Span
from support import limits_model as model

LONDON, YORK, SYDNEY = "Europe/London", "America/New_York", "Australia/Sydney"


def at(*parts):
    return datetime(*parts, tzinfo=UTC)


# Hours, the moment, the zone, when they are next open (UTC).
EDGES = [
    # London, 29 March 2026: 01:00 becomes 02:00
    (every_day(90, 180), at(2026, 3, 29, 0, 0), LONDON, at(2026, 3, 29, 1, 0)),
    (every_day(60, 120), at(2026, 3, 29, 0, 0), LONDON, at(2026, 3, 30, 0, 0)),
    # London, 25 October 2026: 02:00 becomes 01:00 again
    (every_day(60, 75), at(2026, 10, 25, 0, 20), LONDON, at(2026, 10, 25, 1, 0)),
    (every_day(30, 75), at(2026, 10, 25, 0, 20), LONDON, at(2026, 10, 25, 1, 0)),
    (every_day(100, 110), at(2026, 10, 25, 0, 50), LONDON, at(2026, 10, 25, 1, 40)),
    # New York, 8 March and 1 November 2026
    (every_day(150, 170), at(2026, 3, 8, 6, 59), YORK, at(2026, 3, 9, 6, 30)),
    (every_day(170, 200), at(2026, 3, 8, 6, 59), YORK, at(2026, 3, 8, 7, 0)),
    (every_day(60, 70), at(2026, 11, 1, 5, 15), YORK, at(2026, 11, 1, 6, 0)),
    # Sydney, 4 October and 5 April 2026
    (every_day(120, 180), at(2026, 10, 3, 15, 59), SYDNEY, at(2026, 10, 4, 15, 0)),
    (every_day(130, 140), at(2026, 4, 4, 15, 30), SYDNEY, at(2026, 4, 4, 16, 10)),
    # midnight, the end of a month, the leap day, the end of a year
    (Hours((Span(3, 1380, 60),)), at(2026, 12, 31, 22, 0), "UTC", at(2026, 12, 31, 23, 0)),
    (Hours((Span(3, 1380, 60),)), at(2027, 1, 1, 0, 59), "UTC", at(2027, 1, 1, 0, 59)),
    (Hours((Span(3, 1380, 60),)), at(2027, 1, 1, 1, 0), "UTC", at(2027, 1, 7, 23, 0)),
    (Hours((Span(1, 540, 600),)), at(2028, 2, 29, 9, 30), "UTC", at(2028, 2, 29, 9, 30)),
    (Hours((Span(2, 540, 600),)), at(2028, 2, 29, 23, 30), "UTC", at(2028, 3, 1, 9, 0)),
    # where clocks are never moved
    (every_day(540, 600), at(2026, 3, 29, 0, 0), "Asia/Kolkata", at(2026, 3, 29, 3, 30)),
    (every_day(540, 600), at(2026, 3, 29, 5, 0), "Asia/Kolkata", at(2026, 3, 30, 3, 30)),
]


@pytest.mark.parametrize(("hours", "moment", "zone", "opens"), EDGES)
def test_the_next_open_moment_at_the_edges(hours, moment, zone, opens):
    assert next_open(hours, moment, zone) == opens


def test_a_span_over_midnight_belongs_to_the_day_on_which_it_begins():
    night = Hours((Span(0, 1320, 360),))  # Monday 22:00 to Tuesday 06:00
    assert is_open(night, at(2026, 6, 1, 22, 0), "UTC")
    assert is_open(night, at(2026, 6, 2, 5, 59), "UTC")
    assert not is_open(night, at(2026, 6, 2, 6, 0), "UTC")
    assert not is_open(night, at(2026, 6, 2, 22, 0), "UTC")


def test_the_same_time_twice_is_a_whole_day():
    day = Hours((Span(0, 480, 480),))
    assert is_open(day, at(2026, 6, 2, 7, 59), "UTC")
    assert next_closed(day, at(2026, 6, 1, 8, 0), "UTC") == at(2026, 6, 2, 8, 0)


def test_no_span_is_never_open_and_all_day_never_closes():
    assert next_open(Hours(()), at(2026, 6, 1), "UTC") is None
    assert next_closed(every_day(0, 1440), at(2026, 6, 1), "UTC") is None


def test_a_span_in_a_lost_hour_comes_again_a_week_later():
    lost = Hours((Span(6, 75, 105),))  # Sundays 01:15 to 01:45
    assert next_open(lost, at(2026, 3, 28, 12), LONDON) == at(2026, 4, 5, 0, 15)


def test_seconds_are_kept_where_they_are_open():
    moment = at(2026, 6, 1, 9, 0, 17)
    assert next_open(every_day(540, 600), moment, "UTC") == moment


@settings(max_examples=40, deadline=None)
@given(model.weeks, model.moments, model.zones)
def test_it_is_what_walking_minute_by_minute_finds(hours, moment, zone):
    minutes = model.open_minutes(hours)
    assert is_open(hours, moment, zone) is model.is_open(minutes, moment, zone)
    assert next_open(hours, moment, zone) == model.walk(minutes, moment, zone, wanted=True)
    closed = next_closed(hours, moment, zone)
    assert closed == model.walk(minutes, moment, zone, wanted=False, days=14)
