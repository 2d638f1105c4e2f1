from django.urls import reverse

from leeward.guides import whom
from leeward.library.guides import GUIDES
from leeward.people import identities

PAGE = reverse("guides:guides")


def test_anybody_can_read_the_list(client):
    page = client.get(PAGE).text
    assert all(reverse("guides:guide", args=[number]) in page for number in GUIDES)
    assert "Keep first, then limit, then block" in page
    assert "open or make one first" in page


def test_a_name_is_looked_up(client):
    page = client.post(PAGE, {"name": "hotmail"})
    assert page.status_code == 200
    assert "Outlook.com" in page.text.split("What was found")[1].split("</section>")[0]


def test_what_has_no_guide_leads_to_the_one_for_anything(client):
    found = client.post(PAGE, {"name": "Zzz"}).text.split("What was found")[1].split("</section>")[0]
    assert "Another app or service" in found


def test_an_empty_name_is_said(client):
    page = client.post(PAGE, {"name": ""})
    assert page.status_code == 422
    assert "Write a name" in page.text


def test_with_a_notebook_it_says_for_whom_and_what_fits(ada, rex):
    own = ada.get(PAGE).text.split("For whom</h2>")[1].split("</section>")[0]
    assert "Rex" in own
    assert "WhatsApp" in own
    assert "Choose somebody else" not in own


def test_nobody_said_to_be_the_other_party(ada):
    assert "You have not said who the other party is" in ada.get(PAGE).text
    assert "You have not said who the other party is" in ada.get(reverse("guides:whom")).text


def test_somebody_else_can_be_chosen(ada, rex, tom):
    assert "Choose somebody else" in ada.get(PAGE).text
    page = reverse("guides:whom")
    assert "Tom" in ada.get(page).text
    assert ada.post(page, {}).status_code == 422
    assert ada.post(page, {"person": str(identities.people()[0].pk + 999)}).status_code == 422
    assert ada.post(page, {"person": str(tom.pk)}).url == PAGE
    assert whom.chosen() == tom
