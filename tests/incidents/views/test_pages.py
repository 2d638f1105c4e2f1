import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from leeward.incidents import logbook, sheet
from leeward.incidents.models import Attachment, Incident
from leeward.vault.models import LogLeaf

SAID = {"what": "Rex rang.", "certainty": "exact", "day": "2026-03-04", "clock": "21:14", "zone": "Europe/London"}


def url(name, *arguments):
    return reverse(f"incidents:{name}", args=arguments)


def test_written_on_one_screen_with_its_files(ada, vault, photo):
    files = [SimpleUploadedFile("a.jpg", photo), SimpleUploadedFile("b.txt", b""), SimpleUploadedFile("c.txt", b"c")]
    answer = ada.post(url("add"), {**SAID, "captured": "By me", "files": files})
    assert answer.url == url("incident", 1)
    page = ada.get(answer.url).content.decode()
    assert "b.txt: This file is empty" in page
    assert [one.name for one in Attachment.objects.all()] == ["a.jpg", "c.txt"]
    assert LogLeaf.objects.count() == 3
    assert "b.txt" not in ada.get(answer.url).content.decode()
    assert not list(vault.blobs.incoming.iterdir())


def test_what_is_not_right_is_told_and_nothing_is_kept(ada, vault, photo):
    answer = ada.post(url("add"), {**SAID, "clock": "", "files": SimpleUploadedFile("a.jpg", photo)})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "I know the day only” ." not in page
    assert "choose your files once more" in page
    assert "Rex rang." in page
    assert not Incident.objects.exists()
    assert list(vault.blobs.names()) == []


def test_the_form_has_the_caution_and_needs_no_script(ada):
    page = ada.get(url("add")).content.decode()
    assert sheet.CAUTION in page
    assert page.count("<button") - page.count('class="exit"') >= 1
    assert page.count('class="button">Keep it') == 1


def test_the_list_is_searched_by_post_alone(ada, vault, given, incident):
    logbook.write(vault, {**given, "what": "A letter came."})
    assert "2 " in ada.get(url("incidents")).content.decode()
    page = ada.post(url("incidents"), {"words": "letter"}).content.decode()
    assert "A letter came." in page
    assert "Rex stood" not in page
    assert "No note has all" in ada.post(url("incidents"), {"words": "nothing"}).content.decode()
    assert "Rex stood" in ada.get(url("incidents") + "?words=letter").content.decode()


def test_danger_now_shows_the_number_to_ring(ada, vault, given):
    logbook.write(vault, {**given, "in_danger": True})
    assert "If you are in danger now" in ada.get(url("incident", 1)).content.decode()


@pytest.mark.parametrize("which", [("paper", 1), ("all_paper",)])
def test_on_paper(ada, incident, which):
    assert sheet.CAUTION in ada.get(url(*which)).content.decode()
    assert ada.post(url(*which), {"size": "letter"}).content.startswith(b"%PDF")


def test_otto_sees_nothing(incident, open_another, browser_of):
    otto = browser_of(open_another())
    assert otto.get(url("incident", 1)).status_code == 404
    assert "Rex" not in otto.get(url("incidents")).content.decode()
