from datetime import timedelta

from django.urls import reverse

from leeward.guides import again, entries, marking
from leeward.guides.choices import Stand
from leeward.people.days import today
from leeward.people.guard import contact_actions
from leeward.vault.registries import Way, way


def test_the_way_leads_here_and_changing_pages_ask_first():
    assert way(Way.GUIDES) == reverse("guides:guides")
    assert {name for name in contact_actions if name.startswith("guides:")} == {"guides:change", "guides:whole"}


def test_the_start_page_asks_a_month_later_in_neutral_words(ada, rex, whatsapp, place):
    step = whatsapp.at(place("shut"))
    assert "Look at a setting again?" not in ada.get("/").text
    marking.note(whatsapp, step, Stand.DONE, today() - again.AFTER, rex)
    page = ada.get("/").text
    assert "Look at a setting again?" in page
    assert reverse("guides:step", args=[1, place(again.STEP)]) in page


def test_without_a_notebook_there_is_no_line(client):
    assert "Look at a setting again?" not in client.get("/").text
    assert entries._ORDER
    assert timedelta(days=30) == again.AFTER
