from datetime import UTC, date, datetime

import pytest

from leeward.orders import holding, versions
from leeward.orders.errors import AlreadyWritten
from leeward.orders.models import Details
from leeward.people.models import Order
from leeward.vault.models import LogLeaf


def test_each_change_is_a_new_row_with_its_leaf_and_the_bare_row_follows(order):
    before = versions.newest(order)
    row = versions.write(order, {"name": "Order of April", "ends_on": date(2027, 1, 31)})
    assert (row.pk != before.pk, row.court) == (True, "Family Court at Otterbridge")
    assert Details.objects.get(pk=before.pk).name == "Order of March"
    bare = Order.objects.get(pk=order.pk)
    assert (bare.name, bare.ends_on) == ("Order of April", date(2027, 1, 31))
    assert LogLeaf.objects.filter(kind="order").count() == Details.objects.count() == 3


def test_what_changes_nothing_adds_no_row(order):
    row = versions.newest(order)
    assert versions.write(order, {"court": row.court}).pk == row.pk


def test_a_row_is_never_saved_again(order):
    with pytest.raises(AlreadyWritten):
        versions.newest(order).save()


def test_a_bare_order_has_its_dates_and_gets_a_version_with_the_first_answer(rex):
    bare = Order.objects.create(person=rex, side="binds_user", starts_on=date(2026, 1, 1), text="Not to write.")
    assert versions.newest(bare).pk is None
    assert versions.dates_of(versions.newest(bare)).begins == date(2026, 1, 1)
    row = versions.write(bare, {"court": "Here"})
    assert (row.side, row.starts_on, Order.objects.get().text) == ("binds_user", date(2026, 1, 1), "Not to write.")


def test_a_mutual_order_counts_as_binding_below(rex):
    assert versions.begin(rex, "mutual").side == "binds_user"


def test_newest_of_many_is_the_newest_of_each(order, bound):
    found = versions.newest_of([order, bound])
    assert {number: row.pk for number, row in found.items()} == {
        one.pk: versions.newest(one).pk for one in (order, bound)
    }


def test_the_clock_of_the_court_is_that_of_its_place_unless_said(order):
    assert versions.zone_of(versions.newest(order)) == "Europe/London"
    assert versions.zone_of(versions.write(order, {"zone": "Asia/Kolkata"})) == "Asia/Kolkata"


def test_an_end_that_was_said_counts_from_when_it_was_said_first(order):
    closed = versions.write(order, {"status": "replaced"})
    later = versions.write(order, {"note": "see the new one"})
    dates = versions.dates_of(later)
    assert dates.closed == closed.written_at
    assert holding.holds(dates, datetime(2026, 3, 5, tzinfo=UTC))
    assert not holding.holds(dates, versions.now())
    assert versions.dates_of(versions.write(order, {"status": "in_force"})).closed is None


def test_not_served_and_asked_for_are_told(order):
    assert versions.was_served(versions.newest(order))
    assert not versions.was_served(versions.write(order, {"status": "not_served"}))
    assert versions.dates_of(versions.write(order, {"status": "draft"})).asked
