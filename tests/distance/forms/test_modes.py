from datetime import timedelta

import pytest

from leeward.distance.choosing import Answers
from leeward.distance.forms.modes import QUESTIONS, CarryForm, DecideForm, LookForm, NeedsForm, OrderForm, RestForm

BEFORE = Answers(("court",), "none", "no")


@pytest.mark.parametrize(
    ("form", "given", "after"),
    [
        (NeedsForm, {"needs": ["nothing", "town"]}, Answers(("town",), "none", "no")),
        (OrderForm, {"order": "both"}, Answers(("court",), "both", "no")),
        (CarryForm, {"carry": "unsure"}, Answers(("court",), "none", "unsure")),
    ],
)
def test_an_answer_changes_its_own_part(form, given, after):
    filled = form(given)
    assert filled.is_valid()
    assert filled.answers(BEFORE) == after


def test_every_question_can_be_skipped():
    assert all(form({}).is_valid() for form in QUESTIONS)


def test_what_was_not_offered_is_refused():
    assert not NeedsForm({"needs": ["fear"]}).is_valid()
    assert not OrderForm({"order": "maybe"}).is_valid()


def test_a_decision_needs_its_day_only(today):
    form = DecideForm("none", {"since": today})
    assert form.is_valid()
    assert form.given() == {"kind": "none", "since": today, "reason": "", "review_on": None}
    assert "through" not in form.fields
    assert "through" in DecideForm("through").fields
    assert set(DecideForm("none", {"since": "", "review_on": today}).errors) == {"since", "review_on"}


def test_the_next_look_lies_ahead(today):
    assert LookForm({}).is_valid()
    assert "next_on" in LookForm({"next_on": today}).errors


def test_rest_may_end_today_and_not_before(today):
    assert RestForm({"until": today}).is_valid()
    assert "until" in RestForm({"until": today - timedelta(days=1)}).errors
