import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leeward.library.warning_facts import FACTS
from leeward.people import warnings
from leeward.people.choices import Answer
from leeward.people.models import WarningFact

KEYS = [fact.key for fact in FACTS]


def test_at_first_nothing_was_asked_and_nothing_is_noted(vault):
    assert not warnings.asked()
    assert not warnings.any_noted()
    assert warnings.noted() == ()
    assert warnings.answers() == {}


def test_only_a_yes_is_noted_in_the_order_of_the_list(vault):
    warnings.answer(KEYS[3], Answer.YES)
    warnings.answer(KEYS[0], Answer.YES)
    warnings.answer(KEYS[1], Answer.UNSURE)
    warnings.answer(KEYS[2], Answer.NO)
    assert warnings.noted() == (KEYS[0], KEYS[3])
    assert warnings.any_noted()


def test_taking_back_is_a_new_row(vault):
    warnings.answer(KEYS[0], Answer.YES, "in March")
    warnings.take_back(KEYS[0])
    assert not warnings.any_noted()
    assert [row.answer for row in warnings.earlier(KEYS[0])] == ["skipped", "yes"]
    assert warnings.earlier(KEYS[0])[1].note == "in March"


def test_not_now_counts_as_asked_and_answers_nothing(vault):
    warnings.put_off()
    assert warnings.asked()
    assert warnings.answers() == {}
    assert warnings.noted() == ()


def test_a_fact_that_a_newer_list_no_longer_has_still_counts(vault):
    WarningFact.objects.create(key="from-before", answer=Answer.YES)
    warnings.answer(KEYS[0], Answer.YES)
    assert warnings.noted() == (KEYS[0], "from-before")


def test_an_unknown_answer_is_never_kept(vault):
    with pytest.raises(ValueError, match="perhaps"):
        warnings.answer(KEYS[0], "perhaps")
    assert not warnings.asked()


def test_it_is_one_query_for_each_page(vault):
    warnings.answer(KEYS[0], Answer.YES)
    with CaptureQueriesContext(connection) as queries:
        assert warnings.any_noted()
    assert len(queries) == 1


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(Answer.values)), max_size=12))
def test_the_newest_answer_of_each_holds_and_no_row_is_ever_lost(vault, given_answers):
    WarningFact.objects.all().delete()
    for key, answer in given_answers:
        warnings.answer(key, answer)
    newest = dict(given_answers)
    assert set(warnings.noted()) == {key for key, answer in newest.items() if answer == Answer.YES}
    assert {key: row.answer for key, row in warnings.answers().items()} == {
        key: answer for key, answer in newest.items() if answer != Answer.SKIPPED
    }
    assert list(WarningFact.objects.values_list("key", "answer")) == given_answers
