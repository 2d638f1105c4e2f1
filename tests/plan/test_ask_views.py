"""Asking somebody, page by page. Nothing leaves from here."""

import pytest

from leeward.people.choices import Knows, Role
from leeward.people.models import Person, Shared
from leeward.plan.models import Item


def main_of(response):
    assert response.status_code == 200
    return response.content.decode().split("<main")[1].split("</main>")[0]


def test_only_those_who_may_be_asked_are_offered(ada, ref, mira, rex):
    Person.objects.create(name="Otto", role=Role.THIRD, knows=Knows.MUST_NOT)
    page = main_of(ada.get(f"/g/i/{ref}/a/"))
    assert "Mira" in page
    assert "Rex" not in page
    assert "Otto" not in page


def test_with_nobody_noted_it_leads_on(ada, ref):
    page = main_of(ada.get(f"/g/i/{ref}/a/"))
    assert "Nobody to ask yet" in page
    assert "/h/" in page


def test_the_words_can_be_changed_and_are_not_sent(ada, ref, mira, first):
    page = main_of(ada.get(f"/g/i/{ref}/a/?w={mira.pk}"))
    assert "Nothing is sent from here" in page
    assert first.said.text.rstrip(".") in page.split("<textarea")[1]
    assert not Item.objects.exists()


def test_i_have_asked(ada, ref, mira):
    assert ada.post(f"/g/i/{ref}/a/", {"w": mira.pk, "how": "Said face to face"}).url == f"/g/p/now/#i{ref}"
    assert Item.objects.get().helper == mira
    assert Shared.objects.get().how == "Said face to face"


@pytest.mark.parametrize("wrong", ["", "x", "999", "9" * 30, "١"])
def test_somebody_who_is_not_there(ada, ref, mira, wrong):
    assert "Whom do you want to ask?" in main_of(ada.get(f"/g/i/{ref}/a/", {"w": wrong}))
    assert "Whom do you want to ask?" in main_of(ada.post(f"/g/i/{ref}/a/", {"w": wrong}))
    assert not Item.objects.exists()


def test_the_other_party_cannot_be_asked_by_address(ada, ref, rex):
    assert "Whom do you want to ask?" in main_of(ada.get(f"/g/i/{ref}/a/?w={rex.pk}"))
    ada.post(f"/g/i/{ref}/a/", {"w": rex.pk})
    assert not Item.objects.exists()
    assert not Shared.objects.exists()


def test_a_private_place_in_own_words_does_not_reach_the_page(ada, mira, flat):
    row = Item.objects.create(part="day", text="Drive to Elm Road")
    page = main_of(ada.get(f"/g/i/{row.pk}/a/?w={mira.pk}"))
    assert "Elm" not in page.split("<textarea")[1].split("</textarea>")[0]
