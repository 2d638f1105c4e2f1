import pytest

from leeward.readers.errors import DamagedZip
from leeward.readers.media import Media, media_type
from leeward.readers.sources import from_bytes
from leeward.words.sources import Source


def test_types_by_ending():
    assert media_type("A.JPG") == "image/jpeg"
    assert media_type("noext") is None


def test_what_lies_beside_is_found_and_hashed():
    photo = from_bytes("Café.jpg", b"bytes")
    media = Media({"media/Cafe\u0301.jpg": photo}, hashing=True)
    found = media.named("Café.jpg")
    assert (found.sha256, found.missing, found.member) == (photo.sha256, False, "media/Cafe\u0301.jpg")
    assert media.named("other.jpg").missing
    assert media.unnamed("image/jpeg").missing
    assert (media.found, media.missing) == (1, 2)


def test_without_hashing_nothing_is_opened():
    def fails():
        raise AssertionError

    media = Media({"a.jpg": Source("a.jpg", 1, "", fails)}, hashing=False)
    assert (media.named("a.jpg").missing, media.named("a.jpg").sha256) == (False, None)


@pytest.mark.parametrize("error", [DamagedZip("x.zip"), OSError()])
def test_bytes_that_cannot_be_read_count_as_missing(error):
    def fails():
        raise error

    media = Media({"a.jpg": Source("a.jpg", 1, "", fails)}, hashing=True)
    assert media.named("a.jpg").missing
    assert media.unreadable == 1


def test_a_path_inside_the_export_tells_files_of_one_name_apart():
    beside = {path: from_bytes("1.jpg", path.encode()) for path in ("x/a/photos/1.jpg", "x/b/photos/1.jpg", "x/2.jpg")}
    media = Media(beside, hashing=True)
    assert media.at("b/photos/1.jpg").member == "x/b/photos/1.jpg"
    assert media.at("export/x/a/photos/1.jpg").member == "x/a/photos/1.jpg"
    assert media.at("photos/1.jpg").missing
    assert media.at("gone/2.jpg").member == "x/2.jpg"
