from django.urls import reverse

from leeward.people import sharing
from leeward.people.models import Shared

ALL = reverse("people:shared")


def test_a_thing_is_noted_for_a_person_and_stands_in_both_lists(ada, mira):
    path = reverse("people:share", args=[mira.pk])
    page = ada.post(path, {"what": "A spare key", "how": "In person", "day": "2026-01-05"}, follow=True).text
    for shown in (page, ada.get(ALL).text):
        assert "A spare key" in shown
        assert "5 January 2026" in shown
    assert "Mira" in ada.get(ALL).text


def test_asking_it_back_adds_a_line_and_takes_none_away(ada, mira):
    row = sharing.note(mira, "A spare key", "In person")
    path = reverse("people:shared_later", args=[row.pk])
    assert "Nothing is sent" in ada.get(path).text
    assert " checked" not in ada.get(path).text
    page = ada.post(path, {"kind": "asked", "note": "by phone"}, follow=True).text
    assert "A spare key" in page
    assert "Asked to give it back or delete it" in page
    assert "by phone" in page
    assert Shared.objects.count() == 2


def test_only_known_words_are_added(ada, mira):
    row = sharing.note(mira, "A spare key", "In person")
    path = reverse("people:shared_later", args=[row.pk])
    for kind in ("given", "burnt", ""):
        assert ada.post(path, {"kind": kind}).status_code == 200
    later = sharing.note_later(row, "gone")
    assert ada.get(reverse("people:shared_later", args=[later.pk])).status_code == 404
    assert Shared.objects.count() == 2


def test_what_is_missing_is_said_beside_its_field(ada, mira):
    page = ada.post(reverse("people:share", args=[mira.pk]), {"how": "In person"}).text
    assert "Write what it was, in a few words." in page
    assert 'value="In person"' in page
    assert not Shared.objects.exists()


def test_another_vault_sees_none_of_it(mira, open_another, browser_of):
    row = sharing.note(mira, "A spare key", "In person")
    otto = browser_of(open_another())
    assert "A spare key" not in otto.get(ALL).text
    assert otto.get(reverse("people:shared_with", args=[mira.pk])).status_code == 404
    assert otto.post(reverse("people:shared_later", args=[row.pk]), {"kind": "gone"}).status_code == 404
    assert otto.post(reverse("people:share", args=[mira.pk]), {"what": "x"}).status_code == 404
    assert Shared.objects.count() == 1
