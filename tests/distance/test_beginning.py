from datetime import datetime, time, timedelta

from leeward.distance import beginning
from leeward.people.models import StopNotice


def test_nothing_says_from_when(rex):
    assert beginning.of(rex) is None


def test_the_request_to_stop_comes_first(rex, asked_to_stop, none_since, today):
    none_since(today - timedelta(days=300))
    found = beginning.of(rex)
    assert (found.after, found.notice) == (asked_to_stop.stated_at, asked_to_stop)


def test_a_request_taken_back_leaves_the_mode(rex, asked_to_stop, none_since, today):
    StopNotice.objects.update(withdrawn_at=datetime.now().astimezone())
    none_since(today)
    found = beginning.of(rex)
    assert (found.day, found.notice) == (today, None)
    assert found.after == datetime.combine(today - timedelta(days=1), time.max)


def test_no_contact_has_held_since_its_first_day_without_a_break(rex, none_since, today):
    days = [today - timedelta(days=number) for number in (9, 7, 5, 3)]
    none_since(days[0])
    none_since(days[1], "limited")
    none_since(days[2])
    none_since(days[3])
    none_since(today + timedelta(days=1), "open")
    assert beginning.first_of_none(rex) == days[2]


def test_another_mode_begins_nothing(rex, none_since, today):
    none_since(today - timedelta(days=3))
    none_since(today, "open")
    assert beginning.of(rex) is None
