import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from leeward.encounters.models import CalendarDay, CalendarFile
from leeward.vault.blobs import Blobs

ZONE = {"zone": "Europe/London"}


def sent(data, name="court.ics"):
    return {**ZONE, "file": SimpleUploadedFile(name, data, "text/calendar")}


@pytest.fixture
def looked(ada, court_file):
    return ada.post(reverse("encounters:choose"), sent(court_file))


@pytest.fixture
def kept(ada, looked):
    ada.post(looked.url, {"series": ["0", "99999999999999999999", "x"]})
    return CalendarFile.objects.get()


def test_first_it_is_looked_at_and_nothing_is_kept(ada, looked):
    page = ada.get(looked.url).content.decode()
    for words in ("court.ics", "not kept yet", "Handover Leo", "Line 11", "Which of these are handovers"):
        assert words in page
    assert not CalendarFile.objects.exists()


def test_then_it_is_kept_with_what_was_ticked(ada, kept):
    assert set(CalendarDay.objects.values_list("handover", flat=True)) == {True}
    page = ada.get(reverse("encounters:file", args=[kept.pk])).content.decode()
    assert kept.sha256 in page
    assert "Line 11" in page
    assert "Handover Leo" in ada.get(reverse("encounters:handovers")).content.decode()
    assert ada.get(reverse("encounters:looked")).url == reverse("encounters:choose")


def test_put_away_leaves_no_blob(ada, vault, looked):
    assert list(vault.blobs.incoming.iterdir())
    ada.post(reverse("encounters:put_away"))
    assert list(vault.blobs.incoming.iterdir()) == []
    assert ada.get(reverse("encounters:looked")).url == reverse("encounters:choose")


def test_a_second_file_takes_the_place_of_the_first(ada, vault, looked, court_file):
    ada.post(reverse("encounters:choose"), sent(court_file + b"\r\n"))
    assert len(list(vault.blobs.incoming.iterdir())) == 1


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"%PDF-1.4", "PDF"),
        (b"<html>Log in", "web page"),
        (b"hello", "not a calendar file"),
        (b"\xff\xfe\x00", "empty"),
    ],
)
def test_what_is_no_calendar_is_told_in_a_sentence_and_leaves_nothing(ada, vault, data, why):
    answer = ada.post(reverse("encounters:choose"), sent(data))
    assert answer.status_code == 422
    assert why in answer.content.decode()
    assert not vault.blobs.incoming.exists() or list(vault.blobs.incoming.iterdir()) == []


def test_no_file_and_no_zone_are_told(ada, vault):
    assert "Choose a file first" in ada.post(reverse("encounters:choose"), ZONE).content.decode()
    assert ada.post(reverse("encounters:choose"), {"zone": "Mars/Base"}).status_code == 422


def test_the_same_file_again_is_told(ada, kept, court_file):
    answer = ada.post(reverse("encounters:choose"), sent(court_file))
    assert "already" in answer.content.decode()
    assert CalendarFile.objects.count() == 1


def test_a_file_that_went_away_meanwhile_is_told(ada, vault, looked, monkeypatch):
    for left in vault.blobs.incoming.iterdir():
        left.unlink()
    answer = ada.post(looked.url)
    assert answer.status_code == 422
    assert not CalendarFile.objects.exists()


def test_the_original_comes_out_as_it_went_in_under_a_name_that_says_nothing(ada, kept, court_file):
    answer = ada.post(reverse("encounters:original", args=[kept.pk]))
    assert answer.content == court_file
    assert answer["Content-Disposition"] == 'attachment; filename="calendar.ics"'


def test_reading_on_and_removing(ada, vault, kept):
    ada.post(reverse("encounters:read_on", args=[kept.pk]))
    assert CalendarDay.objects.exists()
    page = reverse("encounters:remove_file", args=[kept.pk])
    assert "cannot be undone" in ada.get(page).content.decode()
    assert ada.post(page).status_code == 422
    ada.post(page, {"read": "yes"})
    assert not CalendarFile.objects.exists()
    assert list(Blobs.names(vault.blobs)) == []


def test_otto_finds_nothing(kept, open_another, browser_of):
    otto = browser_of(open_another())
    assert otto.get(reverse("encounters:file", args=[kept.pk])).status_code == 404
    assert otto.post(reverse("encounters:original", args=[kept.pk])).status_code == 404
