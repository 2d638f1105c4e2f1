from django.urls import reverse

from leeward.court import work
from leeward.court.models import Handed, Pack


def test_it_can_be_read_without_a_notebook(client):
    page = client.get(reverse("court:folders")).content.decode()
    assert "Delete nothing" in page
    assert "Open the notebook" in page


def test_a_folder_is_begun_changed_and_removed(ada, pack):
    answer = ada.post(reverse("court:add"), {"court_on": "2027-02-01", "questions": "What form?"})
    new = Pack.objects.exclude(pk=pack.pk).get()
    assert answer.url == reverse("court:what", args=[new.pk])
    assert "What form?" in ada.get(reverse("court:folder", args=[new.pk])).content.decode()
    ada.post(reverse("court:edit", args=[new.pk]), {"limits": "other"})
    assert Pack.objects.get(pk=new.pk).limits == "other"
    ada.post(reverse("court:remove", args=[new.pk]))
    assert not Pack.objects.filter(pk=new.pk).exists()


def test_who_has_it_can_be_noted_once_it_is_made(ada, decided, done):
    where = reverse("court:hand", args=[decided.pk])
    assert ada.get(where).status_code == 302
    done(decided, work.MAKE)
    ada.post(where, {"to": "A lawyer", "on": "2026-03-01", "sealed": "on"})
    assert Handed.objects.get().sha256 == decided.sha256
    assert "A lawyer" in ada.get(reverse("court:folders")).content.decode()
