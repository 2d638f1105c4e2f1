from datetime import timedelta

import pytest
from django.urls import reverse

from leeward.orders import dates, holding, versions
from leeward.orders.forms.steps import STEPS
from leeward.people.models import Order, Person


def url(name, *arguments):
    return reverse(f"orders:{name}", args=arguments)


def test_without_a_notebook_there_is_what_orders_are_and_the_rest_leads_to_it(client):
    page = client.get(url("orders")).content.decode()
    assert "England and Wales" in page
    assert "Open the notebook" in page
    assert client.get(url("add")).status_code == 302


def test_an_order_is_entered_one_question_a_screen_and_all_can_be_skipped(ada, rex):
    sent = ada.post(url("add"), {"person": rex.pk, "side": "protects_user"})
    order = Order.objects.get()
    assert sent.url == url("ask", order.pk, STEPS[0].key)
    for step, following in zip(STEPS, [*STEPS[1:], None], strict=True):
        page = ada.get(url("ask", order.pk, step.key)).content.decode()
        assert step.heading in page
        if following:
            assert url("ask", order.pk, following.key) in page
    sent = ada.post(url("ask", order.pk, "n"), {"name": "Order of March", "kind": "final"})
    assert sent.url == url("ask", order.pk, "j")
    assert ada.post(url("ask", order.pk, "c"), {"court": "Here", "stop": "1"}).url == url("order", order.pk)
    assert ada.post(url("ask", order.pk, "t"), {"side": "mutual", "status": "in_force"}).url == url("order", order.pk)
    assert versions.newest(order).court == "Here"


def test_what_is_not_right_is_told_and_nothing_is_kept(ada, order):
    sent = ada.post(url("ask", order.pk, "e"), {"ends_on": "soon"})
    assert sent.status_code == 422
    assert "Write the day as a date" in sent.content.decode()
    assert ada.get(url("ask", order.pk, "z")).status_code == 404
    assert ada.post(url("add"), {}).status_code == 422
    assert ada.get(url("add") + "?p=9999999999999999999999").status_code == 200


def test_somebody_new_is_kept_as_the_other_party(ada, vault):
    ada.post(url("add"), {"name": "Rexford", "side": "binds_user"})
    assert Person.objects.get(name="Rexford").orders.count() == 1


def test_the_page_shows_every_paragraph_whole_and_how_it_stands(ada, order, terms):
    page = ada.get(url("order", order.pk)).content.decode()
    for words in (
        "Order of March",
        "By the dates you noted",
        "Rex must not contact Ada by any means.",
        "Look through my messages",
        "FA26P1",
    ):
        assert words in page
    assert "binds you" not in page


def test_one_that_binds_says_so_calmly_and_leads_to_help(ada, bound):
    page = ada.get(url("order", bound.pk)).content.decode()
    for words in (
        "It does not say who you are",
        "Get legal help before the hearing",
        "Nothing is sent from this notebook to Rex",
    ):
        assert words in page
    assert "Look through my messages" not in page


def test_word_for_word_and_every_version(ada, order, terms):
    assert "12 High Street" in ada.get(url("read", order.pk)).content.decode()
    page = ada.get(url("history", order.pk)).content.decode()
    assert "Family Court at Otterbridge" in page
    assert "in the place of an older row" in page


def test_dates_come_near_until_they_were_seen_and_the_line_can_be_turned_off(ada, order):
    today = holding.court_day("Europe/London", versions.now())
    versions.write(order, {"ends_on": today + timedelta(days=10)})
    assert "A date" in ada.get("/").content.decode()
    assert "Dates that come near" in ada.get(url("orders")).content.decode()
    ada.post(url("seen"))
    assert "Dates that come near" not in ada.get(url("orders")).content.decode()
    ada.post(url("line"))
    assert not dates.wanted()
    ada.post(url("line"), {"on": "1"})
    assert dates.wanted()


@pytest.mark.parametrize("name", ["order", "read", "history"])
def test_otto_finds_nothing(order, open_another, browser_of, name):
    assert browser_of(open_another()).get(url(name, order.pk)).status_code == 404


def test_a_person_page_leads_here(ada, order, rex):
    assert url("orders") in ada.get(reverse("people:person", args=[rex.pk])).content.decode()
    assert url("orders") in ada.get(reverse("people:order", args=[rex.pk])).content.decode()
