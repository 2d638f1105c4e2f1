import pytest
from django.urls import reverse

from leeward.orders import looking
from leeward.orders.models import Incident
from leeward.orders.views import found


def url(name, *arguments):
    return reverse(f"orders:{name}", args=arguments)


@pytest.fixture
def keys(order, terms, chat):
    return [one.contact.key for one in looking.look(order).waiting]


def test_the_list_says_may_and_what_it_cannot_see(ada, order, keys):
    page = ada.get(url("found", order.pk)).content.decode()
    for words in (
        "3 messages to look at",
        "May fall under paragraph 1",
        "Before you answer any of them",
        "harder to have the order enforced",
        "for a court to say",
    ):
        assert words in page
    assert "violat" not in page.casefold()
    assert "come home" not in page


def test_one_shows_the_paragraph_in_full_with_the_words_covered(ada, order, keys):
    page = ada.get(url("candidate", order.pk, keys[0])).content.decode()
    for words in (
        "Rex must not contact Ada by any means.",
        "you cannot do this",
        'class="veil"',
        "before a day of service",
    ):
        assert words in page


def test_confirmed_it_stands_in_the_list_and_twice_is_once(ada, order, terms, keys):
    page = url("candidate", order.pk, keys[1])
    sent = ada.post(page, {"terms": [terms[0].pk], "reaction": "Nothing"})
    row = Incident.objects.get()
    assert sent.url == url("incident", order.pk, row.pk)
    assert ada.post(page, {"terms": [terms[0].pk]}).url == sent.url
    shown = ada.get(sent.url).content.decode()
    assert "Rex must not contact Ada by any means." in shown
    assert "Nobody is noted" in shown


def test_without_a_paragraph_it_is_told(ada, order, keys):
    assert ada.post(url("candidate", order.pk, keys[0]), {}).status_code == 422


def test_put_aside_and_asked_again(ada, order, keys):
    ada.post(url("aside", order.pk, keys[0]))
    page = ada.get(url("found", order.pk)).content.decode()
    assert "1 message was put aside" in page
    ada.post(url("bring_back", order.pk))
    assert "was put aside" not in ada.get(url("found", order.pk)).content.decode()


def test_what_is_not_there_leads_back_to_the_list(ada, order, keys):
    assert ada.get(url("candidate", order.pk, "m999")).url == url("found", order.pk)
    assert ada.post(url("aside", order.pk, "nothing")).url == url("found", order.pk)
    assert looking.look(order).aside == 0


def test_many_come_in_pages(ada, order, keys, monkeypatch):
    monkeypatch.setattr(found, "_SHOWN", 2)
    first = ada.get(url("found", order.pk)).content.decode()
    assert "?n=1" in first
    second = ada.get(url("found", order.pk) + "?n=1").content.decode()
    assert "?n=0" in second
    assert ada.get(url("found", order.pk) + "?n=99999999").status_code == 200


def test_where_nothing_can_be_looked_for_it_says_why(ada, order):
    assert "no paragraph yet" in ada.get(url("found", order.pk)).content.decode()


def test_what_was_seen_is_written_down_and_taken_back(ada, order, terms):
    page = url("observe", order.pk)
    assert ada.post(page, {}).status_code == 422
    sent = ada.post(
        page, {"day": "2026-04-01", "words": "Stood outside", "distance": "30 metres", "terms": [terms[2].pk]}
    )
    shown = ada.get(sent.url).content.decode()
    assert "Stood outside" in shown
    assert "30 metres" in shown
    row = Incident.objects.get()
    ada.post(url("withdraw", order.pk, row.pk))
    assert "You took this back" in ada.get(sent.url).content.decode()
