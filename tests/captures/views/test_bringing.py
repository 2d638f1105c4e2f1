import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from leeward.captures.models import Capture
from leeward.vault.blobs import Blobs

PNG = b"\x89PNG\r\n\x1a\n" + b"a picture of a post"
SEEN = {"address": "https://example.org/rex/1", "seen_on": "2026-03-02", "seen_clock": "21:14"}


def sent(data, name="Screenshot of Rex.png", **more):
    return {"file": SimpleUploadedFile(name, data, "text/html"), **more}


def test_a_picture_of_the_screen_is_sealed_with_where_and_when(ada, vault):
    page = reverse("captures:screen")
    assert "Keep no intimate pictures" in ada.get(page).content.decode()
    answer = ada.post(page, sent(PNG, **SEEN))
    post = Capture.objects.get()
    assert answer.url == reverse("captures:capture", args=[post.pk])
    assert (post.came, str(post.seen_at), post.address) == ("screen", "2026-03-02 21:14:00", SEEN["address"])
    for path in vault.folder.rglob("*"):
        assert not path.is_file() or PNG not in path.read_bytes()


def test_a_file_of_any_kind_is_kept_as_it_is(ada):
    ada.post(reverse("captures:file"), sent(b"<html>saved", "page.html"))
    row = Capture.objects.get().files.get()
    assert (row.name, row.media_type) == ("page.html", "application/octet-stream")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (SEEN, "Choose a file first"), (sent(PNG), "Write the address"), (sent(b"hello", **SEEN), "not a picture"),
        (sent(b"", **SEEN), "empty"),
    ],
    ids=["none", "where", "text", "empty"],
)  # fmt: skip
def test_what_is_not_kept_is_told_and_leaves_nothing(ada, vault, data, why):
    answer = ada.post(reverse("captures:screen"), data)
    assert answer.status_code == 422
    assert why in answer.content.decode()
    assert not Capture.objects.exists()
    assert list(Blobs.names(vault.blobs)) == []
    assert not vault.blobs.incoming.exists() or list(vault.blobs.incoming.iterdir()) == []


def test_the_same_again_is_told(ada, post):
    answer = ada.post(reverse("captures:screen"), sent(PNG, **SEEN))
    assert "already" in answer.content.decode() or "is here already" in answer.content.decode()
    assert Capture.objects.count() == 1
