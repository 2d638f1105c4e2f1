from datetime import date

import pytest

from leeward.boundaries import past
from leeward.boundaries.past import Counted, Month
from leeward.boundaries.rules import kinds
from leeward.boundaries.rules.kinds import Kind

MARCH, APRIL = date(2026, 3, 1), date(2026, 4, 1)


def test_counts_by_limit_and_month(bring, limit, rex):
    bring()
    limit(Kind.HOURS)
    limit(Kind.TOPICS)
    counted = past.count(rex, whole=False)
    assert counted.months == (
        Month(MARCH, 4, 2, {Kind.HOURS: 2, Kind.TOPICS: 1}),
        Month(APRIL, 2, 1, {Kind.HOURS: 1}),
    )
    assert (counted.all, counted.some, counted.by_kind) == (6, 3, {Kind.TOPICS: 1, Kind.HOURS: 3})


def test_each_limit_counts_from_its_own_day_unless_asked_otherwise(bring, limit, rex):
    bring()
    limit(Kind.HOURS, since=APRIL)
    assert [(one.first, one.all, one.some) for one in past.count(rex, whole=False).months] == [(APRIL, 2, 1)]
    limit(Kind.CHANNELS, since=date(2026, 5, 1))
    assert [(one.first, one.all, one.some) for one in past.count(rex, whole=True).months] == [
        (MARCH, 4, 4),
        (APRIL, 2, 2),
    ]


def test_each_number_has_its_messages(bring, limit, rex):
    bring()
    limit(Kind.HOURS)
    limit(Kind.TOPICS)
    counted = past.count(rex, whole=False)
    for month in counted.months:
        assert len(past.messages(rex, None, month.first, whole=False)) == month.some
        for kind, number in month.by_kind.items():
            went = past.messages(rex, kind, month.first, whole=False)
            assert len(went) == number
            assert all(one.past[0].kind is kind for one in went)


def test_numbers_of_a_week_go_over_the_end_of_a_month(bring, limit, rex):
    lines = [(f"{day}, 12:00", "Rex", "ok then") for day in ("30/03/2026", "31/03/2026", "01/04/2026")]
    bring((*lines, ("01/04/2026, 12:30", "Ada", "no")))
    limit(Kind.THEIRS, kinds.Pace(per_week=2))
    assert [(one.first, one.some) for one in past.count(rex, whole=False).months] == [(MARCH, 0), (APRIL, 1)]
    assert [one.stored.message.text for one in past.messages(rex, Kind.THEIRS, APRIL, whole=False)] == ["ok then"]


def test_people_who_write_for_them_count_as_passed_on(bring, limit, rex, mum):
    bring()
    lines = (("03/03/2026, 12:00", "Mum", "Rex is so sad"), ("03/03/2026, 12:05", "Ada", "no"))
    bring(lines, (), "WhatsApp Chat with Mum.txt")
    limit(Kind.BETWEEN)
    went = past.messages(rex, Kind.BETWEEN, MARCH, whole=False)
    assert [(one.stored.message.sender, one.past[0].reason) for one in went] == [("Mum", "It came through Mum.")]


def test_a_new_account_is_told_from_known_ones(bring, limit, rex):
    bring()
    limit(Kind.ADDRESSES, kinds.Addresses(("somebody",)))
    assert past.count(rex, whole=False).by_kind == {Kind.ADDRESSES: 6}
    limit(Kind.ADDRESSES, kinds.Addresses(("rex",)))
    assert past.count(rex, whole=False).by_kind == {}


def test_calls_are_calls_whatever_app_they_came_by(bring, limit, rex):
    bring((("02/03/2026, 12:00", "Rex", "Missed voice call"), ("02/03/2026, 12:30", "Ada", "no")))
    limit(Kind.CHANNELS, kinds.Channels(("whatsapp",)))
    went = past.messages(rex, Kind.CHANNELS, MARCH, whole=False)
    assert [one.past[0].reason for one in went] == ["It came by phone, a way that you do not keep open."]


def test_without_limits_or_messages_there_is_nothing(bring, rex):
    assert past.count(rex, whole=False) == Counted()
    bring()
    assert past.count(rex, whole=False).months == ()
    assert past.count(rex, whole=True).some == 0


def test_it_can_be_stopped(bring, limit, rex):
    bring()
    limit(Kind.HOURS)
    with pytest.raises(past.Stopped):
        past.count(rex, whole=False, told=lambda _done: True)


def test_a_count_comes_back_as_it_was():
    counted = Counted((Month(MARCH, 4, 2, {Kind.HOURS: 2}),), 3)
    assert Counted.of_json(counted.as_json()) == counted
