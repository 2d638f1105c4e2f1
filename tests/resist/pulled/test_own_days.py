from datetime import date, datetime

import pytest

from leeward.people.models import Mode, StopNotice
from leeward.resist.pulled import own_days

FIRST = date(2026, 6, 1)


def at(day, month=6):
    return datetime(2026, month, day, 21, 14)


def test_all_days_count_where_nothing_is_noted():
    found = own_days.count(FIRST, [], date(2026, 6, 10))
    assert (found.all, found.own) == (10, 10)


def test_a_note_leaves_out_its_own_day_and_no_other():
    found = own_days.count(FIRST, [at(4)], date(2026, 6, 10))
    assert (found.all, found.own) == (10, 9)
    later = own_days.count(FIRST, [at(4)], date(2026, 6, 20))
    assert later.own - found.own == 10


def test_two_notes_on_a_day_leave_it_out_once():
    assert own_days.count(FIRST, [at(4), at(4)], date(2026, 6, 10)).own == 9


def test_notes_from_before_and_from_later_do_not_count():
    assert own_days.count(FIRST, [at(31, 5), at(11)], date(2026, 6, 10)).own == 10


def test_the_first_day_counts_and_before_it_there_is_no_number():
    assert own_days.count(FIRST, [], FIRST).own == 1
    assert own_days.count(FIRST, [at(1)], FIRST).own == 0
    assert own_days.count(FIRST, [], date(2026, 5, 31)) is None


def test_nothing_is_counted_where_nothing_was_decided(vault):
    assert own_days.first_day() is None


def test_it_begins_with_the_mode_else_with_the_request_to_stop(rex):
    assert own_days.first_day() is None
    StopNotice.objects.create(person=rex, stated_at=datetime(2026, 3, 3, 10))
    assert own_days.first_day() == date(2026, 3, 3)
    Mode.objects.create(person=rex, kind="none", since=date(2026, 4, 1))
    assert own_days.first_day() == date(2026, 4, 1)


@pytest.mark.parametrize("kind", ["open", "limited", "ordered", "through"])
def test_where_some_contact_is_meant_nothing_is_counted(rex, kind):
    StopNotice.objects.create(person=rex, stated_at=datetime(2026, 3, 3, 10))
    Mode.objects.create(person=rex, kind=kind, since=date(2026, 4, 1))
    assert own_days.first_day() is None


def test_with_two_other_parties_nothing_is_counted(rex):
    from leeward.people.models import Person

    StopNotice.objects.create(person=rex, stated_at=datetime(2026, 3, 3, 10))
    Person.objects.create(name="Otto", role="other")
    assert own_days.first_day() is None
