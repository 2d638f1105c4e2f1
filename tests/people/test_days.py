"""The day it is here, and a day whose hour is not known."""

import time as clocks
from datetime import date, datetime, time, timedelta

import pytest

from leeward.people.days import is_whole_day, moment_on, today


@pytest.fixture
def in_zone(monkeypatch):
    """Moves this process to a zone, as the settings of a device do."""

    def move(name):
        monkeypatch.setenv("TZ", name)
        clocks.tzset()

    yield move
    monkeypatch.undo()
    clocks.tzset()


def test_it_is_the_day_of_this_device_not_of_greenwich(in_zone):
    in_zone("Etc/GMT+12")
    behind = today()
    in_zone("Pacific/Kiritimati")  # 26 hours ahead of it: never the same day
    assert timedelta(days=1) <= today() - behind <= timedelta(days=3)


def test_without_an_hour_it_is_the_end_of_that_day():
    moment = moment_on(date(2025, 3, 14), None)
    assert is_whole_day(moment)
    assert datetime(2025, 3, 14, 23, 59, 59) < moment < datetime(2025, 3, 15)


def test_with_an_hour_it_is_that_hour_midnight_too():
    assert moment_on(date(2025, 3, 14), time(0, 0)) == datetime(2025, 3, 14)
    assert not is_whole_day(moment_on(date(2025, 3, 14), time(23, 59)))
