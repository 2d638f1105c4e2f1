from urllib.parse import urlencode

import pytest
from django.urls import reverse

from leeward.library.guides import GUIDES, STAGES
from leeward.library.warning_facts import FACTS
from leeward.people import warnings


def asked(client):
    """The list of warning facts was put before this browser."""
    client.post(reverse("people:put_off"), {"next": "/"})
    return client


def test_the_parts_stand_in_their_order_without_a_notebook(client):
    page = client.get(reverse("guides:guide", args=[1])).text
    places = [page.index(f"{stage.number}. {stage.said.text}") for stage in STAGES.values()]
    assert places == sorted(places)
    assert "Looked up on 1 December 2026" in page
    assert "faq.whatsapp.com" in page


@pytest.mark.parametrize("number", list(GUIDES))
def test_every_guide_can_be_read_whole_and_every_step_has_its_page(client, number):
    asked(client)
    whole = client.get(reverse("guides:whole", args=[number])).text
    assert whole.count("May be noticed") == len(GUIDES[number].steps)
    for place, step in enumerate(GUIDES[number].steps, 1):
        name = "change" if STAGES[step.stage].changes else "step"
        page = client.get(reverse(f"guides:{name}", args=[number, place]))
        assert page.status_code == 200
        assert "What the other party may notice" in page.text


def test_a_page_that_closes_a_way_asks_first_with_a_notebook_or_without(client, vault, browser_of, place):
    for wanted in (reverse("guides:change", args=[1, place("shut")]), reverse("guides:whole", args=[1])):
        questions = f"{reverse('people:warnings')}?{urlencode({'next': wanted})}"
        assert client.get(wanted).url == questions
        assert browser_of(vault).get(wanted).url == questions


def test_looking_and_keeping_asks_nothing(client, place):
    assert client.get(reverse("guides:step", args=[1, place("export")])).status_code == 200


def test_each_step_leads_to_the_page_for_its_kind(client, place):
    asked(client)
    shut, export = place("shut"), place("export")
    assert client.get(reverse("guides:step", args=[1, shut])).url == reverse("guides:change", args=[1, shut])
    assert client.get(reverse("guides:change", args=[1, export])).url == reverse("guides:step", args=[1, export])


def test_a_step_says_what_would_be_lost_how_sure_it_is_and_where_it_was_read(ada, place):
    page = ada.get(reverse("guides:change", args=[1, place("shut")])).text
    assert "What would be lost" in page
    assert "never comes, not even when you unblock" in page
    assert "The service itself says so." in page
    assert "Read at: faq.whatsapp.com/414631957536067" in page


def test_menus_that_were_read_nowhere_say_so(client):
    guide = GUIDES[4]
    asked(client)
    page = client.get(reverse("guides:change", args=[4, guide.place_of("mute")])).text
    assert "could not be checked at a source" in page
    assert "Menus change" in page


def test_where_something_is_noted_help_stands_on_top(ada, place):
    warnings.answer(FACTS[0].key, "yes")
    for wanted in (reverse("guides:change", args=[1, place("shut")]), reverse("guides:whole", args=[1])):
        page = ada.get(wanted).text
        assert page.index("Talk to someone first, before you change anything") < page.index("Talk to someone first, if")


@pytest.mark.parametrize("path", ["/u/0/", "/u/99/", "/u/1/s/0/", "/u/1/s/99/", "/u/1/c/99/", "/u/99/a/"])
def test_what_is_not_there_is_a_calm_404(ada, path):
    assert ada.get(path).status_code == 404


def test_an_old_guide_says_on_the_page_that_it_is_old(client, monkeypatch):
    from datetime import date

    from leeward.guides.views import reading

    monkeypatch.setattr(reading, "today", lambda: date(2027, 7, 1))
    page = client.get(reverse("guides:guide", args=[1])).text
    assert "7 months ago. Menus may differ by now." in page


def test_where_all_ways_are_listed_it_leads_there(ada, monkeypatch):
    from leeward.vault.registries import Way, ways

    monkeypatch.setitem(ways, Way.DISTANCE, "people:people")
    page = ada.get(reverse("guides:guide", args=[1])).text
    assert f'<a href="{reverse("people:people")}">All the ways they can reach you</a>' in page


def test_a_phone_leads_to_files_with_numbers_and_an_app_does_not(ada):
    phone, app = (ada.get(reverse("guides:guide", args=[number])).text for number in (3, 1))
    assert "Block lists for phones" in phone
    assert "Block lists for phones" not in app
