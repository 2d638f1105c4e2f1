import pytest
import vobject
from django.urls import reverse

from leeward.people import identities
from leeward.people.models import Person
from leeward.vault.models import Setting

LISTS = reverse("contact:lists")


@pytest.fixture
def number(rex):
    return identities.address_for("+44 7700 900111", None, "sms", person=rex)


def of(person, form=1):
    return reverse("contact:numbers", args=[person.pk, form])


def test_contact_leads_there_and_each_person_has_each_form(ada, rex, number):
    assert LISTS in ada.get(reverse("contact:home")).text
    page = ada.get(LISTS).text
    assert all(of(rex, form) in page for form in (1, 2, 3))
    assert "1 number is noted" in page


def test_the_page_says_what_is_in_it_what_reads_it_where_it_lies_and_what_it_cannot_do(ada, rex, number):
    page = ada.get(of(rex)).text
    for words in ("+447700900111", "contacts of nearly every phone", "lies open in the downloads",
                  "may still reach voicemail", "blocks nothing by itself", "card.vcf"):  # fmt: skip
        assert words in page


def test_the_file_is_made_on_a_click_with_the_name_that_was_typed(ada, rex, number):
    answer = ada.post(of(rex), {"name": "Plumber"})
    assert answer["Content-Disposition"] == 'attachment; filename="card.vcf"'
    card = vobject.readOne(answer.content.decode())
    assert (card.fn.value, card.tel.value) == ("Plumber", "+447700900111")
    assert b"rex" not in answer.content.lower()
    assert ada.post(of(rex, 2), {"name": "Plumber"})["Content-Type"] == "text/csv"


def test_a_name_is_asked_for_again_and_without_a_number_nothing_is_made(ada, rex):
    assert "There is nothing to put into a file" in ada.get(of(rex)).text
    assert ada.post(of(rex), {"name": "Plumber"})["Content-Type"].startswith("text/html")
    identities.address_for("0151 999", "phone", "sms", person=rex)
    answer = ada.post(of(rex), {"name": ""})
    assert answer.status_code == 422
    assert "A phone wants one" in answer.text
    assert "without + and its country" in answer.text


def test_only_the_other_party_and_only_known_forms(ada, rex, number, mira):
    assert ada.get(of(mira)).status_code == 404
    assert ada.get(of(rex, 9)).status_code == 404
    assert ada.get(of(rex, 0)).status_code == 404


def test_the_questions_about_danger_come_first(vault, browser_of, rex, number):
    Setting.objects.all().delete()
    answer = browser_of(vault).post(of(rex), {"name": "Plumber"})
    assert answer.url.startswith(reverse("people:warnings"))


def test_with_nobody_noted_it_says_where_to_begin(ada):
    assert not Person.objects.filter(role="other").exists()
    assert "Nobody is noted as the other party yet" in ada.get(LISTS).text
