from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from leeward.resist.answering import cooling
from leeward.resist.answering.cooling import Pause

LONDON = ZoneInfo("Europe/London")


def at(text, zone=LONDON):
    return datetime.fromisoformat(text).replace(tzinfo=zone)


@pytest.mark.parametrize(("pause", "span"), [(Pause.SHORT, timedelta(minutes=20)), (Pause.HOUR, timedelta(hours=1))])
@pytest.mark.parametrize("now", ["2026-03-29T00:50", "2026-10-25T01:50", "2026-12-31T23:55", "2026-06-01T12:00"])
def test_a_span_is_as_long_in_every_night(pause, span, now):
    assert cooling.until(pause, at(now), LONDON) - at(now).astimezone(UTC) == span


@pytest.mark.parametrize(
    ("now", "morning"),
    [
        ("2026-06-01T12:00", "2026-06-02T08:00"),
        ("2026-06-01T23:59", "2026-06-02T08:00"),
        ("2026-06-02T00:00", "2026-06-02T08:00"),
        ("2026-06-02T03:59", "2026-06-02T08:00"),
        ("2026-06-02T04:00", "2026-06-03T08:00"),
        ("2026-12-31T22:00", "2027-01-01T08:00"),
        ("2026-03-28T22:00", "2026-03-29T08:00"),
        ("2026-10-24T22:00", "2026-10-25T08:00"),
        ("2028-02-28T20:00", "2028-02-29T08:00"),
    ],
)
def test_the_morning_is_the_one_after_sleeping(now, morning):
    assert cooling.until(Pause.MORNING, at(now), LONDON).astimezone(LONDON).replace(tzinfo=None) == datetime.fromisoformat(morning)  # fmt: skip


def test_the_night_of_a_change_of_clocks_is_shorter_or_longer_in_real_time():
    spring = cooling.until(Pause.MORNING, at("2026-03-28T22:00"), LONDON) - at("2026-03-28T22:00").astimezone(UTC)
    autumn = cooling.until(Pause.MORNING, at("2026-10-24T22:00"), LONDON) - at("2026-10-24T22:00").astimezone(UTC)
    assert (spring, autumn) == (timedelta(hours=9), timedelta(hours=11))


def test_a_time_that_is_left_out_counts_an_hour_later_and_one_that_comes_twice_as_its_first():
    assert cooling.on_clock(date(2026, 3, 29), time(1, 30), LONDON) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert cooling.shown(cooling.on_clock(date(2026, 3, 29), time(1, 30), LONDON), LONDON) == datetime(
        2026, 3, 29, 2, 30
    )
    assert cooling.on_clock(date(2026, 10, 25), time(1, 30), LONDON) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_no_pause_has_no_end_and_an_own_one_is_told_elsewhere():
    now = at("2026-06-01T12:00")
    assert cooling.until(Pause.NONE, now, LONDON) is None
    assert cooling.until(Pause.OWN, now, LONDON) is None


def test_the_clock_of_the_device_counts_where_none_is_named():
    now = datetime(2026, 6, 1, 12, tzinfo=UTC)
    morning = cooling.until(Pause.MORNING, now)
    assert morning.astimezone().time() == time(8)
    assert timedelta(0) < morning - now <= timedelta(hours=32)


def test_it_runs_until_its_end_and_not_longer():
    end = datetime(2026, 6, 1, 12, tzinfo=UTC)
    assert cooling.runs(end, end - timedelta(seconds=1))
    assert not cooling.runs(end, end)
    assert not cooling.runs(None, end)


@pytest.mark.parametrize(
    ("clock", "night"), [("21:59", False), ("22:00", True), ("23:59", True), ("00:00", True), ("06:59", True), ("07:00", False)]
)  # fmt: skip
def test_the_night_is_from_ten_to_seven(clock, night):
    assert cooling.is_night(at(f"2026-06-01T{clock}"), LONDON) is night


def test_every_choice_has_words():
    assert set(cooling.LABELS) == set(Pause)
