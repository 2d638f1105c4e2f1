from datetime import UTC, datetime, timedelta

import pytest

from leeward.resist.answering.forms import PauseForm


def form(**given):
    made = PauseForm(given)
    made.is_valid()
    return made


def local(**more):
    return datetime.now().astimezone() + timedelta(**more)


def test_the_usual_spans():
    now = datetime.now(UTC)
    assert timedelta(minutes=19) < form(pause="short").until - now < timedelta(minutes=21)
    assert timedelta(minutes=59) < form(pause="hour").until - now < timedelta(minutes=61)
    assert form(pause="morning").until > now
    assert form(pause="none").until is None
    assert form(pause="none").is_valid()


def test_a_day_and_time_of_ones_own():
    when = local(days=2)
    made = form(pause="own", day=f"{when:%Y-%m-%d}", clock="17:30")
    assert made.is_valid()
    assert f"{made.until.astimezone():%Y-%m-%d %H:%M}" == f"{when:%Y-%m-%d} 17:30"
    assert form(pause="own", day=f"{when:%Y-%m-%d}").until.astimezone().hour == 8


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"pause": "for ever"},
        {"pause": "own"},
        {"pause": "own", "day": "soon"},
        {"pause": "own", "day": "2020-01-01", "clock": "10:00"},
        {"pause": "own", "day": "2999-01-01"},
        {"pause": "own", "day": "2026-03-06", "clock": "late"},
        {"pause": "own", "day": "9" * 400},
    ],
)
def test_what_is_no_moment_to_come_is_told(given):
    made = form(**given)
    assert not made.is_valid()
    assert made.until is None


def test_the_day_does_not_count_where_a_span_is_chosen():
    assert form(pause="short", day="2020-01-01").is_valid()
