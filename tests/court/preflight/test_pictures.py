import io

import pytest

from leeward.court.preflight.items import Kind
from leeward.court.preflight.pictures import looked_into
from support import court_vault


def found(data):
    return dict(looked_into(io.BytesIO(data)))


def test_where_a_photo_was_taken_and_with_what():
    assert found(court_vault.photo()) == {
        Kind.PHOTO_PLACE: "51.5000 N, 0.1250 W",
        Kind.PHOTO_DETAILS: "made by Phones Ltd",
    }


def test_a_photo_without_marks_gives_nothing():
    assert found(court_vault.photo(place=False)) == {}


@pytest.mark.parametrize(
    "data",
    [
        b"\x00\x00\x00\x18ftypmp42" + b"\xa9xyz\x00\x12\x15\xc7+51.5007-000.1246/",
        b'<x:xmpmeta exif:GPSLatitude="51,30.0N" exif:GPSLongitude="0,7.5W"/>',
        b"com.apple.quicktime.location.ISO6709 data +51.5007-000.1246+010/",
        b"\x00\x00\x00\x18ftypheic" + court_vault.photo()[2:400],
    ],
)  # fmt: skip
def test_places_in_films_and_other_forms_are_found_by_their_marks(data):
    assert Kind.PHOTO_PLACE in found(data)


def test_a_form_that_cannot_be_opened_is_said():
    assert Kind.UNREAD in found(b"\x00\x00\x00\x18ftypheic" + bytes(200))


def test_a_broken_file_raises_nothing():
    data = court_vault.photo()
    assert all(set(found(data[:cut])) <= set(Kind) for cut in range(0, len(data), 40))
