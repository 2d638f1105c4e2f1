import pytest
from django.urls import reverse

from leeward.orders import paragraphs
from leeward.orders.models import Term
from leeward.people.models import Order

PASTED = "1. Rex must not contact Ada.\n2. Rex must not go near the school."


def url(name, *arguments):
    return reverse(f"orders:{name}", args=arguments)


@pytest.fixture
def pasted(ada, order):
    assert ada.post(url("paste", order.pk), {"text": PASTED}).url == url("pieces", order.pk)
    return order


def test_first_it_is_shown_how_it_would_be_cut_and_nothing_is_kept(ada, pasted):
    page = ada.get(url("pieces", pasted.pk)).content.decode()
    assert "2 paragraphs" in page
    assert "Nothing is kept yet" in page
    assert not Term.objects.exists()


def test_kept_it_asks_what_each_is_about_one_after_the_other(ada, pasted):
    sent = ada.post(url("pieces", pasted.pk))
    one, two = paragraphs.standing(pasted)
    assert sent.url == url("kind", pasted.pk, one.pk)
    page = ada.get(sent.url).content.decode()
    assert "That is a guess, no more" in page
    assert "checked" not in page
    sent = ada.post(sent.url, {"kind": "no_contact"})
    newest = paragraphs.standing(pasted)[0]
    assert sent.url == url("params", pasted.pk, newest.pk)
    assert ada.post(sent.url, {"left_out": ["lawyer"]}).url == url("kind", pasted.pk, two.pk)
    assert paragraphs.standing(pasted)[0].left_out == ["lawyer"]
    ada.post(url("kind", pasted.pk, two.pk), {"kind": "stay_away_place"})
    last = paragraphs.standing(pasted)[1]
    assert ada.post(url("params", pasted.pk, last.pk), {"place": "The school"}).url == url("order", pasted.pk)
    page = ada.get(url("term", pasted.pk, paragraphs.standing(pasted)[1].pk)).content.decode()
    assert "The school" in page


def test_it_can_be_kept_as_one_or_pasted_again(ada, pasted):
    ada.post(url("pieces", pasted.pk), {"whole": "1"})
    assert [term.text for term in paragraphs.standing(pasted)] == [PASTED]
    assert ada.get(url("pieces", pasted.pk)).url == url("paste", pasted.pk)


def test_what_lies_ready_is_for_its_order_only(ada, pasted, bound):
    assert ada.get(url("pieces", bound.pk)).url == url("paste", bound.pk)


def test_empty_is_told_and_the_words_of_a_short_note_are_offered(ada, rex, order):
    assert ada.post(url("paste", order.pk), {"text": ""}).status_code == 422
    bare = Order.objects.create(person=rex, side="protects_user", text="Not to write.")
    assert "Not to write." in ada.get(url("paste", bare.pk)).content.decode()


def test_words_are_corrected_by_a_newer_row(ada, order, terms):
    old = terms[2]
    sent = ada.post(url("words", order.pk, old.pk), {"number": "3", "text": "Not within 200 metres."})
    newer = Term.objects.get(replaces=old)
    assert sent.url == url("term", order.pk, newer.pk)
    assert "A newer row stands in its place" in ada.get(url("term", order.pk, old.pk)).content.decode()
    sent = ada.post(url("words", order.pk, old.pk), {"number": "3", "text": "Again"})
    assert sent.status_code == 422
    assert "was changed before" in sent.content.decode()
    assert ada.post(url("kind", order.pk, old.pk), {"kind": "other"}).url == url("term", order.pk, old.pk)


def test_taken_out_with_a_page_before_it(ada, order, terms):
    assert "It stays in the history" in ada.get(url("drop", order.pk, terms[0].pk)).content.decode()
    ada.post(url("drop", order.pk, terms[0].pk))
    assert "taken out on" in ada.get(url("term", order.pk, terms[0].pk)).content.decode()


def test_nothing_chosen_is_told_and_other_orders_have_other_paragraphs(ada, order, terms, bound):
    assert ada.post(url("kind", order.pk, terms[2].pk)).status_code == 422
    assert ada.post(url("params", order.pk, terms[0].pk), {"from_on": "x"}).status_code == 422
    assert ada.get(url("term", bound.pk, terms[0].pk)).status_code == 404
