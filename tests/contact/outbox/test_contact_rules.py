from datetime import timedelta

import pytest
from django.utils import timezone

from leeward.contact.outbox import contact_rules
from leeward.contact.outbox.asked import Asked, Level
from leeward.orders import versions
from leeward.people.days import today
from leeward.people.models import Order


@pytest.fixture
def asked(going):
    return Asked(going, timezone.now())


def test_an_order_that_binds_stops_whomever_it_is_about(asked, mira):
    assert contact_rules.order_binds(asked) == []
    Order.objects.create(person=mira, side="binds_user", name="The order of 3 March")
    (answer,) = contact_rules.order_binds(asked)
    assert answer.level is Level.STOP
    assert "The order of 3 March" in answer.text


@pytest.mark.parametrize("days", [{"starts_on": 1}, {"ends_on": -1}])
def test_one_that_does_not_hold_today_does_not(asked, rex, days):
    Order.objects.create(
        person=rex, side="binds_user", **{name: today() + timedelta(days=number) for name, number in days.items()}
    )
    assert contact_rules.order_binds(asked) == []


def test_one_that_protects_is_said_and_stops_nothing(asked, rex):
    Order.objects.create(person=rex, side="protects_user")
    assert contact_rules.order_binds(asked) == []
    assert contact_rules.order_protects(asked)[0].level is Level.TELL


@pytest.mark.parametrize(
    ("kind", "level"),
    [("none", Level.REASON), ("through", Level.REASON), ("limited", Level.TELL), ("ordered", Level.TELL)],
)
def test_what_was_decided_is_said_with_the_reason(asked, rex, kind, level):
    rex.modes.create(kind=kind, since=today(), reason="Quiet evenings.", through="the app")
    (answer,) = contact_rules.mode(asked)
    assert (answer.level, answer.detail) == (level, "Quiet evenings.")
    assert answer.text.endswith(": the app.")


def test_open_contact_or_none_decided_says_nothing(asked, rex):
    assert contact_rules.mode(asked) == ()
    rex.modes.create(kind="open", since=today())
    assert contact_rules.mode(asked) == ()


def test_a_request_to_stop_counts_where_nothing_was_decided_and_is_said_beside_a_decision(asked, rex):
    rex.stop_notices.create(stated_at="2026-01-01T10:00:00")
    assert contact_rules.mode(asked)[0].level is Level.REASON
    assert contact_rules.stop_notice(asked) == ()
    rex.modes.create(kind="limited", since=today())
    assert contact_rules.mode(asked)[0].level is Level.TELL
    assert contact_rules.stop_notice(asked)[0].level is Level.TELL


def test_one_that_was_asked_for_only_stops_nothing_and_one_that_binds_both_does(asked, rex):
    order = versions.begin(rex, "mutual", "Both")
    assert contact_rules.order_binds(asked)[0].level is Level.STOP
    assert contact_rules.order_protects(asked)[0].level is Level.TELL
    versions.write(order, {"status": "draft"})
    assert contact_rules.order_binds(asked) == []
    assert contact_rules.order_protects(asked) == ()
