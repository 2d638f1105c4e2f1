import pytest
from django.test import RequestFactory

from leeward.people.models import Order
from leeward.resist import standing
from leeward.resist.choices import OrderSaid
from leeward.resist.incoming import asking


def request_of(vault, session=None):
    request = RequestFactory().get("/")
    request.vault, request.session = vault, {} if session is None else session
    return request


@pytest.fixture(params=["open", "none"])
def request_(request, vault):
    return request_of(vault if request.param == "open" else None)


def test_it_is_asked_until_it_was_answered(request_):
    assert not asking.asked(request_)
    asking.answer(request_, OrderSaid.NONE)
    assert asking.asked(request_)
    assert standing.said(request_) is OrderSaid.NONE


def test_a_skipped_question_does_not_come_again_and_answers_nothing(request_):
    asking.pass_over(request_)
    assert asking.asked(request_)
    assert standing.said(request_) is OrderSaid.NOT_ASKED


def test_an_answer_and_a_skip_outlive_the_session_in_the_notebook(vault):
    asking.pass_over(request_of(vault))
    assert asking.asked(request_of(vault))


def test_another_session_without_a_notebook_is_asked_anew():
    asking.pass_over(request_of(None))
    assert not asking.asked(request_of(None))


def test_an_order_that_is_noted_answers_it(vault, rex):
    Order.objects.create(person=rex, side="binds_user")
    assert asking.asked(request_of(vault))
    assert standing.known(request_of(vault)).binds
