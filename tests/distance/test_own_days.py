from datetime import datetime, time, timedelta

import pytest

from leeward.distance import own_days, resting
from leeward.distance.days import Days
from leeward.distance.models import Looking, Slip
from leeward.people.models import StopNotice


@pytest.fixture
def slip(rex, today):
    """`slip(kind, days ago)`: contact that Ada made."""

    def write(kind="wrote", ago=0):
        moment = datetime.combine(today - timedelta(days=ago), time(22))
        return Slip.objects.create(person=rex, kind=kind, happened_at=moment)

    return write


def test_days_begin_with_no_contact_and_a_note_leaves_out_its_day(rex, none_since, slip, today):
    first = today - timedelta(days=9)
    none_since(first)
    slip("answered", 4)
    slip("rang", 4)
    slip("looked", 1)  # no contact
    slip("wrote", 20)  # from before
    assert own_days.without_contact(rex) == Days(first, 10, 9, 4)


def test_without_a_mode_the_request_to_stop_begins_it(rex, asked_to_stop):
    assert own_days.without_contact(rex).first == asked_to_stop.stated_at.date()


def test_with_another_mode_the_request_begins_nothing(rex, asked_to_stop, none_since, today):
    none_since(today, "limited")
    assert own_days.without_contact(rex) == Days()


def test_what_the_other_party_does_takes_no_day_away(rex, none_since, noted, bring, today):
    none_since(today - timedelta(days=3))
    bring()
    noted(on=today)
    assert own_days.without_contact(rex).total == 4


def test_days_of_rest_are_left_out(rex, none_since, slip, today):
    none_since(today - timedelta(days=3))
    resting.rest(rex, today)
    slip("wrote", 0)
    assert own_days.without_contact(rex) == Days(today - timedelta(days=3), 3, 3, 3)


def test_notes_of_parts_above_count_too(rex, none_since, today, monkeypatch):
    none_since(today - timedelta(days=3))
    told = [own_days.Told("met", datetime.combine(today, time(9)), "/t/p/s/1/")]
    monkeypatch.setattr(own_days.noted_above, "_entries", [lambda person: told])
    assert own_days.without_contact(rex).total == 3
    assert [one.label for one in own_days.above(rex)] == ["We met"]


def test_looking_is_counted_only_where_the_person_chose_to(rex, today):
    assert own_days.without_looking(rex) is None
    Looking.objects.create(person=rex, by="ticked")
    assert own_days.without_looking(rex) == Days()
    Looking.objects.create(person=rex, by="off")
    assert own_days.without_looking(rex) is None


def test_looking_from_one_day_on(rex, slip, today):
    Looking.objects.create(person=rex, by="since", since=today - timedelta(days=4))
    slip("looked", 2)
    slip("wrote", 1)
    assert own_days.without_looking(rex) == Days(today - timedelta(days=4), 5, 4, 2)


def test_ticked_days_can_be_changed_where_they_were_shown(rex, today):
    Looking.objects.create(person=rex, by="ticked")
    shown = [today - timedelta(days=number) for number in range(3)]
    own_days.tick(rex, shown, shown)
    own_days.tick(rex, shown[:2], shown[:1])
    own_days.tick(rex, shown[:1], [*shown[:1], today - timedelta(days=40)])
    assert own_days.ticked_days(rex) == {shown[0], shown[2]}
    assert own_days.without_looking(rex).total == 2


def test_a_request_taken_back_begins_nothing(rex, asked_to_stop, today):
    StopNotice.objects.update(withdrawn_at=datetime.now().astimezone())
    assert own_days.without_contact(rex) == Days()
