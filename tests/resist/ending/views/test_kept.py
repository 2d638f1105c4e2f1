import pytest
from django.urls import reverse

from leeward.people.choices import OrderSide, Role
from leeward.people.models import Order, StopNotice
from leeward.resist.models import Farewell

TEXT = "It is over. Do not contact me."


@pytest.fixture
def row(rex):
    return Farewell.objects.create(person=rex, text=TEXT)


def url(name, row):
    return reverse(f"resist:{name}", args=[row.pk])


def test_the_words_are_there_to_be_copied_by_hand_with_how(ada, row):
    page = ada.get(url("farewell", row)).content.decode()
    assert TEXT in page
    for words in (
        "Nothing is sent from here",
        "not face to face",
        "One message, one time",
        "Then silence",
        "A friend may read",
    ):
        assert words in page
    assert "7 of 50 words" in page.replace("<b>", "").replace("</b>", "")
    assert page.index("Say nothing after all") < page.index("I sent it")
    assert 'href="mailto' not in page
    assert 'href="sms' not in page


def test_a_threat_is_shown_and_not_helped_with(ada, rex):
    row = Farewell.objects.create(person=rex, text="It is over. If you come here I will tell everyone.")
    page = ada.get(url("farewell", row)).content.decode()
    assert "does not help with words that threaten" in page
    assert "I sent it" not in page
    assert "Change the words" in page


def test_sent_it_is_the_stop_notice_and_stands_on_the_page_of_the_person(ada, row, rex, at):
    assert ada.get(url("farewell_sent", row)).status_code == 200
    answer = ada.post(url("farewell_sent", row), {"day": "2026-06-04", "clock": "21:14", "channel": "email"})
    assert answer.url == url("farewell", row)
    notice = StopNotice.objects.get()
    assert (notice.quote, notice.channel, notice.person) == (TEXT, "email", rex)
    page = ada.get(answer.url).content.decode()
    assert "Later contact is counted from it" in page
    assert "4 June 2026, 21:14" in page
    person = ada.get(reverse("people:person", args=[rex.pk])).content.decode()
    assert "4 June 2026, 21:14" in person
    assert TEXT in person


def test_the_day_alone_will_do(ada, row, at):
    ada.post(url("farewell_sent", row), {"day": "2026-06-05"})
    notice = StopNotice.objects.get()
    assert notice.day_only
    assert "The hour is not noted" in ada.get(reverse("people:person", args=[row.person_id])).content.decode()


def test_what_cannot_be_comes_back(ada, row, at):
    answer = ada.post(url("farewell_sent", row), {"day": "2026-06-06"})
    assert answer.status_code == 422
    assert "has not come yet" in answer.content.decode()
    assert not StopNotice.objects.exists()


def test_noted_twice_is_said_calmly(ada, row, at):
    ada.post(url("farewell_sent", row), {"day": "2026-06-04"})
    answer = ada.post(url("farewell_sent", row), {"day": "2026-06-04"})
    assert answer.status_code == 422
    assert "You noted before that you said this." in answer.content.decode()
    assert StopNotice.objects.count() == 1


def test_somebody_who_is_no_other_party_any_more_is_said_calmly(ada, row, rex, at):
    rex.role = Role.THIRD
    rex.save()
    answer = ada.post(url("farewell_sent", row), {"day": "2026-06-04"})
    assert answer.status_code == 422
    assert "not noted as the other party" in answer.content.decode()


def test_a_day_taken_back_is_said(ada, row, rex, at):
    ada.post(url("farewell_sent", row), {"day": "2026-06-04"})
    ada.post(reverse("people:withdraw", args=[rex.pk, StopNotice.objects.get().pk]))
    assert "does not count any more" in ada.get(url("farewell", row)).content.decode()


def test_while_an_order_binds_words_can_be_read_and_not_prepared(ada, row, rex, at):
    Order.objects.create(person=rex, side=OrderSide.BINDS)
    page = ada.get(url("farewell", row)).content.decode()
    assert "So nothing more is prepared here" in page
    assert "If you send it" not in page
    assert "Change the words" not in page
    assert ada.post(url("farewell_sent", row), {"day": "2026-06-04"}).status_code == 302


def test_put_away_and_taken_out_again(ada, row):
    ada.post(url("put_farewell_away", row))
    row.refresh_from_db()
    first = row.put_away_at
    page = ada.get(url("farewell", row)).content.decode()
    assert "Put away on" in page
    assert "If you send it" not in page
    ada.post(url("put_farewell_away", row))
    row.refresh_from_db()
    assert row.put_away_at == first
    ada.post(url("put_farewell_away", row), {"out": "1"})
    row.refresh_from_db()
    assert row.put_away_at is None
    assert ada.get(url("put_farewell_away", row)).status_code == 405


def test_removed_for_good_after_it_was_said_what_goes_and_what_stays(ada, row, rex, at):
    ada.post(url("farewell_sent", row), {"day": "2026-06-04"})
    page = ada.get(url("remove_farewell", row)).content.decode()
    assert "cannot be undone" in page
    assert "stays on their page" in page
    assert ada.post(url("remove_farewell", row)).url == reverse("resist:ending")
    assert not Farewell.objects.exists()
    assert StopNotice.objects.get().quote == TEXT


NAMES = ("farewell", "farewell_sent", "put_farewell_away", "remove_farewell")


def test_where_there_are_no_such_words_there_is_no_page(ada, row):
    missing = {
        getattr(ada, method)(reverse(f"resist:{name}", args=[row.pk + 1])).status_code
        for name in NAMES
        for method in ("get", "post")
    }
    assert missing <= {404, 405}


def test_otto_sees_nothing_of_it_and_without_a_notebook_there_is_nothing(row, open_another, browser_of, client):
    otto = browser_of(open_another())
    assert {otto.get(url(name, row)).status_code for name in NAMES} <= {404, 405}
    assert {otto.post(url(name, row)).status_code for name in NAMES} <= {404, 405}
    assert client.get(url("farewell", row)).url.startswith(reverse("site:open"))
    assert client.post(url("remove_farewell", row)).url == reverse("site:open")
    assert Farewell.objects.filter(pk=row.pk).exists()
