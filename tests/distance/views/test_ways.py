import pytest
from django.urls import reverse

from leeward.distance import ways
from leeward.distance.models import ReachWay, WayNote
from leeward.vault import registries
from leeward.vault.registries import Way


def at(name, rex, *more):
    return reverse(f"distance:{name}", args=[rex.pk, *more])


@pytest.fixture
def way(rex):
    return ways.add(rex, "calls")


def test_nothing_is_ticked_in_advance_and_what_was_seen_stands_first(ada, rex, bring):
    bring()
    page = ada.get(at("tick", rex)).content.decode()
    assert " checked" not in page
    assert page.index("Seen in what you brought in") < page.index("WhatsApp") < page.index("Phone calls")
    assert "5 messages and calls from them, the last on 5 November 2025" in page


def test_what_is_ticked_goes_on_the_list(ada, rex):
    assert ada.post(at("tick", rex), {"kinds": ["calls", "post"]}).url == f"/n/{rex.pk}/"
    assert [one.kind for one in ways.states(rex)] == ["calls", "post"]
    wrong = ada.post(at("tick", rex), {"kinds": ["pigeons"]})
    assert (wrong.status_code, len(ways.states(rex))) == (422, 2)


def test_a_way_in_own_words(ada, rex):
    ada.post(at("add_way", rex), {"kind": "own", "own": "The garden fence"})
    way = ReachWay.objects.get()
    assert "The garden fence" in ada.get(at("way", rex, way.pk)).content.decode()
    assert ada.post(at("add_way", rex), {"kind": "own"}).status_code == 422


def test_a_state_is_a_new_row_and_the_history_stays(ada, rex, way):
    page = ada.get(at("state", rex, way.pk)).content.decode()
    assert "Nothing is blocked by it" in page
    assert "They may guess it" in page
    ada.post(at("state", rex, way.pk), {"state": "blocked", "since": "2026-01-02", "why": "Enough."})
    page = ada.get(at("way", rex, way.pk)).content.decode()
    assert "Blocked since 2 January 2026" in page
    assert "Enough." in page
    assert WayNote.objects.count() == 2


def test_what_was_typed_comes_back_with_a_mistake(ada, rex, way):
    answer = ada.post(at("state", rex, way.pk), {"since": "soon", "why": "Enough."})
    assert answer.status_code == 422
    assert "Enough." in answer.content.decode()


def test_the_questions_about_danger_come_first(vault, browser_of, rex, way):
    fresh = browser_of(vault)
    answer = fresh.get(at("state", rex, way.pk))
    assert answer.url.startswith(reverse("people:warnings"))
    fresh.post(at("state", rex, way.pk), {"state": "blocked"})
    assert WayNote.objects.count() == 1


def test_a_link_to_the_steps_stands_only_where_they_are(ada, rex, way, monkeypatch):
    monkeypatch.setattr(registries, "ways", {name: url for name, url in registries.ways.items() if name != Way.GUIDES})
    assert "step by step" not in ada.get(at("way", rex, way.pk)).content.decode()
    registries.ways[Way.GUIDES] = "distance:meanings"
    assert "step by step" in ada.get(at("way", rex, way.pk)).content.decode()


def test_a_way_shows_what_came_by_it(ada, rex, bring, asked_to_stop):
    bring()
    way = ways.add(rex, "whatsapp")
    page = ada.get(at("way", rex, way.pk)).content.decode()
    assert "2 messages, 1 call, 0 noted by hand" in page


def test_off_the_list_it_can_still_be_read(ada, rex, way):
    assert "Its history" in ada.get(at("off", rex, way.pk)).content.decode()
    ada.post(at("off", rex, way.pk))
    assert "You took this off the list" in ada.get(at("way", rex, way.pk)).content.decode()
    assert "Phone calls" not in ada.get(f"/n/{rex.pk}/").content.decode()
