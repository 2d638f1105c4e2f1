import pytest

from leeward.people.models import Person
from leeward.resist.models import Received
from leeward.vault.models import LogLeaf

pytestmark = pytest.mark.usefixtures("plain_reading")
TEXT = "I promise I will bring the coat back on Friday. can you pick Leo up on Friday at 5?"


@pytest.fixture
def sam(vault):
    return Person.objects.create(name="Sam", role="other")


def paste(browser):
    browser.post("/t/o/", {"said": "none"})
    browser.post("/t/", {"text": TEXT})


def test_with_one_other_party_nobody_is_asked(ada, rex):
    paste(ada)
    assert "Who sent it?" not in ada.get("/t/m/").text


def test_with_two_it_is_asked_in_one_line_and_one_click_says_it(ada, rex, sam):
    paste(ada)
    page = ada.get("/t/m/").text
    assert page.count("Who sent it?") == 1
    assert f'name="person" value="{sam.pk}"' in page
    assert ada.post("/t/m/s/", {"person": sam.pk, "to": "/t/m/"})["Location"] == "/t/m/"
    page = ada.get("/t/m/").text
    assert "You said that Sam sent it." in page
    assert f'name="person" value="{rex.pk}"' in page, "a wrong click can be mended"
    ada.post("/t/m/k/")
    assert Received.objects.get().person == sam


def test_of_a_kept_message_it_can_be_said_later_and_its_leaf_stays(ada, rex, sam):
    paste(ada)
    ada.post("/t/m/k/")
    kept = Received.objects.get()
    leaves = LogLeaf.objects.count()
    page = f"/t/k/{kept.pk}/"
    assert "Who sent it?" in ada.get(page).text
    assert "See it beside earlier messages" not in ada.get(page).text
    assert ada.post(f"{page}s/", {"person": rex.pk})["Location"] == page
    kept.refresh_from_db()
    assert (kept.person, kept.text, LogLeaf.objects.count()) == (rex, TEXT, leaves)
    assert "You said that Rex sent it." in ada.get(page).text
    assert "See it beside earlier messages" in ada.get(page).text


@pytest.mark.parametrize("person", ["", "0", "x", "999", "²", "-1"])
def test_a_name_that_is_not_there_changes_nothing(ada, rex, sam, person):
    paste(ada)
    assert ada.post("/t/m/s/", {"person": person})["Location"] == "/t/m/"
    assert "Who sent it?" in ada.get("/t/m/").text


def test_it_leads_nowhere_else_and_needs_a_message_and_a_notebook(ada, client, rex, sam):
    assert ada.post("/t/m/s/", {"person": rex.pk})["Location"] == "/t/"
    assert client.post("/t/m/s/", {"person": rex.pk})["Location"].startswith("/o/")
    assert ada.post("/t/k/99/s/", {"person": rex.pk}).status_code == 404
    assert ada.get("/t/m/s/").status_code == 405
    paste(ada)
    assert ada.post("/t/m/s/", {"person": rex.pk, "to": "https://example.org/"})["Location"] == "/"


def test_a_third_person_cannot_be_named(ada, rex, sam):
    mira = Person.objects.create(name="Mira", role="third")
    paste(ada)
    ada.post("/t/m/s/", {"person": mira.pk})
    assert "Who sent it?" in ada.get("/t/m/").text
