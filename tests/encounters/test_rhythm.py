from datetime import date, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from leeward.encounters.rhythm import Change, Rhythm, Span, planned

FRIDAY = date(2026, 3, 6)


def test_every_week_on_the_weekday_of_the_first_day():
    days = list(Rhythm(FRIDAY).days(FRIDAY, FRIDAY + timedelta(days=15)))
    assert days == [date(2026, 3, 6), date(2026, 3, 13), date(2026, 3, 20)]


def test_every_two_weeks_counts_from_the_week_of_the_first_day():
    rhythm = Rhythm(date(2026, 3, 5), every=2, weekdays=(0, 4))  # from a Thursday, on Monday and Friday
    assert list(rhythm.days(date(2026, 3, 1), date(2026, 3, 31))) == [
        date(2026, 3, 6), date(2026, 3, 16), date(2026, 3, 20), date(2026, 3, 30),
    ]  # fmt: skip
    assert rhythm.first == date(2026, 3, 6)


def test_once_is_once_and_the_last_day_ends_it():
    assert list(Rhythm(FRIDAY, every=0).days(FRIDAY, date(2027, 1, 1))) == [FRIDAY]
    assert list(Rhythm(FRIDAY, last_on=FRIDAY).days(FRIDAY, date(2027, 1, 1))) == [FRIDAY]
    assert Rhythm(FRIDAY, weekdays=(3,), last_on=FRIDAY).first is None


@given(
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.sampled_from([1, 2, 4]),
    st.sets(st.integers(0, 6)),
    st.integers(0, 500),
)
def test_days_of_a_window_are_those_of_the_whole_time(first, every, weekdays, later):
    rhythm = Rhythm(first, every, tuple(weekdays))
    end = first + timedelta(days=600)
    begin = first + timedelta(days=later)
    whole = list(rhythm.days(first, end))
    assert list(rhythm.days(begin, end)) == [day for day in whole if day >= begin]
    assert all(day.weekday() in (weekdays or {first.weekday()}) for day in whole)


def laid(changes, resting=(), window=None):
    window = window or Span(FRIDAY, FRIDAY + timedelta(days=21))
    return [(one.on, one.clock, one.state) for one in planned(Rhythm(FRIDAY), time(17), window, changes, resting)]


def test_a_day_can_be_cancelled_moved_or_rest():
    changes = {date(2026, 3, 13): Change(), date(2026, 3, 20): Change(date(2026, 3, 21), time(9))}
    found = laid(changes, (Span(date(2026, 3, 27), date(2026, 3, 27)),))
    assert found == [
        (date(2026, 3, 6), time(17), ""),
        (date(2026, 3, 13), time(17), "cancelled"),
        (date(2026, 3, 21), time(9), "moved"),
        (date(2026, 3, 27), time(17), "rests"),
    ]


def test_a_single_change_wins_over_days_off():
    found = laid({FRIDAY: Change(date(2026, 3, 7))}, (Span(FRIDAY, FRIDAY),))
    assert found[0] == (date(2026, 3, 7), time(17), "moved")


def test_a_day_moved_in_from_outside_stands_there_and_one_moved_out_does_not():
    window = Span(date(2026, 3, 9), date(2026, 3, 15))
    changes = {date(2026, 3, 20): Change(date(2026, 3, 10)), date(2026, 3, 13): Change(date(2026, 4, 1))}
    assert laid(changes, window=window) == [(date(2026, 3, 10), time(17), "moved")]


def test_a_change_of_a_day_that_is_none_says_nothing():
    assert laid({date(2026, 2, 1): Change(date(2026, 3, 8))})[0] == (FRIDAY, time(17), "")
