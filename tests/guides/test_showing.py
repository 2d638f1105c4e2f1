from dataclasses import replace
from datetime import date, timedelta

import pytest

from leeward.guides import marking, showing
from leeward.guides.choices import Stand
from leeward.library.guides import BY_KEY, GUIDES


def test_the_parts_hold_all_steps_once(whatsapp):
    found = [one.place for part in showing.stages(whatsapp, {}) for one in part.steps]
    assert found == list(range(1, len(whatsapp.steps) + 1))


def test_a_step_says_how_sure_it_is_and_where_it_was_read(whatsapp):
    one = showing.shown(whatsapp, whatsapp.place_of("shut"), {})
    assert one.sure == "The service itself says so"
    assert any("faq.whatsapp.com" in source for source in one.read_at)
    assert (one.state, one.state_label, one.since) == ("", "", None)
    with pytest.raises(IndexError):
        showing.shown(whatsapp, 99, {})


def test_a_day_stands_beside_what_is_done_only(vault, whatsapp):
    for key, state in (("shut", Stand.DONE), ("quiet", Stand.LATER)):
        marking.note(whatsapp, whatsapp.at(whatsapp.place_of(key)), state, date(2026, 11, 1), None)
    marks = marking.standing(whatsapp, None)
    assert showing.shown(whatsapp, whatsapp.place_of("shut"), marks).since == date(2026, 11, 1)
    assert showing.shown(whatsapp, whatsapp.place_of("quiet"), marks).since is None


def test_own_words_have_no_page():
    assert showing.read_at("own words") == ()
    assert showing.read_at("[seen] a.org (2026); own words") == ("a.org (2026)",)
    assert showing.read_at("tech_safety research of the project, TS31") == ()


def test_an_old_guide_says_so(whatsapp):
    guide = replace(whatsapp, checked=date(2026, 12, 1))
    assert showing.age(guide, date(2026, 12, 1) + timedelta(days=180)) == "Looked up on 1 December 2026."
    old = showing.age(guide, date(2026, 12, 1) + timedelta(days=215))
    assert old == "Looked up on 1 December 2026, 7 months ago. Menus may differ by now."


@pytest.mark.parametrize(
    ("typed", "key"),
    [("hotmail", "outlook"), ("Twitter", "x"), ("imessage", "iphone"), ("smart home", "home"), ("LIFE360", "place")],
)
def test_other_names_are_found(typed, key):
    assert BY_KEY[key] in showing.called(typed)


@pytest.mark.parametrize("typed", ["", "   ", "nothing like it"])
def test_what_is_not_there_is_not_found(typed):
    assert showing.called(typed) == []


def test_the_list_holds_every_guide_once():
    groups = showing.groups({"whatsapp": 3})
    listed = [one for group in groups for one in group.guides]
    assert sorted(one.guide.number for one in listed) == list(GUIDES)
    assert {one.guide.key: one.noted for one in listed if one.noted} == {"whatsapp": 3}


def test_guides_for_the_ways_somebody_writes():
    assert [guide.key for guide in showing.fitting({"whatsapp", "sms"})] == ["whatsapp", "iphone", "android"]
    assert showing.fitting(()) == []
