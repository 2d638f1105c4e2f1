from django.urls import reverse

from leeward.boundaries.models import Carried

NOTE = {"text": "Rex says you have to ring", "carrier": "person", "day": "2026-03-02"}


def test_a_note_is_written_and_kept_apart_covered(ada, rex, mum):
    answer = ada.post(reverse("boundaries:add_note"), NOTE | {"through": mum.pk})
    assert answer.url == reverse("boundaries:note", args=[Carried.objects.get().pk])
    box = ada.get(reverse("boundaries:box")).text
    assert "Mum, 2 March 2026" in box
    assert 'class="veil' in box
    assert "Rex says you have to ring" in ada.get(answer.url).text


def test_what_is_missing_is_said(ada):
    answer = ada.post(reverse("boundaries:add_note"), NOTE | {"text": ""})
    assert answer.status_code == 422
    assert "Write what was said, or go back." in answer.text


def test_one_that_was_not_right_stays_marked(ada):
    ada.post(reverse("boundaries:add_note"), NOTE)
    where = reverse("boundaries:note", args=[Carried.objects.get().pk])
    assert ada.post(where).url == where
    assert "You marked this note as not right" in ada.get(where).text
    assert ada.post(where).status_code == 422
    assert "1 note marked as not right" in ada.get(reverse("boundaries:box")).text


def test_messages_of_people_who_write_for_them_lead_to_their_place(ada, bring, mum):
    assert "No message of theirs" in ada.get(reverse("boundaries:box")).text
    bring((("03/03/2026, 12:00", "Mum", "Rex is so sad"), ("03/03/2026, 12:05", "Ada", "no")), ())
    box = ada.get(reverse("boundaries:box")).text
    assert "1 message in your notebook" in box
    assert "/m/a/" in box


def test_with_nobody_noted_the_way_is_shown(ada):
    assert "Nobody is noted as writing for the other party" in ada.get(reverse("boundaries:box")).text
    assert ada.get(reverse("boundaries:add_note")).status_code == 200


def test_a_note_that_is_not_there_is_not_found(ada):
    assert ada.get(reverse("boundaries:note", args=[7])).status_code == 404
