from django.urls import reverse

from leeward.people import changes, identities


def test_merge_then_undo(ada, rex, mira):
    ada.post(reverse("people:merge", args=[rex.pk]), {"other": mira.pk})
    assert rex.addresses.count() == 3
    assert "Mira was made one person with Rex" in ada.get(reverse("people:people")).content.decode()
    ada.post(reverse("people:undo", args=[changes.newest().pk]))
    assert rex.addresses.count() == 2
    assert len(identities.people()) == 2


def test_split_then_undo(ada, rex):
    phone = rex.addresses.get(kind="phone")
    ada.post(reverse("people:split", args=[rex.pk]), {"address": [phone.pk]})
    assert rex.addresses.count() == 1
    ada.post(reverse("people:undo", args=[changes.newest().pk]))
    assert rex.addresses.count() == 2


def test_what_cannot_be_done_is_one_calm_sentence(ada, ada_person, rex):
    refused = ada.post(reverse("people:merge", args=[rex.pk]), {"other": ada_person.pk})
    assert refused.status_code == 422
    assert "Change one of them first" in refused.content.decode()
    assert ada.post(reverse("people:split", args=[rex.pk]), {}).status_code == 422
    assert ada.post(reverse("people:merge", args=[rex.pk]), {"other": "x"}).status_code == 404


def test_nothing_changes_by_a_link(ada, rex, mira):
    assert ada.get(reverse("people:merge", args=[rex.pk])).status_code == 405
