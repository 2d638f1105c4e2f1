"""A day whose hour is not known."""

from datetime import date, datetime, time

from leeward.people.days import is_whole_day, moment_on


def test_without_an_hour_it_is_the_end_of_that_day():
    moment = moment_on(date(2025, 3, 14), None)
    assert is_whole_day(moment)
    assert datetime(2025, 3, 14, 23, 59, 59) < moment < datetime(2025, 3, 15)


def test_with_an_hour_it_is_that_hour_midnight_too():
    assert moment_on(date(2025, 3, 14), time(0, 0)) == datetime(2025, 3, 14)
    assert not is_whole_day(moment_on(date(2025, 3, 14), time(23, 59)))
