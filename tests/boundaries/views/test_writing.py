from datetime import timedelta

import pytest
from django.urls import reverse

from leeward.boundaries import kept, zones
from leeward.boundaries.models import Boundary
from leeward.boundaries.rules import kinds
from leeward.boundaries.rules.kinds import Kind
from leeward.boundaries.views.parts import number_of
from leeward.people import warnings

LOOK = {"every": "24", "since": "2026-03-01", "words": "Sundays"}


def address(name, rex, kind=None):
    return reverse(f"boundaries:{name}", args=[rex.pk, number_of(kind)] if kind else [rex.pk])


@pytest.mark.parametrize("name", ["choose", "begin", "write", "end"])
def test_the_warning_facts_come_first(vault, browser_of, rex, limit, name):
    limit(Kind.LOOK)
    where = address(name, rex, Kind.LOOK if name in ("write", "end") else None)
    browser = browser_of(vault)
    assert browser.get(where).url.startswith(reverse("people:warnings"))
    if name != "choose":
        assert browser.post(where, LOOK).url.startswith(reverse("people:warnings"))
    assert Boundary.objects.count() == 1


@pytest.mark.parametrize("name", ["choose", "begin", "write", "end"])
def test_a_noted_danger_stands_above_and_in_the_form(ada, rex, limit, name):
    limit(Kind.LOOK)
    warnings.answer(warnings.FACTS[0].key, "yes", "")
    text = ada.get(address(name, rex, Kind.LOOK if name in ("write", "end") else None)).text
    assert "Please look at this first" in text
    assert "Talk to someone first, if you can." in text


def test_a_limit_is_chosen_seen_and_kept(ada, rex):
    choose = ada.get(address("choose", rex)).text
    assert address("write", rex, Kind.LOOK) in choose
    assert "lauracass.com" in choose
    assert ada.get(address("write", rex, Kind.LOOK)).status_code == 200
    answer = ada.post(address("write", rex, Kind.LOOK), LOOK)
    assert answer.url == address("person", rex)
    row = kept.standing(rex)[Kind.LOOK]
    assert (row.limit, row.words) == (kinds.Look(24), "Sundays")


def test_one_that_holds_is_not_offered_again_but_changed(ada, rex, limit):
    limit(Kind.LOOK)
    assert address("write", rex, Kind.LOOK) not in ada.get(address("choose", rex)).text
    assert "It is now: I look for messages every 48 hours" in ada.get(address("write", rex, Kind.LOOK)).text
    ada.post(address("write", rex, Kind.LOOK), LOOK)
    assert kept.rules_on(rex).look == kinds.Look(24)
    assert Boundary.objects.count() == 2


def test_what_is_wrong_is_said_and_what_was_good_stays(ada, rex):
    answer = ada.post(address("write", rex, Kind.LOOK), LOOK | {"since": "soon"})
    assert answer.status_code == 422
    assert "Write the day as a date." in answer.text
    assert "Sundays" in answer.text
    assert not Boundary.objects.exists()


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_its_page(ada, rex, kind):
    answer = ada.get(address("write", rex, kind))
    assert answer.status_code == 200
    assert answer.text.count("<h1>") == 1
    assert 'autocomplete="off"' in answer.text


def test_known_accounts_are_shown_before_they_are_kept(ada, rex):
    assert "rex" in ada.get(address("write", rex, Kind.ADDRESSES)).text
    ada.post(address("write", rex, Kind.ADDRESSES), {"since": "2026-03-01"})
    assert kept.rules_on(rex).addresses == kinds.Addresses(("rex",))


def test_a_limit_is_ended_after_a_page_that_says_what_happens(ada, rex, limit):
    limit(Kind.LOOK)
    text = ada.get(address("end", rex, Kind.LOOK)).text
    assert "What happens" in text
    assert Boundary.objects.count() == 1
    assert ada.post(address("end", rex, Kind.LOOK)).url == address("person", rex)
    assert kept.standing(rex) == {}


def test_one_that_begins_later_can_be_ended(ada, rex, limit):
    limit(Kind.LOOK, since=zones.today() + timedelta(days=5))
    assert ada.get(address("end", rex, Kind.LOOK)).status_code == 200
    ada.post(address("end", rex, Kind.LOOK))
    assert kept.standing(rex, zones.today() + timedelta(days=9)) == {}


def test_nothing_to_end_is_said_calmly(ada, rex):
    assert ada.get(address("end", rex, Kind.LOOK)).url == address("person", rex)
    answer = ada.post(address("end", rex, Kind.LOOK))
    assert answer.status_code == 422
    assert "there is nothing to end" in answer.text


def test_the_usual_ones_are_kept_only_where_they_are_ticked(ada, rex):
    text = ada.get(address("begin", rex)).text
    assert "checked" not in text
    none = ada.post(address("begin", rex), {})
    assert none.status_code == 422
    assert "Tick one at least" in none.text
    assert ada.post(address("begin", rex), {"k": ["hours", "topics"]}).url == address("person", rex)
    assert list(kept.standing(rex)) == [Kind.TOPICS, Kind.HOURS]


@pytest.mark.parametrize("number", [0, 13, 99999999999999999999])
def test_another_number_is_not_found(ada, rex, number):
    assert ada.get(f"/z/{rex.pk}/k/{number}/").status_code == 404
    assert ada.get(f"/z/{number}/").status_code == 404
