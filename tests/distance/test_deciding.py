from datetime import timedelta

from leeward.distance import deciding, resting
from leeward.distance.choosing import Answers
from leeward.distance.models import Decision
from leeward.people import identities
from leeward.people.models import Mode, Order

SAID = Answers(("children", "court"), "protects", "yes")


def test_a_decision_keeps_what_stood_behind_it(rex, today):
    deciding.decide(rex, {"kind": "limited", "since": today, "reason": "Because of Leo."}, SAID)
    (row,) = deciding.history(rex)
    assert row.holds
    assert row.mode.reason == "Because of Leo."
    assert row.decision.need_words == ["Children we have together", "A case in court"]
    assert identities.mode(rex) == row.mode


def test_a_new_decision_is_a_new_row(rex, none_since, today):
    none_since(today - timedelta(days=5), "limited", reason="first")
    none_since(today, reason="second")
    assert [(row.mode.reason, row.holds) for row in deciding.history(rex)] == [("second", True), ("first", False)]
    assert not Decision.objects.exists()  # no question was answered


def test_answers_wait_in_memory_until_they_are_let_go(rex):
    session = {}
    assert deciding.answers(session, rex).skipped
    deciding.answer(session, rex, SAID)
    assert deciding.answers(session, rex) == SAID
    deciding.answer(session, rex, None)
    assert deciding.answers(session, rex).skipped


def test_an_order_that_is_noted_counts_where_the_question_was_skipped(rex):
    assert deciding.with_orders(rex, Answers()).order == ""
    Order.objects.create(person=rex, side="protects_user")
    assert deciding.with_orders(rex, Answers()).order == "protects"
    Order.objects.create(person=rex, side="binds_user")
    assert deciding.with_orders(rex, Answers()).order == "both"
    assert deciding.with_orders(rex, Answers(order="none")).order == "none"


def test_the_day_to_look_again_is_what_was_said_last(rex, none_since, today):
    mode = none_since(today - timedelta(days=5), review_on=today)
    assert deciding.due(rex) == mode
    deciding.look_again(mode, today + timedelta(days=7), "Still right.")
    assert deciding.due(rex) is None
    assert deciding.review_on(mode) == today + timedelta(days=7)
    deciding.look_again(mode, None)
    assert deciding.review_on(mode) is None


def test_a_newer_decision_and_a_rest_let_the_day_go(rex, none_since, today):
    none_since(today - timedelta(days=5), review_on=today)
    pause = resting.rest(rex, today)
    assert deciding.due(rex) is None
    resting.end(pause)
    assert deciding.due(rex) is not None
    none_since(today, "limited")
    assert deciding.due(rex) is None
    Mode.objects.all().delete()
    assert deciding.due(rex) is None
