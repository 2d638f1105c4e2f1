from datetime import UTC, date, datetime

import pytest

from leeward.orders import paragraphs, standing, versions
from leeward.people.models import Order

JUNE = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)


def test_an_order_that_binds_stops_everything(rex, bound):
    found = standing.stop(rex, JUNE)
    assert found == standing.Stop(
        bound.pk, "Order of May", standing.STOPPED, None, (("1", "Ada must not contact Rex, directly or indirectly."),)
    )


def test_before_it_and_after_it_nothing_is_stopped(rex, bound):
    assert standing.stop(rex, datetime(2026, 4, 30, 12, 0, tzinfo=UTC)) is None
    versions.write(bound, {"ends_on": date(2026, 5, 31)})
    assert standing.stop(rex, JUNE) is None


@pytest.mark.parametrize(("status", "stops"), [("not_served", True), ("draft", False), ("in_force", True)])
def test_made_and_not_served_stops_and_asked_for_does_not(rex, bound, status, stops):
    versions.write(bound, {"status": status})
    assert (standing.stop(rex, JUNE) is not None) is stops


def test_one_that_is_there_for_the_person_stops_nothing_but_says_what_an_answer_may_do(rex, order, terms):
    assert standing.stop(rex, JUNE) is None
    assert standing.limits(rex, JUNE).answering == standing.ANSWERING
    assert standing.limits(rex, datetime(2027, 6, 1, tzinfo=UTC)).answering == ""


def test_a_mutual_one_does_both(rex):
    both = versions.begin(rex, "mutual", "Both")
    assert standing.stop(rex, JUNE).order_id == both.pk
    assert standing.limits(rex, JUNE).answering


def test_a_bare_order_counts(rex):
    Order.objects.create(person=rex, side="binds_user", starts_on=date(2026, 5, 1), ends_on=date(2026, 7, 1))
    assert standing.stop(rex, JUNE).paragraphs == ()
    assert standing.stop(rex, datetime(2026, 8, 1)) is None  # the clock of this device


def test_of_several_the_longest_is_told(rex, bound):
    long = versions.begin(rex, "binds_user", "Long")
    versions.write(bound, {"ends_on": date(2026, 6, 30)})
    assert standing.stop(rex, JUNE).order_id == long.pk


def test_all_that_stop_are_given_the_longest_first(rex, bound):
    versions.write(bound, {"ends_on": date(2026, 8, 1)})
    longer = versions.begin(rex, "binds_user", "Longer")
    versions.write(longer, {"starts_on": date(2026, 5, 1)})
    assert [one.order_id for one in standing.stops(None, JUNE)] == [longer.pk, bound.pk]
    assert standing.stop(rex, JUNE) == standing.stops(rex, JUNE)[0]
    assert standing.stops(None, datetime(2020, 1, 1, tzinfo=UTC)) == ()


def test_who_writes_for_the_other_party_is_stopped_too_and_nobody_else(rex, bound, mira, vault):
    from leeward.people import identities

    assert standing.stop(mira, JUNE).order_id == bound.pk
    other = identities.address_for("Otto", None, "sms").person
    assert standing.stop(other, JUNE) is None
    assert standing.limits(other, JUNE) == standing.Limits((), "", ())


def test_limits_are_the_paragraphs_about_contact_with_what_was_noted(rex, order, terms, bound):
    paragraphs.rewrite(terms[0], {"kind": "only_via", "params": {"channels": ["email"]}, "left_out": ["child"]})
    paragraphs.rewrite(paragraphs.standing(bound)[0], {"kind": "no_contact", "until_on": date(2026, 5, 2)})
    found = standing.limits(rex, JUNE).limits
    assert [(one.number, one.kind, one.binds) for one in found] == [
        ("1", "only_via", False),
        ("2", "no_indirect", False),
    ]
    assert (found[0].params, found[0].left_out) == ({"channels": ["email"]}, ("child",))
    assert found[0].text == "Rex must not contact Ada by any means."


def test_what_was_asked_for_is_named(rex, bound):
    versions.write(bound, {"status": "draft"})
    assert standing.limits(rex, JUNE).asked_for == ("Order of May",)


def test_where_nobody_is_named_an_order_about_whomever_counts(rex, bound, mira):
    assert standing.stop(None, JUNE).order_id == bound.pk
    assert standing.holding_now(None, JUNE) == standing.holding_now(rex, JUNE) == (bound,)
    versions.write(bound, {"status": "draft"})
    assert standing.stop(None, JUNE) is None
    assert standing.holding_now(None, JUNE) == ()
    assert standing.limits(None, JUNE).asked_for == ("Order of May",)
