import io
import warnings

import pytest
from PIL import Image
from PIL.ExifTags import IFD

from leeward.drafts.stripping import picture_data


def looked(data):
    with picture_data.reading():
        image = Image.open(io.BytesIO(data))
        image.load()
        return picture_data.hidden_in(image, data)


def jpeg(exif=None, **options):
    out = io.BytesIO()
    Image.new("RGB", (8, 8)).save(out, "JPEG", **({"exif": exif} if exif else {}), **options)
    return out.getvalue()


def test_a_bare_picture_holds_nothing():
    assert looked(jpeg()) == set()


def test_a_photo_holds_a_place_a_day_a_device_a_name_and_words(photo):
    assert looked(photo) == {"place", "moment", "device", "name", "words", "colours"}


def test_texts_of_a_png_are_told_apart(drawing):
    assert {"name", "program", "maker", "place"} <= looked(drawing)


@pytest.mark.parametrize(
    ("tag", "value", "key"),
    [
        (0x0110, "Phone 9", "device"),
        (0xA431, "12345", "device"),
        (0x8298, "Ada", "name"),
        (0x0131, "Paint", "program"),
        (0x927C, b"maker", "maker"),
        (0xBEEF, "unknown", "maker"),
        (0x0112, 1, None),
    ],
)
def test_each_tag_has_its_key(tag, value, key):
    exif = Image.Exif()
    exif[tag] = value
    assert looked(jpeg(exif)) == ({key} if key else set())


def test_a_small_second_picture_is_named():
    exif = Image.Exif()
    exif.get_ifd(IFD.IFD1).update({0x0103: 6})
    image = Image.new("RGB", (8, 8))
    image.getexif().update({})
    image.format = "JPEG"
    image._exif = exif
    assert "preview" in picture_data.hidden_in(image, jpeg())


@pytest.mark.parametrize("film", [b"MotionPhoto_Data", b"GCamera:MotionPhoto"])
def test_a_film_behind_the_picture_is_named(film):
    assert looked(jpeg() + film) == {"film"}


def test_more_pictures_in_one_file_are_named():
    out = io.BytesIO()
    Image.new("RGB", (8, 8)).save(out, "MPO", save_all=True, append_images=[Image.new("RGB", (8, 8), "red")])
    assert looked(out.getvalue()) == {"film"}


def test_something_behind_the_end_is_named_but_padding_is_not():
    assert looked(jpeg() + b"words") == {"behind"}
    assert looked(jpeg() + bytes(8)) == set()


def test_data_that_cannot_be_read_counts_as_data():
    data = jpeg(b"Exif\x00\x00II*\x00\xff\xff\xff\xff")
    assert looked(data) <= {"maker"}


def test_while_pictures_are_read_nothing_is_said_of_damage_but_one_without_end_is_an_error():
    with picture_data.reading():
        warnings.warn("Corrupt EXIF data", UserWarning, stacklevel=1)
        with pytest.raises(Image.DecompressionBombWarning):
            warnings.warn("very large", Image.DecompressionBombWarning, stacklevel=1)


def test_comments_and_profiles(photo):
    assert looked(jpeg(comment=b"for Rex")) == {"words"}
    assert looked(jpeg(icc_profile=b"not a profile")) == {"colours"}
