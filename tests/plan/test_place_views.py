"""Places: private unless said otherwise, and gone for good only after a page that says so."""

import pytest

from leeward.plan.models import Place

GIVEN = {"name": "There", "kind": "night", "known_to_other": "no", "address": "1 Any Street", "contact": "", "note": ""}


def main_of(response):
    assert response.status_code == 200
    return response.content.decode().split("<main")[1].split("</main>")[0]


def test_the_box_for_private_is_ticked_at_first(ada):
    page = main_of(ada.get("/g/l/"))
    assert "checked" in page.split('name="hidden"')[1].split(">")[0]


def test_a_place_is_added_and_changed(ada, mira):
    assert ada.post("/g/l/", GIVEN | {"hidden": "on", "contact": mira.pk}).url == "/g/p/place/#places"
    place = Place.objects.get()
    assert (place.name, place.hidden, place.contact) == ("There", True, mira)
    assert ada.post(f"/g/l/{place.pk}/", GIVEN | {"name": "Elsewhere"}).status_code == 302
    place.refresh_from_db()
    assert (place.name, place.hidden, place.contact) == ("Elsewhere", False, None)


def test_a_place_needs_a_name_and_keeps_what_was_typed(ada):
    page = main_of(ada.post("/g/l/", GIVEN | {"name": ""}))
    assert "It need not be the real one" in page
    assert "1 Any Street" in page
    assert not Place.objects.exists()


def test_removing(ada, flat):
    assert "cannot be brought back" in main_of(ada.get(f"/g/l/{flat.pk}/x/"))
    assert Place.objects.exists()
    assert ada.post(f"/g/l/{flat.pk}/x/").url == "/g/p/place/#places"
    assert not Place.objects.exists()


def test_what_a_private_place_cannot_hide_is_said(ada, flat, library):
    assert "A nickname or a description of it is not found." in main_of(ada.get("/g/l/"))
    assert "it can stand on paper again" in main_of(ada.get(f"/g/l/{flat.pk}/x/"))
    assert "it can stand on paper again" not in main_of(ada.get(f"/g/l/{library.pk}/x/"))


@pytest.mark.parametrize("rest", ["", "x/"])
def test_a_place_that_is_not_there_or_not_ones_own(ada, flat, open_another, browser_of, rest):
    assert ada.get(f"/g/l/999/{rest}").status_code == 404
    assert browser_of(open_another()).get(f"/g/l/{flat.pk}/{rest}").status_code == 404


@pytest.mark.parametrize("path", ["/g/l/", "/g/l/1/", "/g/l/1/x/"])
def test_places_need_a_vault(client, path):
    assert client.get(path).url.startswith("/o/?to=")
    assert client.post(path, GIVEN).url == "/o/"
