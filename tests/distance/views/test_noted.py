import pytest
from django.urls import reverse

from leeward.distance import logbook, ways
from leeward.distance.models import ContactNote

GIVEN = {
    "day": "2025-11-06",
    "clock": "08:00",
    "words": "You cannot hide",
    "what": "A call at work.",
    "seen_by": "Mira",
}


def at(name, rex, *more):
    return reverse(f"distance:{name}", args=[rex.pk, *more])


@pytest.fixture
def note(ada, rex):
    ada.post(at("add_note", rex), GIVEN)
    return ContactNote.objects.get()


def test_before_writing_it_is_said_who_may_read_it(ada, rex):
    for name in ("notes", "add_note"):
        assert "A court may ask for these notes" in ada.get(at(name, rex)).content.decode()


def test_a_contact_is_kept_and_listed(ada, rex, note):
    page = ada.get(at("note", rex, note.pk)).content.decode()
    for said in ("6 November 2025, 08:00", "You cannot hide", "A call at work.", "Mira"):
        assert said in page
    assert "6 November 2025, 08:00" in ada.get(at("notes", rex)).content.decode()


def test_a_correction_stands_in_its_place_and_the_old_one_stays(ada, rex, note):
    ada.post(at("correct", rex, note.pk), {**GIVEN, "clock": ""})
    old = ada.get(at("note", rex, note.pk)).content.decode()
    assert "This note was corrected" in old
    assert "08:00" in old
    assert [one.day_only for one in logbook.standing(rex)] == [True]
    twice = ada.post(at("correct", rex, note.pk), GIVEN)
    assert twice.status_code == 422
    assert "corrected before" in twice.content.decode()


def test_taken_back_it_stays_readable(ada, rex, note):
    assert "not counted any more" in ada.get(at("take_back", rex, note.pk)).content.decode()
    ada.post(at("take_back", rex, note.pk))
    assert "You took this note back" in ada.get(at("note", rex, note.pk)).content.decode()
    newer = ContactNote.objects.get(taken_back=True)
    assert "an older note was not right" in ada.get(at("note", rex, newer.pk)).content.decode()
    assert ada.post(at("take_back", rex, note.pk)).status_code == 422


def test_a_mistake_comes_back_with_its_words(ada, rex):
    answer = ada.post(at("add_note", rex), {**GIVEN, "day": "soon"})
    assert answer.status_code == 422
    assert "You cannot hide" in answer.content.decode()


def test_a_way_can_come_with_the_address(ada, rex):
    way = ways.add(rex, "calls")
    assert f'value="{way.pk}" selected' in ada.get(at("add_note", rex), {"w": way.pk}).content.decode()
    for wrong in ("x", "9" * 40, "²"):
        assert ada.get(at("add_note", rex), {"w": wrong}).status_code == 200
