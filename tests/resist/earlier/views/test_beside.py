"""One message beside earlier ones, as a page."""

import pytest
from django.urls import reverse

from leeward.people.choices import Role
from leeward.people.models import Person
from leeward.resist.choices import PairSaid
from leeward.resist.models import PairAnswer

PAGE = reverse("resist:earlier")
ANSWER = reverse("resist:pair_answer")


def words(response):
    return " ".join(response.content.decode().split())


def test_without_a_notebook_it_leads_to_messages(client):
    page = words(client.get(PAGE))
    assert "Your earlier messages are not open" in page
    assert reverse("history:overview") in page


def test_without_a_history_it_leads_to_messages(ada, paste):
    paste(ada)
    page = words(ada.get(PAGE))
    assert "There are no earlier messages here" in page
    assert reverse("history:overview") in page


def test_without_a_message_one_can_be_chosen(ada, chat, received):
    kept = received()
    page = words(ada.get(PAGE))
    assert reverse("resist:earlier_kept", args=[kept.pk]) in page
    assert reverse("resist:promises") in page


def test_what_stands_beside_it(ada, chat, paste, message):
    paste(ada)
    page = words(ada.get(PAGE))
    assert "on 3 March 2026 they wrote this" in page
    assert "<mark>I&#x27;ll pay the deposit for the trip on Friday</mark>" in page
    assert "You answered on 4 March 2026, 08:30" in page
    assert reverse("history:message", args=[message("deposit").pk]) in page
    assert " lie" not in page.lower().replace("lies open", "")


def test_words_stay_covered(ada, chat, paste):
    paste(ada)
    page = ada.get(PAGE).content.decode()
    for piece in ("I&#x27;ll pay the deposit", "starts at 6.30"):
        before = page[: page.index(piece)]
        assert before.rindex("<details") > before.rfind("</details>")


def test_nothing_found_promises_nothing(ada, chat, paste):
    paste(ada, "ok see you")
    page = words(ada.get(PAGE))
    assert "Nothing was found beside this message" in page
    assert "does not mean" in page


def test_promises_in_it(ada, chat, paste):
    paste(ada, "I will change, I promise")
    page = words(ada.get(PAGE))
    assert "Promised before: 2 times" in page


def test_a_kept_one(ada, chat, received, rex):
    kept = received(person=rex)
    page = words(ada.get(reverse("resist:earlier_kept", args=[kept.pk])))
    assert "on 3 March 2026 they wrote this" in page
    assert ada.get(reverse("resist:earlier_kept", args=[kept.pk + 1])).status_code == 404


def test_its_danger_stands_first(ada, chat, received, rex):
    kept = received(person=rex)
    kept.dangers.create(flag="threat_to_kill", start=0, end=4, detector="x")
    page = words(ada.get(reverse("resist:earlier_kept", args=[kept.pk])))
    assert page.index("Please look at this first") < page.index("Two messages about the same matter")
    assert page.count("Please look at this first") == 1
    assert "In a message you kept: Threat to kill" not in page, "it is said once"


def test_with_two_other_parties_it_asks_who(ada, chat, paste):
    Person.objects.create(name="Otto", role=Role.OTHER)
    paste(ada)
    page = words(ada.get(PAGE))
    assert "Who wrote it?" in page
    assert "deposit for the trip" not in page
    rex = Person.objects.get(name="Rex")
    assert ada.post(reverse("resist:say_sender"), {"person": rex.pk, "to": PAGE})["Location"] == PAGE
    page = words(ada.get(PAGE))
    assert "Who wrote it?" not in page
    assert "See all promises" in page, "and from there to the promises"


def test_an_answer_holds_and_can_be_changed(ada, chat, paste, message):
    paste(ada)
    number = message("deposit").pk
    response = ada.post(ANSWER, {"earlier": number, "said": PairSaid.SAME})
    assert response.status_code == 302
    assert "You said: They speak of the same thing and do not fit." in words(ada.get(PAGE))
    ada.post(ANSWER, {"earlier": number, "said": PairSaid.APART})
    assert "Two messages about the same matter" not in words(ada.get(PAGE))
    assert PairAnswer.objects.count() == 2


def test_what_was_parted_stays_so_once_it_is_kept(ada, paste, message, received, rex):
    paste(ada)
    ada.post(ANSWER, {"earlier": message("deposit").pk, "said": PairSaid.APART})
    kept = received(person=rex)
    assert "they wrote this" not in words(ada.get(reverse("resist:earlier_kept", args=[kept.pk])))


def test_an_answer_on_a_kept_one_leads_back_to_it(ada, chat, received, rex, message):
    kept = received(person=rex)
    response = ada.post(ANSWER, {"earlier": message("deposit").pk, "said": PairSaid.FITS, "kept": kept.pk})
    assert response["Location"] == reverse("resist:earlier_kept", args=[kept.pk])


def test_no_answer_changes_nothing(ada, chat, paste, message):
    paste(ada)
    response = ada.post(ANSWER, {"earlier": message("deposit").pk})
    assert response.status_code == 422
    assert "Choose one of the answers" in words(response)
    assert not PairAnswer.objects.exists()


@pytest.mark.parametrize("number", ["", "x", "0", "999", "1" * 30])
def test_an_answer_on_no_pair(ada, chat, paste, number):
    paste(ada)
    assert ada.post(ANSWER, {"earlier": number, "said": PairSaid.SAME}).status_code == 404


def test_an_answer_without_a_message(ada, chat):
    assert ada.post(ANSWER, {"earlier": "1", "said": PairSaid.SAME}).status_code == 404
    assert ada.post(ANSWER, {"earlier": "1", "said": PairSaid.SAME, "kept": "99"}).status_code == 404


def test_without_a_notebook_nothing_is_answered(client):
    assert client.post(ANSWER, {"earlier": "1", "said": PairSaid.SAME}).status_code == 302
