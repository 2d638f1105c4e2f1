from datetime import timedelta

import pytest
from django.urls import reverse

from leeward.encounters import logbook
from leeward.encounters.models import HandoverNote, Schedule
from leeward.people.models import Order

FACTS = {"planned_on": "2026-03-06", "happened": "late", "minutes_late": "40", "words": "“You will see.”"}


@pytest.fixture
def note(ada):
    ada.post(reverse("encounters:add_note"), FACTS)
    return HandoverNote.objects.get()


def test_before_writing_it_is_said_who_may_read_it(ada, vault):
    for name in ("notes", "add_note"):
        assert "A court may ask for these notes" in ada.get(reverse(f"encounters:{name}")).content.decode()


def test_a_note_is_kept_and_counted(ada, note):
    page = ada.get(reverse("encounters:note", args=[note.pk])).content.decode()
    assert "They came late, by 40 minutes" in page
    assert "“You will see.”" in page
    every = ada.get(reverse("encounters:notes")).content.decode()
    assert "March 2026: 1 handover noted" in every
    assert "1 of 1" in every


def test_a_correction_stands_in_its_place_and_the_old_one_stays(ada, note):
    ada.post(reverse("encounters:correct", args=[note.pk]), {**FACTS, "minutes_late": "45"})
    old = ada.get(reverse("encounters:note", args=[note.pk])).content.decode()
    assert "This note was corrected" in old
    assert "by 40 minutes" in old
    assert "by 45 minutes" in ada.get(reverse("encounters:notes")).content.decode()
    twice = ada.post(reverse("encounters:correct", args=[note.pk]), FACTS)
    assert twice.status_code == 422
    assert "corrected before" in twice.content.decode()


def test_a_mistake_comes_back_with_its_words(ada, vault):
    answer = ada.post(reverse("encounters:add_note"), {**FACTS, "planned_on": "soon"})
    assert answer.status_code == 422
    assert "“You will see.”" in answer.content.decode()


def test_a_day_can_come_with_the_address(ada, friday):
    page = ada.get(reverse("encounters:add_note"), {"d": "2026-03-06", "n": friday.pk}).content.decode()
    assert 'value="2026-03-06"' in page
    assert 'value="17:00"' in page
    for wrong in ({"d": "soon"}, {"d": "2026-03-06", "n": "9" * 30}, {"d": "2026-03-06", "n": "x"}):
        assert ada.get(reverse("encounters:add_note"), wrong).status_code == 200


def test_a_day_is_asked_about_and_can_be_put_aside(ada, friday, today):
    Schedule.objects.filter(pk=friday.pk).update(every=1, weekdays=str((today - timedelta(days=1)).weekday()))
    (day,) = logbook.waiting()
    page = reverse("encounters:ask", args=[day.key])
    assert "need not note anything" in ada.get(page).content.decode()
    ada.post(page)
    assert ada.get(page).url == reverse("encounters:notes")
    assert logbook.waiting() == []


def test_removing_is_explained_and_needs_a_tick(ada, note):
    page = reverse("encounters:remove_note", args=[note.pk])
    assert "The log keeps a number" in ada.get(page).content.decode()
    assert ada.post(page).status_code == 422
    ada.post(page, {"read": "yes"})
    assert not HandoverNote.objects.exists()


def test_an_order_stands_beside(ada, rex):
    Order.objects.create(person=rex, side="protects_user", text="Handovers at the library.")
    assert "Handovers at the library." in ada.get(reverse("encounters:notes")).content.decode()


def test_otto_finds_nothing(note, open_another, browser_of):
    otto = browser_of(open_another())
    for name in ("note", "correct", "remove_note"):
        assert otto.get(reverse(f"encounters:{name}", args=[note.pk])).status_code == 404
