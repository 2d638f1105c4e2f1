import hashlib
import io
import secrets

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpRequest
from django.test import override_settings

from leeward.vault import uploads
from leeward.vault.errors import DiskFull
from leeward.vault.uploads import SealedUploadHandler, UploadTooLarge
from support.disk import files_with, watching
from support.made_up.handlers import MARKER

MADE_UP = {
    "CSRF_FAILURE_VIEW": "django.views.csrf.csrf_failure",
    "ROOT_URLCONF": "support.made_up.urls",
    "MIDDLEWARE": [
        "django.contrib.sessions.middleware.SessionMiddleware",
        "leeward.vault.middleware.VaultMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
    ],
}
LARGE = (MARKER.encode() + b"\n") * 200_000  # 5.6 MB, more than twice what Django spools


@pytest.fixture(autouse=True)
def made_up_pages():
    with override_settings(**MADE_UP):
        yield


def file(content, name="chat.txt"):
    return SimpleUploadedFile(name, content, "text/plain")


def incoming(vault):
    return list((vault.folder / "blobs" / "incoming").iterdir())


@pytest.mark.parametrize("content", [b"", b"short", LARGE, secrets.token_bytes(700_001)])
def test_with_a_vault_it_is_sealed_on_its_way(vault, ada, content):
    told = ada.post("/upload", {"file": file(content), "field": "beside"}).json()
    [seen] = told["files"]
    assert (seen["name"], seen["size"], seen["sealed"], seen["same"]) == ("chat.txt", len(content), True, True)
    assert seen["sha256"] == hashlib.sha256(content).hexdigest()
    assert told["field"] == "beside"


@pytest.mark.parametrize("content", [b"", b"short", LARGE])
def test_without_a_vault_it_stays_in_memory(client, content):
    [seen] = client.post("/upload", {"file": file(content)}).json()["files"]
    assert (seen["size"], seen["sealed"], seen["same"]) == (len(content), False, True)
    assert seen["sha256"] == hashlib.sha256(content).hexdigest()


def test_several_files_at_once(vault, ada):
    seen = ada.post("/upload", {"file": [file(b"one", "a.txt"), file(b"two", "b.txt")]}).json()["files"]
    assert [(one["name"], one["text"]) for one in seen] == [("a.txt", "one"), ("b.txt", "two")]
    assert len(incoming(vault)) == 2


def test_nothing_is_on_the_disk_in_plain(vault, ada, client, tmp_path, monkeypatch):
    (tmp_path / "temp").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temp"))
    with watching() as written:
        ada.post("/upload", {"file": file(LARGE)})
        client.post("/upload", {"file": file(LARGE)})
    assert written.paths
    assert written.outside(vault.folder) == set()
    assert files_with(MARKER, tmp_path) == []


def test_the_watcher_sees_what_django_itself_would_do(vault, ada, tmp_path, monkeypatch):
    """The test above would notice: with Django's own handlers the words lie in a temporary file."""
    (tmp_path / "temp").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temp"))
    handlers = ["django.core.files.uploadhandler.TemporaryFileUploadHandler"]
    with watching() as written, override_settings(FILE_UPLOAD_HANDLERS=handlers):
        ada.post("/upload?fail", {"file": file(LARGE)})
    assert written.outside(vault.folder)


def test_what_came_with_a_request_that_failed_is_discarded(vault, ada):
    ada.post("/upload?fail", {"file": file(LARGE)})
    assert incoming(vault) == []
    ada.raise_request_exception = False
    ada.post("/upload?break", {"file": file(LARGE)})
    assert incoming(vault) == []


def test_what_came_from_another_site_is_discarded(vault, ada):
    session = ada.session
    session["_csrftoken"] = "a" * 32
    session.save()
    ada.handler.enforce_csrf_checks = True
    assert ada.post("/upload-checked", {"file": file(LARGE), "csrfmiddlewaretoken": "b" * 32}).status_code == 403
    assert incoming(vault) == []


def test_what_a_view_kept_stays_although_the_request_failed(vault):
    handler, request = handler_at_work(vault)
    handler.receive_data_chunk(b"content", 0)
    kept = handler.file_complete(7).pending.keep()
    uploads.discard_all(request)
    assert vault.blobs.open(kept).read() == b"content"


def handler_at_work(_vault):
    request = HttpRequest()
    handler = SealedUploadHandler(request)
    request.upload_handlers = [handler]
    handler.new_file("file", "chat.txt", "text/plain", None)
    return handler, request


def test_an_upload_that_breaks_off_leaves_nothing(vault):
    handler, _ = handler_at_work(vault)
    handler.receive_data_chunk(b"half of it", 0)
    assert len(incoming(vault)) == 1
    handler.upload_interrupted()
    assert incoming(vault) == []
    handler.upload_interrupted()


def test_a_body_that_is_cut_off_leaves_nothing(vault, ada):
    boundary = "BoUnDaRy"
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'
    body = head.encode() + LARGE[:300_000]

    class CutOff(io.BytesIO):
        def read(self, *args):
            part = super().read(*args)
            if not part:
                raise OSError("gone")
            return part

    extra = {
        "wsgi.input": CutOff(body),
        "CONTENT_LENGTH": str(len(LARGE)),
        "CONTENT_TYPE": f"multipart/form-data; boundary={boundary}",
    }
    ada.raise_request_exception = False
    assert ada.generic("POST", "/upload", **extra).status_code >= 400
    assert incoming(vault) == []


def test_more_than_fits_into_memory_is_one_calm_sentence(monkeypatch):
    monkeypatch.setattr(uploads, "CAP", 1000)
    handler = SealedUploadHandler()
    handler.new_file("file", "a.txt", "text/plain", None)
    handler.receive_data_chunk(b"x" * 600, 0)
    first = handler.file_complete(600)
    handler.new_file("file", "b.txt", "text/plain", None)
    for _ in range(3):
        handler.receive_data_chunk(b"x" * 600, 0)
    second = handler.file_complete(1800)
    assert first.source.size == 600
    with pytest.raises(UploadTooLarge, match="Make a vault first"):
        _ = second.source


def test_a_full_disk_is_one_calm_sentence(vault, monkeypatch):
    handler, _ = handler_at_work(vault)

    def full(*_):
        raise DiskFull

    monkeypatch.setattr("leeward.vault.blobs.BlobWriter.write", full)
    handler.receive_data_chunk(b"content", 0)
    handler.receive_data_chunk(b"content", 7)
    refused = handler.file_complete(14)
    with pytest.raises(DiskFull):
        _ = refused.source
    assert incoming(vault) == []


def test_a_name_with_folders_keeps_only_its_end(vault, ada):
    [seen] = ada.post("/upload", {"file": file(b"x", "../../etc/chat.txt")}).json()["files"]
    assert seen["name"] == "chat.txt"


@pytest.mark.parametrize("path", ["/nobody", "/upload?fail", "/upload?break"])
def test_what_no_view_asked_for_is_discarded(vault, ada, path):
    ada.raise_request_exception = False
    ada.post(path, {"file": [file(LARGE, "a.txt"), file(b"short", "b.txt")]})
    assert not incoming(vault)


def test_what_a_view_asked_for_is_left_to_it(vault, ada):
    ada.post("/upload", {"file": file(b"content")})
    assert len(incoming(vault)) == 1
