"""Pictures of papers on the pages: covered first, from memory, and nothing of them outside the vault."""

import re
from pathlib import Path

import pytest
from django.urls import reverse

from leeward.belongings import photos
from leeward.belongings.models import Photo, Thing
from leeward.vault.models import LogLeaf
from leeward.vault.uploads import CAP
from support import walk
from support.browser import CHROMIUM_ARGUMENTS, axe, chromium
from support.disk import files_with, watching

MARKER = "Ada-Example-4711"
PDF = b"%PDF-1.4 " + MARKER.encode()


def of(name, *args):
    return reverse(f"belongings:{name}", args=args)


@pytest.fixture
def keep(vault, paper, sealed):
    return lambda name, content: photos.keep(vault, paper, name, sealed(content))


@pytest.fixture
def photo(keep, picture):
    return keep("IMG_2031.png", picture)


@pytest.fixture
def document(keep):
    return keep("scan.pdf", PDF)


def incoming(vault):
    folder = vault.folder / "blobs" / "incoming"
    return list(folder.iterdir()) if folder.exists() else []


def test_several_are_kept_at_once(vault, ada, upload):
    answer = ada.post(of("photo_add", "1"), {"files": [upload(), upload(PDF, "scan.pdf")]})
    assert answer.headers["Location"] == of("paper", "1")
    assert [(row.name, row.media_type) for row in Photo.objects.all()] == [
        ("IMG_2031.png", "image/png"),
        ("scan.pdf", "application/pdf"),
    ]
    assert incoming(vault) == []
    page = ada.get(of("paper", "1")).text
    assert "IMG_2031.png" in page
    assert "2 pictures kept" in ada.get(of("papers")).text


def test_what_was_good_is_kept_and_the_rest_is_said(vault, ada, upload, picture):
    files = [upload(), upload(b"hello", "letter.txt"), upload(b"", "empty.png"), upload(picture, "again.png")]
    answer = ada.post(of("photo_add", "1"), {"files": files})
    assert answer.status_code == 422
    for sentence in ("letter.txt: This file is not a picture", "empty.png: This file is empty", "is here already"):
        assert sentence in answer.text
    assert [row.name for row in Photo.objects.all()] == ["IMG_2031.png"]
    assert incoming(vault) == []
    assert len(list(vault.blobs.names())) == 1


def test_one_too_large_is_said(vault, ada, upload, monkeypatch):
    monkeypatch.setattr(photos, "LARGEST", 10)
    answer = ada.post(of("photo_add", "1"), {"files": [upload()]})
    assert "larger than 50 MB" in answer.text
    assert not Photo.objects.exists()
    assert list(vault.blobs.names()) == []
    assert photos.LARGEST < CAP


def test_nothing_chosen_is_said(ada):
    answer = ada.post(of("photo_add", "1"))
    assert answer.status_code == 422
    assert "No picture was chosen" in answer.text


def test_a_full_disk_is_said_and_nothing_half_is_kept(vault, ada, upload, monkeypatch):
    from leeward.vault.blobs import BlobWriter
    from leeward.vault.errors import DiskFull

    def full(*_):
        raise DiskFull

    monkeypatch.setattr(BlobWriter, "finish", full)
    answer = ada.post(of("photo_add", "1"), {"files": [upload()]})
    assert "The disk is full" in answer.text
    assert not Photo.objects.exists()


def test_without_a_vault_nothing_is_taken(client, upload):
    assert client.post(of("photo_add", "1"), {"files": [upload()]}).headers["Location"] == "/o/"


def test_a_paper_that_is_not_there_keeps_nothing(vault, ada, upload):
    assert ada.post(of("photo_add", "o99"), {"files": [upload()]}).status_code == 404
    assert list(vault.blobs.names()) == []
    assert incoming(vault) == []


def test_it_is_covered_until_a_click(ada, photo):
    covered = ada.get(of("photo", photo.pk)).text
    assert "<img" not in covered
    assert of("photo_bytes", photo.pk) not in covered
    uncovered = ada.get(of("photo_uncovered", photo.pk)).text
    assert f'src="{of("photo_bytes", photo.pk)}"' in uncovered
    assert "Cover it" in uncovered


def test_the_page_gets_the_very_bytes_as_a_picture_and_nothing_else(ada, photo, picture):
    answer = ada.get(of("photo_bytes", photo.pk))
    assert answer.content == picture
    assert answer.headers["Content-Type"] == "image/png"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in answer.headers["Cache-Control"]
    assert "img-src 'self'" in answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("head", "media_type"),
    [(b"\xff\xd8\xff\xe0", "image/jpeg"), (b"GIF89a", "image/gif"), (b"RIFF\x10\0\0\0WEBPVP8 ", "image/webp")],
)
def test_the_kinds_a_page_shows_are_given_as_what_they_are(ada, keep, head, media_type):
    row = keep("a.html", head + b"<script>alert(1)</script>")
    answer = ada.get(of("photo_bytes", row.pk))
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, media_type)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_what_is_no_picture_for_a_page_is_only_a_download(ada, document):
    answer = ada.get(of("photo_bytes", document.pk))
    assert answer.status_code == 415
    assert MARKER not in answer.text
    assert "<img" not in ada.get(of("photo_uncovered", document.pk)).text
    assert "cannot be shown" in ada.get(of("photo", document.pk)).text


def test_what_the_browser_says_of_a_file_is_not_believed(ada, upload):
    answer = ada.post(of("photo_add", "1"), {"files": [upload(b"<svg/>", "a.png", "image/png")]})
    assert answer.status_code == 422
    ada.post(of("photo_add", "1"), {"files": [upload(None, "a.html", "text/html")]})
    assert Photo.objects.get().media_type == "image/png"


def test_a_download_is_explained_first_and_has_a_name_that_says_nothing(ada, document):
    said = ada.get(of("photo_download", document.pk))
    assert "No passphrase protects it" in said.text
    answer = ada.post(of("photo_download", document.pk))
    assert answer.content == PDF
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{document.pk}.pdf"'


def test_removing_is_explained_first_and_takes_one_click(vault, ada, photo, paper):
    said = ada.get(of("photo_remove", photo.pk)).text
    assert "cannot be undone" in said
    assert Photo.objects.exists(), "looking removes nothing"
    answer = ada.post(of("photo_remove", photo.pk))
    assert answer.headers["Location"] == of("paper", f"o{paper.pk}")
    assert not Photo.objects.exists()
    assert list(vault.blobs.names()) == []
    assert list(LogLeaf.objects.values_list("kind", flat=True)) == ["paper_photo", "paper_photo_removed"]
    assert Thing.objects.filter(pk=paper.pk).exists()
    assert ada.post(of("photo_remove", photo.pk)).status_code == 404


@pytest.mark.parametrize("name", ["photo_uncovered", "photo_bytes"])
def test_a_damaged_picture_is_said_calmly(vault, ada, photo, name):
    (vault.blobs.folder / photo.blob).write_bytes(b"broken")
    answer = ada.get(of(name, photo.pk))
    assert answer.status_code in (409, 422)
    assert "changed from outside" in answer.text
    assert "Traceback" not in answer.text


def test_a_missing_picture_is_said_calmly_and_can_still_be_removed(vault, ada, photo):
    vault.blobs.delete(photo.blob)
    assert "missing from the vault" in ada.get(of("photo_uncovered", photo.pk)).text
    assert ada.post(of("photo_download", photo.pk)).status_code == 409
    ada.post(of("photo_remove", photo.pk))
    assert not Photo.objects.exists()


PAGES = ("photo", "photo_uncovered", "photo_bytes", "photo_download", "photo_remove")


def test_another_vault_sees_nothing(photo, browser_of, open_another):
    otto = browser_of(open_another())
    assert {otto.get(of(name, photo.pk)).status_code for name in PAGES} == {404}
    assert otto.post(of("photo_remove", photo.pk)).status_code == 404


def test_without_a_vault_they_lead_to_the_way_in(photo, client):
    assert {client.get(of(name, photo.pk)).headers["Location"][:7] for name in PAGES} == {"/o/?to="}


def test_no_plain_text_is_written_while_pictures_come_and_are_shown(vault, ada, upload, tmp_path, monkeypatch):
    (tmp_path / "temp").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temp"))
    large = b"\xff\xd8\xff\xe0" + MARKER.encode() * 400_000  # 6 MB, more than twice what Django spools
    with watching() as written:
        ada.post(of("photo_add", "1"), {"files": [upload(large, "a.jpg"), upload()]})
        for row in Photo.objects.all():
            for name in ("photo", "photo_uncovered", "photo_bytes", "photo_download"):
                assert ada.get(of(name, row.pk)).status_code == 200
            ada.post(of("photo_download", row.pk))
            ada.post(of("photo_remove", row.pk))
    assert written.paths
    assert written.outside(vault.folder) == set()
    assert files_with(MARKER, tmp_path) == []


@pytest.mark.browser
def test_a_real_browser_shows_it_on_a_click_and_remembers_nothing(live_site, tmp_path, browser, picture):
    """Upload, cover, uncover, lock: the picture is on no disk in plain, not in the browser's own cache either."""
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "IMG_2031.png").write_bytes(picture)
    profile, asked = tmp_path / "profile", []
    context = browser.browser_type.launch_persistent_context(
        str(profile), executable_path=chromium(), args=CHROMIUM_ARGUMENTS
    )
    try:
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda said: asked.append(said.text) if "Content Security" in said.text else None)
        page.goto(live_site.url + "/v/")
        walk.make_vault(page)
        page.goto(live_site.url + of("paper", "1"))
        page.locator("input[type=file]").set_input_files(tmp_path / "there" / "IMG_2031.png")
        walk.press(page, page.get_by_role("button", name="Keep the pictures"))
        walk.press(page, page.get_by_role("link", name="IMG_2031.png"))
        assert axe(page) == []
        assert not any(url.endswith("/p") for url in asked), "its bytes were fetched before the click"
        walk.press(page, page.get_by_role("link", name=re.compile("Look at it")))
        assert page.locator("figure img").evaluate("image => image.decode().then(() => image.naturalWidth)") == 8
        assert axe(page) == []
        walk.press(page, page.get_by_role("link", name=re.compile("Cover it")))
        assert page.locator("img").count() == 0
        page.goto(live_site.url + of("photo_download", "1"))
        with page.expect_download() as coming:
            page.get_by_role("button", name="Download it").click()
        assert Path(coming.value.path()).read_bytes() == picture
        coming.value.delete()
        walk.lock(page)
    finally:
        context.close()
    assert not [text for text in asked if "Content Security" in text]
    assert live_site.written_outside() == set()
    assert files_with(MARKER, profile, live_site.home) == []


def test_a_picture_kept_offers_to_say_so_and_one_click_does(ada, upload):
    assert "I have a photo”" not in ada.get(of("paper", "1")).text
    ada.post(of("photo_add", "1"), {"files": [upload()]})
    assert of("photo_mark", "1") in ada.get(of("paper", "1")).text
    assert ada.post(of("photo_mark", "1")).headers["Location"] == of("paper", "1")
    assert Thing.objects.get().state == "photo"
    assert of("photo_mark", "1") not in ada.get(of("paper", "1")).text


def test_what_was_said_already_is_not_asked_again(ada, upload):
    ada.post(of("paper", "1"), {"state": "original"})
    ada.post(of("photo_add", "1"), {"files": [upload()]})
    assert of("photo_mark", "1") not in ada.get(of("paper", "1")).text


def test_without_a_picture_nothing_is_said(ada):
    ada.post(of("photo_mark", "1"))
    assert not Thing.objects.exists()
