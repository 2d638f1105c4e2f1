from datetime import date, datetime

import pytest

from leeward.distance import own_days as counting
from leeward.people.models import Mode, Person, StopNotice
from leeward.resist.models import Slip
from leeward.resist.pulled import own_days

FIRST = date(2026, 6, 1)


@pytest.fixture
def slip(vault, on_day):
    return Slip.objects.create(kind="answered", happened_at=datetime(2026, 6, 4, 21, 14))


def test_a_note_of_this_part_leaves_out_its_day_and_no_other(rex, slip):
    Mode.objects.create(person=rex, kind="none", since=FIRST)
    assert (own_days.number().first, own_days.number().total, own_days.number().meant) == (FIRST, 4, 5)
    assert [(one.kind, one.url) for one in counting.above(rex)] == [("answered", f"/t/p/s/{slip.pk}/")]


def test_a_look_at_their_pages_is_no_contact(rex, slip):
    Mode.objects.create(person=rex, kind="none", since=FIRST)
    Slip.objects.update(kind="looked")
    assert own_days.number().total == 5


def test_it_begins_with_the_mode_else_with_the_request_to_stop(rex, on_day):
    assert own_days.number() is None
    StopNotice.objects.create(person=rex, stated_at=datetime(2026, 3, 3, 10))
    assert own_days.number().first == date(2026, 3, 3)
    Mode.objects.create(person=rex, kind="none", since=date(2026, 4, 1))
    assert own_days.number().first == date(2026, 4, 1)


@pytest.mark.parametrize("kind", ["open", "limited", "ordered", "through"])
def test_where_some_contact_is_meant_nothing_is_counted(rex, kind):
    StopNotice.objects.create(person=rex, stated_at=datetime(2026, 3, 3, 10))
    Mode.objects.create(person=rex, kind=kind, since=date(2026, 4, 1))
    assert own_days.number() is None


def test_with_two_other_parties_notes_that_name_nobody_count_for_none(rex, slip):
    StopNotice.objects.create(person=rex, stated_at=datetime(2026, 3, 3, 10))
    Person.objects.create(name="Otto", role="other")
    assert own_days.number() is None
    assert counting.above(rex) == []


def test_with_nobody_there_is_no_number(vault):
    assert own_days.number() is None
