import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from leeward.incidents import logbook
from leeward.incidents.models import Attachment, Incident


def url(name, *arguments):
    return reverse(f"incidents:{name}", args=arguments)


@pytest.fixture
def file(vault, incident, sent, photo):
    logbook.add_files(vault, incident, [sent(photo, "gate.jpg")])
    return Attachment.objects.get()


def page(ada):
    return ada.get(url("incident", 1)).content.decode()


def test_a_correction_stands_beside_the_first_words(ada, incident):
    assert ada.post(url("addition", 1), {"about": "all"}).status_code == 422
    said = {"about": "when", "corrects": "on", "words": "Later.", "certainty": "day", "day": "2026-03-05"}
    assert ada.post(url("addition", 1), said).status_code == 302
    text = page(ada)
    assert "<h1>5 March 2026</h1>" in text
    assert "About 4 March 2026, 21:14" in text
    assert "Later." in text


def test_a_witness_reads_and_writes(ada, incident):
    asked = ada.get(url("witness", 1)).content.decode()
    assert "Rex stood at the gate." in asked
    assert "does not prove who sat at the keyboard" in asked
    assert ada.post(url("witness", 1), {"name": "Mira"}).status_code == 422
    ada.post(url("witness", 1), {"name": "Mira", "words": "I saw it.", "was_there": "on"})
    assert "I saw it." in page(ada)


def test_more_files(ada, incident, photo):
    assert "Choose a file first" in ada.post(url("files", 1), {}).content.decode()
    for _ in range(2):
        ada.post(url("files", 1), {"files": SimpleUploadedFile("gate.jpg", photo)})
    assert "already" in page(ada)
    assert Attachment.objects.count() == 1


def test_a_file_is_covered_then_shown_then_given_as_it_came(ada, file, photo):
    covered = ada.get(url("file", 1, file.pk)).content.decode()
    assert "51.50000, -0.12500" in covered
    assert "<img" not in covered
    assert "<img" in ada.get(url("uncovered", 1, file.pk)).content.decode()
    shown = ada.get(url("picture", 1, file.pk))
    assert (shown.content, shown["Content-Type"]) == (photo, "image/jpeg")
    answer = ada.post(url("original", 1, file.pk))
    assert answer.content == photo
    assert answer["Content-Disposition"] == f'attachment; filename="{file.pk}.jpg"'


def test_a_file_of_another_incident_and_a_number_beyond_all_are_not_there(ada, vault, file, given):
    logbook.write(vault, given)
    for numbers in ((2, file.pk), (10**30, file.pk), (1, 10**30)):
        assert ada.get(url("file", *numbers)).status_code == 404


def test_other_kinds_are_not_shown(ada, vault, incident, sent):
    logbook.add_files(vault, incident, [sent(b"<script>", "a.html")])
    assert ada.get(url("picture", 1, 1)).status_code == 415
    assert "<img" not in ada.get(url("uncovered", 1, 1)).content.decode()


def test_a_damaged_file_is_told(ada, vault, file):
    (vault.folder / "blobs" / file.blob).unlink()
    assert ada.get(url("uncovered", 1, file.pk)).status_code == 422


@pytest.mark.parametrize("which", ["remove", "remove_file"])
def test_removed_once_the_box_is_ticked(ada, vault, file, which):
    where = url("remove", 1) if which == "remove" else url("remove_file", 1, file.pk)
    assert "ask a lawyer before" in ada.get(where).content.decode()
    assert ada.post(where).status_code == 422
    ada.post(where, {"read": "yes"})
    assert not Attachment.objects.exists()
    assert list(vault.blobs.names()) == []
    assert Incident.objects.exists() is (which == "remove_file")
