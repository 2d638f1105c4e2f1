import pytest
from django.urls import reverse

from leeward.distance import ways
from leeward.people import identities
from leeward.people.choices import Role
from support.full_notebook import addresses


def test_every_address_answers_and_none_breaks(ada, full):
    told = {url: {ada.get(url).status_code, ada.post(url, {}).status_code} for url in addresses(("distance",))}
    assert len(told) > 40
    assert {url: codes for url, codes in told.items() if not codes <= {200, 302, 404, 405, 422}} == {}


def test_no_page_opens_without_a_notebook_but_the_meanings(client):
    shown = [url for url in addresses(("distance",)) if client.get(url).status_code == 200]
    assert shown == [reverse("distance:meanings")]


def test_with_one_other_party_their_page_comes_at_once(ada, rex):
    assert ada.get("/n/").url == f"/n/{rex.pk}/"


def test_with_nobody_it_says_who_to_name_first(ada):
    assert "Say who the other party is" in ada.get("/n/").content.decode()


def test_with_several_a_list_comes_first(ada, rex, asked_to_stop):
    toby = identities.set_role(identities.address_for("Toby", None, "sms").person, Role.OTHER)
    page = ada.get("/n/").content.decode()
    assert f'href="/n/{toby.pk}/"' in page
    assert "No contact is known since 3 November 2025." in page


def test_the_page_says_what_was_decided_and_why(ada, full):
    page = ada.get(f"/n/{full.pk}/").content.decode()
    for said in ("No contact", "Zephyrine", "4 contacts", "1 account", "since 3 November 2025", "By the garden fence"):
        assert said in page


def test_an_empty_page_pushes_nothing(ada, rex):
    page = ada.get(f"/n/{rex.pk}/").content.decode()
    assert "There is no hurry" in page
    assert "No way is on the list yet" in page
    assert "Nothing is counted yet" in page


def test_nobody_elses_notebook_shows_it(rex, noted, open_another, browser_of):
    ways.add(rex, "own", "The garden fence")
    otto = browser_of(open_another())
    assert otto.get(f"/n/{rex.pk}/").status_code == 404
    assert otto.get("/n/").content.decode().count("garden fence") == 0


@pytest.mark.parametrize("path", ["/n/999/", "/n/99999999999999999999999/", "/n/99999999999999999999999/c/l/9/"])
def test_somebody_who_is_not_there_has_no_page(ada, path):
    assert ada.get(path).status_code == 404


def test_the_page_of_a_person_leads_here(ada, rex):
    assert f'href="/n/{rex.pk}/"' in ada.get(reverse("people:person", args=[rex.pk])).content.decode()
