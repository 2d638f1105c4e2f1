import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from leeward.resist.answering import handed

PAGE = "/t/f/"
SECRET = "Quillbrook"


@pytest.fixture(scope="module")
def photo():
    exif = Image.Exif()
    exif[0x010F] = SECRET
    exif.get_ifd(0x8825).update({1: "N", 2: (51.5, 30.0, 0.0), 3: "W", 4: (0.0, 7.0, 0.0)})
    out = io.BytesIO()
    Image.new("RGB", (40, 20), "red").save(out, "JPEG", exif=exif)
    return out.getvalue()


def give(client, data, name="holiday in Quillbrook.jpg"):
    return client.post(PAGE, {"file": SimpleUploadedFile(name, data)})


def test_what_lies_in_a_photo_is_said_and_the_copy_is_without_it(client, photo):
    assert give(client, photo).url == "/t/f/l/"
    page = client.get("/t/f/l/").text
    for words in (
        "This was hidden in it",
        "A place",
        "The camera or phone",
        "What can be seen in it",
        "Keep the original",
    ):
        assert words in page
    for words in (SECRET, "51.5", "holiday"):
        assert words not in page
    copy = client.post("/t/f/d/")
    assert copy["Content-Disposition"] == 'attachment; filename="copy.jpg"'
    assert copy["Content-Type"] == "image/jpeg"
    assert SECRET.encode() not in copy.content
    assert Image.open(io.BytesIO(copy.content)).size == (40, 20)


def test_with_a_notebook_nothing_of_it_is_kept_there(ada, vault, photo):
    give(ada, photo)
    assert ada.post("/t/f/d/").content
    assert not vault.blobs.incoming.exists() or list(vault.blobs.incoming.iterdir()) == []
    assert list(vault.blobs.names()) == []


def test_put_away_nothing_stays(client, photo):
    give(client, photo)
    lying = handed.of(client.session)
    assert client.post("/t/f/w/").url == PAGE
    assert lying.data == b""
    assert client.get("/t/f/l/").url == PAGE
    assert client.post("/t/f/d/").url == PAGE


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "This file is empty"),
        (b"plain words", "This kind of file is not known"),
        (b"1234ftypheic", "This is a HEIC picture"),
        (b"%PDF-1.7 broken", "could not be read to its end"),
        (b"\xff\xd8\xff\xe0", "could not be read to its end"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_lies_there(client, data, words):
    answer = give(client, data)
    assert answer.status_code == 422
    assert words in answer.text
    assert handed.of(client.session) is None


def test_no_file_is_told(client):
    answer = client.post(PAGE, {})
    assert answer.status_code == 422
    assert "No file was chosen" in answer.text


def test_nothing_found_is_no_promise(client):
    out = io.BytesIO()
    Image.new("RGB", (4, 4)).save(out, "PNG")
    give(client, out.getvalue())
    page = client.get("/t/f/l/").text
    assert "Nothing hidden was found" in page
    assert "Nothing that this notebook knows." in page
    assert "Look at it yourself" in page


def test_a_look_takes_nothing(client, photo):
    give(client, photo)
    assert client.get("/t/f/d/").status_code == 405
    assert client.get("/t/f/w/").status_code == 405
    assert "A copy lies here." in client.get(PAGE).text
