import pytest
from django.urls import reverse

from leeward.captures.models import Capture, KeptFile, Report
from leeward.people.days import today
from leeward.vault.blobs import Blobs

PNG = b"\x89PNG\r\n\x1a\n" + b"a picture of a post"


def url(name, *arguments):
    return reverse(f"captures:{name}", args=arguments)


@pytest.fixture
def file(post):
    return post.files.get()


def test_the_list_leads_to_each_and_says_what_is_to_be_looked_at_again(ada, post):
    Report.objects.create(capture=post, to="The service", on=today(), ask_on=today())
    page = ada.get(url("captures")).content.decode()
    assert url("capture", post.pk) in page
    assert "You wanted to look again" in page
    assert "1 post kept" in page


def test_a_post_shows_what_is_known_and_not_the_picture(ada, post, file):
    page = ada.get(url("capture", post.pk)).content.decode()
    for words in ("A group of the town", "It says that she stole.", file.sha256, url("picture", post.pk, file.pk)):
        assert words in page
    assert "<img" not in page


def test_the_picture_is_covered_until_it_is_asked_for(ada, post, file):
    page = url("picture", post.pk, file.pk)
    assert "<img" not in ada.get(page).content.decode()
    assert url("picture_bytes", post.pk, file.pk) in ada.get(f"{page}?look").content.decode()
    answer = ada.get(url("picture_bytes", post.pk, file.pk))
    assert (answer.content, answer["Content-Type"]) == (PNG, "image/png")


def test_only_pictures_are_shown(ada, post, file):
    KeptFile.objects.update(media_type="text/html")
    assert ada.get(url("picture_bytes", post.pk, file.pk)).status_code == 415
    assert "<img" not in ada.get(url("picture", post.pk, file.pk) + "?look").content.decode()


def test_a_copy_leaves_after_a_warning_under_a_name_that_says_nothing(ada, post, file):
    page = url("copy", post.pk, file.pk)
    assert "No passphrase protects it" in ada.get(page).content.decode()
    answer = ada.post(page)
    assert answer.content == PNG
    assert answer["Content-Disposition"] == f'attachment; filename="{file.pk}.png"'
    assert answer["Content-Type"] == "application/octet-stream"


def test_a_damaged_file_is_told_in_words(ada, vault, post, file):
    vault.blobs.delete(file.blob)
    for answer in (ada.get(url("picture", post.pk, file.pk) + "?look"), ada.post(url("copy", post.pk, file.pk))):
        assert answer.status_code == 422
        assert "is missing" in answer.content.decode()


def test_the_sheet_is_read_first_and_made_in_memory(ada, post, file):
    page = ada.get(url("sheet", post.pk)).content.decode()
    assert file.sha256 in page
    assert "Make the file" in page
    assert ada.post(url("sheet", post.pk), {"size": "letter"}).content.startswith(b"%PDF-")


def test_removed_once_the_box_is_ticked(ada, vault, post):
    page = url("remove", post.pk)
    assert "ask a lawyer before" in ada.get(page).content.decode()
    assert ada.post(page).status_code == 422
    assert ada.post(page, {"read": "yes"}).url == url("captures")
    assert not Capture.objects.exists()
    assert list(Blobs.names(vault.blobs)) == []


def test_otto_and_a_file_of_another_post_are_not_found(post, file, ada, open_another, browser_of):
    otto = browser_of(open_another())
    assert otto.get(url("picture_bytes", post.pk, file.pk)).status_code == 404
    assert ada.get(url("picture_bytes", post.pk + 1, file.pk)).status_code == 404
    assert str(otto.get(url("captures")).content).count("Rex") == 0
