import io
import random

import pytest
from PIL import Image

from leeward.incidents import metadata


def test_camera_moment_and_place_are_read(photo):
    found = metadata.read(io.BytesIO(photo))
    assert dict(found.pairs) == {
        "Size": "40 × 30 points",
        "Maker": "Acme",
        "Taken at": "2026:03:04 21:14:00",
        "Place": "51.50000, -0.12500 (degrees north, east)",
    }
    assert found.has_place


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "TIFF"])
def test_a_picture_that_says_nothing_has_its_size_alone(kind):
    made = io.BytesIO()
    Image.new("RGB", (2, 3)).save(made, kind)
    found = metadata.read(io.BytesIO(made.getvalue()))
    assert (found.pairs, found.has_place) == ((("Size", "2 × 3 points"),), False)


@pytest.mark.parametrize("data", [b"", b"hello", b"\xff\xd8\xff", b"%PDF-1.4", b"GIF89a"])
def test_what_is_no_picture_gives_nothing(data):
    assert metadata.read(io.BytesIO(data)) == metadata.Read()


def test_a_broken_picture_keeps_nobody_out(photo):
    chance = random.Random(3)
    for _ in range(200):
        broken = bytearray(photo[: chance.randrange(20, len(photo))])
        for _ in range(8):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        found = metadata.read(io.BytesIO(bytes(broken)))
        assert all(value.isprintable() and len(value) <= 200 for _, value in found.pairs)


def test_a_place_that_cannot_be_read_is_still_said():
    made, exif = io.BytesIO(), Image.Exif()
    exif.get_ifd(0x8825).update({2: (51.0,), 4: (1.0, 2.0, 3.0)})
    Image.new("RGB", (2, 3)).save(made, "JPEG", exif=exif)
    found = metadata.read(io.BytesIO(made.getvalue()))
    assert found.has_place
    assert found.pairs[-1] == ("Place", "A place is noted that cannot be read")
