import io
import struct
import zlib

import pytest
from PIL import Image

from leeward.readers.pictures import errors, opening
from support.chat_pictures import data_of


@pytest.fixture(scope="module")
def noisy():
    return Image.effect_noise((64, 48), 90).convert("RGB")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_the_three_kinds_open_as_colour(noisy, kind):
    image = opening.opened(data_of(noisy, kind))
    assert (image.mode, image.size) == ("RGB", (64, 48))


@pytest.mark.parametrize("orientation", range(1, 9))
def test_it_is_turned_as_it_is_to_be_seen(orientation):
    upright = Image.new("RGB", (40, 20), "white")
    upright.paste("black", (0, 0, 10, 10))  # the upper left corner
    ways = {
        2: [Image.Transpose.FLIP_LEFT_RIGHT],
        3: [Image.Transpose.ROTATE_180],
        4: [Image.Transpose.FLIP_TOP_BOTTOM],
        5: [Image.Transpose.TRANSPOSE],
        6: [Image.Transpose.ROTATE_90],
        7: [Image.Transpose.TRANSVERSE],
        8: [Image.Transpose.ROTATE_270],
    }
    stored = upright
    for way in ways.get(orientation, []):
        stored = stored.transpose(way)
    exif = Image.Exif()
    exif[0x0112] = orientation
    image = opening.opened(data_of(stored, "PNG", exif=exif))
    assert image.size == (40, 20)
    assert image.getpixel((2, 2)) == (0, 0, 0)
    assert image.getpixel((37, 17)) == (255, 255, 255)


def test_see_through_parts_are_white():
    assert opening.opened(data_of(Image.new("RGBA", (5, 5), (0, 0, 0, 0)))).getpixel((1, 1)) == (255, 255, 255)
    palette = Image.new("P", (5, 5), 0)
    assert opening.opened(data_of(palette, transparency=0)).getpixel((1, 1)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["1", "L", "P", "I;16", "CMYK"])
def test_other_modes_become_colour(mode):
    kind = "JPEG" if mode == "CMYK" else "PNG"
    assert opening.opened(data_of(Image.new(mode, (8, 8)), kind)).mode == "RGB"


def test_of_a_moving_picture_the_first_frame(noisy):
    moving = data_of(Image.new("RGB", (64, 48), "red"), "WEBP", save_all=True, append_images=[noisy], lossless=True)
    assert opening.opened(moving).getpixel((3, 3)) == (255, 0, 0)


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", errors.EmptyPicture),
        (b"plain words", errors.NotAPicture),
        (b"%PDF-1.7 x", errors.NotAPicture),
        (b"\0\0\0\x18ftypheic" + b"\0" * 40, errors.HeicPicture),
        (b"GIF89a" + b"\0" * 40, errors.NotAPicture),
        (b"\xff\xd8\xff\xe0", errors.NotAPicture),
        (b"\x89PNG\r\n\x1a\n", errors.NotAPicture),
        (b"RIFF\x10\0\0\0WEBPVP8 ", errors.NotAPicture),
    ],
)
def test_what_is_no_picture_is_told_calmly(data, error):
    with pytest.raises(error):
        opening.opened(data)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
@pytest.mark.parametrize("part", [0.3, 0.6, 0.95])
def test_a_truncated_file_is_damaged(noisy, kind, part):
    data = data_of(noisy, kind)
    with pytest.raises((errors.PictureDamaged, errors.NotAPicture)):
        opening.opened(data[: int(len(data) * part)])


def test_a_changed_byte_never_gives_anything_but_a_picture_or_a_calm_error(noisy):
    for kind in ("PNG", "JPEG", "WEBP"):
        data = bytearray(data_of(noisy, kind))
        for place in range(0, len(data), 97):
            broken = bytes(data[:place] + bytes([data[place] ^ 0x55]) + data[place + 1 :])
            try:
                mode = opening.opened(broken).mode
            except errors.PictureError:
                mode = "refused"
            assert mode in ("RGB", "refused")


def test_too_many_bytes_are_refused_unopened(monkeypatch, noisy):
    monkeypatch.setattr(opening, "LARGEST", 100)
    with pytest.raises(errors.PictureTooLarge):
        opening.opened(data_of(noisy))


def huge_png(width, height):
    """A few hundred bytes that say they are this large."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = [(b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 4096)), (b"IEND", b"")]
    out = io.BytesIO(b"\x89PNG\r\n\x1a\n")
    out.seek(0, 2)
    for name, body in parts:
        out.write(struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)))
    return out.getvalue()


@pytest.mark.parametrize("size", [(6000, 6000), (12_000, 12_000), (200_000, 200_000), (2**31 - 1, 2)])
def test_a_bomb_is_refused_by_its_head(size):
    with pytest.raises(errors.TooManyPoints):
        opening.opened(huge_png(*size))
