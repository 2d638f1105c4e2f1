from datetime import UTC, datetime, timedelta

from leeward.boundaries.rules import pace
from leeward.boundaries.rules.kinds import Pace

MONDAY = datetime(2026, 6, 1, 9, tzinfo=UTC)


def test_days_and_weeks_are_those_of_the_place():
    late = datetime(2026, 6, 1, 23, 30, tzinfo=UTC)  # in London it is Tuesday already
    assert pace.before([MONDAY], late, "UTC") == pace.Before(1, 1, MONDAY)
    assert pace.before([MONDAY], late, "Europe/London") == pace.Before(0, 1, MONDAY)


def test_a_week_goes_over_the_end_of_a_month_and_a_year():
    thursday, monday = datetime(2026, 12, 31, 12, tzinfo=UTC), datetime(2027, 1, 4, 0, 0, tzinfo=UTC)
    assert pace.before([thursday], datetime(2027, 1, 3, 23, 59, tzinfo=UTC), "UTC").week == 1
    assert pace.before([thursday], monday, "UTC").week == 0


def test_later_messages_are_not_counted():
    later = MONDAY + timedelta(hours=1)
    assert pace.before([MONDAY, later], MONDAY, "UTC") == pace.Before(1, 1, MONDAY)
    assert pace.before([], MONDAY, "UTC") == pace.Before(0, 0, None)


def test_what_is_over_is_told_apart():
    counted = pace.Before(2, 5, MONDAY)
    assert pace.over_day(Pace(per_day=2), counted)
    assert not pace.over_day(Pace(per_day=3), counted)
    assert pace.over_week(Pace(per_week=5), counted)
    assert not pace.over_week(Pace(per_day=1), counted)
    soon = MONDAY + timedelta(minutes=29)
    assert pace.too_soon(Pace(apart=30), counted, soon)
    assert not pace.too_soon(Pace(apart=29), counted, soon)


def test_when_the_next_one_may_fit():
    sent = [MONDAY, MONDAY + timedelta(hours=1)]
    now = MONDAY + timedelta(hours=1)
    assert pace.fits_from(Pace(per_day=3), sent, now, "UTC") == now
    assert pace.fits_from(Pace(per_day=2), sent, now, "UTC") == datetime(2026, 6, 2, tzinfo=UTC)
    assert pace.fits_from(Pace(per_week=2), sent, now, "UTC") == datetime(2026, 6, 8, tzinfo=UTC)
    assert pace.fits_from(Pace(apart=90), sent, now, "UTC") == now + timedelta(minutes=90)
