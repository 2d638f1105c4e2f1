from datetime import date, timedelta

import pytest

from leeward.orders import dates, holding, versions
from leeward.orders.models import CourtDate


@pytest.fixture
def today(order):
    return holding.court_day("Europe/London", versions.now())


def steps():
    return [(near.what, near.days, near.step) for near in dates.due()]


def test_the_end_and_the_time_to_renew_come_near(order, today):
    versions.write(
        order, {"ends_on": today + timedelta(days=25), "renew_from": today, "renew_until": today + timedelta(days=70)}
    )
    assert steps() == [("More time can be asked for from this day", 0, 3), ("The order ends", 25, 30)]
    assert [near.days for near in dates.coming()] == [0, 25, 70]


def test_seen_it_is_silent_until_the_next_step(order, today):
    versions.write(order, {"ends_on": today + timedelta(days=25)})
    dates.see()
    assert steps() == []
    versions.write(order, {"ends_on": today + timedelta(days=26)})
    assert len(steps()) == 1  # another day is another date


def test_a_date_of_the_court_counts_until_it_is_over(order, today):
    row = CourtDate.objects.create(order=order, on=today + timedelta(days=2), kind="answer")
    versions.write(order, {"ends_on": None})
    assert steps() == [("Last day to answer or to ask for a change", 2, 3)]
    CourtDate.objects.filter(pk=row.pk).update(over=True)
    assert steps() == []


def test_nothing_is_said_where_it_was_turned_off_or_the_order_is_over(order, today):
    versions.write(order, {"ends_on": today})
    assert len(steps()) == 1
    dates.want(line=False)
    assert (steps(), dates.wanted(), len(dates.coming())) == ([], False, 1)
    dates.want(line=True)
    versions.write(order, {"status": "replaced"})
    assert steps() == []


def test_past_dates_are_forgotten(order, today):
    versions.write(order, {"ends_on": date(2026, 1, 1)})
    dates.see()
    assert dates.coming() == []
