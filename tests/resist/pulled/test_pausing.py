from datetime import datetime, timedelta

from leeward.resist.pulled import pausing

NOW = datetime(2026, 6, 5, 23, 55)


def test_a_pause_lies_in_the_session_until_it_is_ended():
    session = {}
    assert pausing.running(session) is None
    pause = pausing.begin(session, 10, NOW)
    assert pausing.running(session) == pause
    pausing.end(session)
    pausing.end(session)
    assert pausing.running(session) is None


def test_it_ends_over_midnight_too():
    pause = pausing.begin({}, 10, NOW)
    assert pause.until == datetime(2026, 6, 6, 0, 5)
    assert not pause.over(NOW)
    assert not pause.over(pause.until - timedelta(seconds=1))
    assert pause.over(pause.until)


def test_a_new_one_takes_the_place_of_the_old_one():
    session = {}
    pausing.begin(session, 20, NOW)
    assert pausing.begin(session, 2, NOW) == pausing.running(session)


def test_three_lengths_are_offered():
    assert pausing.MINUTES == (2, 10, 20)
