from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from leeward.orders import holding
from leeward.orders.holding import Dates, Reach, State

CALM = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])

ZONES = ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Auckland"]
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
MAYBE = st.none() | DAYS
CLOCKS = st.none() | st.times().map(lambda clock: clock.replace(second=0, microsecond=0))
MOMENTS = st.datetimes(datetime(2025, 12, 1), datetime(2028, 1, 31), timezones=st.just(UTC))


def shown(moment, zone):
    """What a clock on the wall of the court shows, as plain numbers."""
    return moment.astimezone(holding.ZoneInfo(zone)).replace(tzinfo=None)


def naive_holds(dates, moment):
    """Compares what the wall clock shows, day and minute, with the paper."""
    wall = shown(moment, dates.zone)
    begins = dates.begins or dates.made
    clock = (dates.begins_clock if dates.begins else None) or time()
    if dates.asked or (begins and wall < datetime.combine(begins, clock)):
        return False
    if dates.ends and dates.ends_clock:
        return wall < datetime.combine(dates.ends, dates.ends_clock)
    return not (dates.ends and wall.date() > dates.ends)


def near_a_change(moment, zone):
    """Whether the clocks move within a day: there a wall clock may show the same hour twice."""
    offsets = {
        (moment + timedelta(hours=hours)).astimezone(holding.ZoneInfo(zone)).utcoffset() for hours in range(-26, 27)
    }
    return len(offsets) > 1


@CALM
@given(st.builds(Dates, st.sampled_from(ZONES), MAYBE, MAYBE, CLOCKS, MAYBE, CLOCKS, asked=st.booleans()), MOMENTS)
def test_an_order_holds_as_the_wall_clock_at_the_court_says(dates, moment):
    assume(not near_a_change(moment, dates.zone))
    assert holding.holds(dates, moment) == naive_holds(dates, moment)


@CALM
@given(st.builds(Dates, st.sampled_from(ZONES), begins=MAYBE, ends=MAYBE), st.builds(Reach, MAYBE, MAYBE), MOMENTS)
def test_a_paragraph_with_days_of_its_own_goes_by_these(dates, reach, moment):
    assume(not near_a_change(moment, dates.zone))
    day = shown(moment, dates.zone).date()
    begins, ends, first, last = dates.begins, dates.ends, reach.first, reach.last
    expected = ((first or begins) is None or day >= (first or begins)) and (
        (last or ends) is None or day <= (last or ends)
    )
    assert holding.term_holds(dates, reach, moment) == expected


@CALM
@given(st.sampled_from(ZONES), DAYS, CLOCKS)
def test_an_end_is_never_before_what_the_clock_first_shows(zone, day, clock):
    end = holding.end_moment(Dates(zone, ends=day, ends_clock=clock))
    wall = datetime.combine(day, clock) if clock else datetime.combine(day + timedelta(days=1), time())
    assert end >= wall.replace(tzinfo=holding.ZoneInfo(zone)) or clock is None
    assert not holding.holds(Dates(zone, ends=day, ends_clock=clock), end)
    assert holding.holds(Dates(zone, ends=day, ends_clock=clock), end - timedelta(minutes=1))


def test_an_hour_that_is_shown_twice_ends_the_second_time():
    dates = Dates("Europe/London", ends=date(2026, 10, 25), ends_clock=time(1, 30))
    assert holding.end_moment(dates).astimezone(UTC) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    begins = Dates("Europe/London", begins=date(2026, 10, 25), begins_clock=time(1, 30))
    assert holding.first_moment(begins).astimezone(UTC) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_the_last_day_is_that_of_the_court_not_that_of_the_device():
    dates = Dates("America/Los_Angeles", ends=date(2026, 6, 1))
    assert holding.holds(dates, datetime(2026, 6, 2, 6, 59, tzinfo=UTC))
    assert not holding.holds(dates, datetime(2026, 6, 2, 7, 0, tzinfo=UTC))
    assert holding.days_left(dates, datetime(2026, 6, 2, 6, 0, tzinfo=UTC)) == 0
    assert holding.days_left(Dates("UTC"), datetime(2026, 6, 2, tzinfo=UTC)) is None


@pytest.mark.parametrize(
    ("dates", "state"),
    [
        (Dates("UTC", asked=True), State.ASKED),
        (Dates("UTC", begins=date(2027, 1, 1)), State.AHEAD),
        (Dates("UTC", made=date(2026, 1, 1)), State.HOLDS),
        (Dates("UTC", ends=date(2026, 1, 1)), State.OVER),
        (Dates("UTC", closed=datetime(2026, 5, 1, tzinfo=UTC)), State.OVER),
        (Dates("UTC", closed=datetime(2026, 7, 1, tzinfo=UTC)), State.HOLDS),
        (Dates(""), State.HOLDS),
    ],
)
def test_how_an_order_stands(dates, state):
    assert holding.state(dates, datetime(2026, 6, 1, tzinfo=UTC)) is state


def test_a_paragraph_may_outlive_its_order_but_not_one_that_was_closed():
    moment = datetime(2026, 6, 1, tzinfo=UTC)
    reach = Reach(last=date(2026, 12, 31))
    assert holding.term_holds(Dates("UTC", ends=date(2026, 1, 1)), reach, moment)
    assert not holding.term_holds(Dates("UTC", closed=datetime(2026, 5, 1, tzinfo=UTC)), reach, moment)
    assert not holding.term_holds(Dates("UTC", asked=True), reach, moment)


def test_a_span_counts_its_first_moment_and_not_its_end():
    span = holding.term_span(Dates("UTC", begins=date(2026, 3, 1), ends=date(2026, 3, 2)), Reach())
    assert span.has(datetime(2026, 3, 1, tzinfo=UTC))
    assert span.has(datetime(2026, 3, 2, 23, 59, tzinfo=UTC))
    assert not span.has(datetime(2026, 3, 3, tzinfo=UTC))
    assert not holding.Span(None, None, ever=False).has(datetime(2026, 3, 1, tzinfo=UTC))


def test_a_wall_clock_is_read_as_one_at_the_court():
    assert holding.at_court(datetime(2026, 1, 1, 12), "Asia/Kolkata").astimezone(UTC).hour == 6
    assert holding.at_court(datetime(2026, 1, 1, 12), "").tzinfo is not None
