import pytest
from django.http import HttpResponse
from django.urls import reverse

from leeward.people import warnings
from leeward.people.choices import OrderSide
from leeward.people.models import Order
from leeward.resist import standing
from leeward.resist.choices import OrderSaid
from leeward.resist.ending import gate
from leeward.resist.incoming import asking


def page(request):
    return HttpResponse("the page")


@pytest.mark.parametrize("said", [OrderSaid.BINDS, OrderSaid.BOTH])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_binding_order_stops_everything_and_says_why(asked, said, method, rf_session):
    request = rf_session(method)
    standing.say(request, said)
    answer = gate.unless_bound(page)(request).content.decode()
    assert "the page" not in answer
    assert "No goodbye is prepared here" in answer
    assert "Ask a lawyer" in answer


@pytest.mark.parametrize("said", [OrderSaid.NONE, OrderSaid.PROTECTS, OrderSaid.UNSURE, OrderSaid.NOT_ASKED])
def test_any_other_answer_lets_the_page_be_read(asked, said):
    standing.say(asked, said)
    assert gate.unless_bound(page)(asked).content == b"the page"


def test_an_order_that_was_noted_binds_whatever_was_said(asked_in, rex, rf_session, vault):
    request = rf_session("GET", vault)
    Order.objects.create(person=rex, side=OrderSide.BINDS, name="Order 7", text="No contact.")
    standing.say(request, OrderSaid.NONE)
    answer = gate.unless_bound(page)(request).content.decode()
    assert "Order 7" in answer
    assert "No contact." in answer


def test_first_the_order_then_the_reading_then_the_page(asked):
    guarded = gate.after_reading(page)
    assert guarded(asked).url == f"{reverse('resist:order')}?to={reverse('resist:ending')}"
    asking.pass_over(asked)
    assert guarded(asked).url == reverse("resist:ending")
    gate.note_read(asked)
    assert guarded(asked).content == b"the page"


def test_something_new_brings_the_page_back(asked_in):
    asking.pass_over(asked_in)
    warnings.answer("fear", "yes")
    gate.note_read(asked_in)
    assert gate.was_read(asked_in)
    warnings.answer("following", "yes")
    assert not gate.was_read(asked_in)
    gate.note_read(asked_in)
    warnings.take_back("fear")
    assert gate.was_read(asked_in), "less than was read is no reason to ask again"


def test_ticks_keep_the_order_of_the_list_and_nothing_else(asked):
    assert gate.ticked(asked) is None
    gate.tick(asked, ["hope", "face", "no such reason"])
    assert gate.ticked(asked) == ("face", "hope")
    gate.tick(asked, [])
    assert gate.ticked(asked) == ()
