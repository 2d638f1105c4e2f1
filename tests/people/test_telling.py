from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leeward.people import telling
from leeward.people.choices import Knows
from leeward.people.errors import CannotHelp
from leeward.people.models import Person


def test_each_new_one_stands_at_the_end_and_only_once(mira, vault):
    tom = Person.objects.create(name="Tom", role="third")
    for person in (tom, mira, tom):
        telling.add(person)
    assert telling.in_order() == [tom, mira]


def test_who_may_not_be_told_is_refused(rex, mira):
    mira.knows = Knows.MUST_NOT
    for person in (rex, mira):
        with pytest.raises(CannotHelp):
            telling.add(person)
    assert telling.in_order() == []


def test_leaving_out_keeps_the_day_on_which_they_heard_it(mira):
    telling.add(mira)
    telling.told(mira, date(2026, 3, 2))
    telling.leave_out(mira)
    mira.refresh_from_db()
    assert (mira.first_place, mira.told_on) == (None, date(2026, 3, 2))
    telling.told(mira, None)
    assert mira.told_on is None


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 3), st.booleans()), max_size=10))
def test_moving_is_a_swap_of_neighbours_and_loses_nobody(vault, moves):
    Person.objects.all().delete()
    people = [Person.objects.create(name=f"n{number}", role="third") for number in range(4)]
    for person in people:
        telling.add(person)
    expected = list(people)
    for which, up in moves:
        here = expected.index(people[which])
        there = here - 1 if up else here + 1
        if 0 <= there < len(expected):
            expected[here], expected[there] = expected[there], expected[here]
        telling.move(Person.objects.get(pk=people[which].pk), up=up)
    assert telling.in_order() == expected


def test_somebody_not_in_the_list_is_not_moved_into_it(mira):
    telling.move(mira, up=True)
    assert telling.in_order() == []
