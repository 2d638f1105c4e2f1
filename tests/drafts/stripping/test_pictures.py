import io
import struct
import zlib

import pytest
from PIL import Image, ImageCms

from leeward.drafts.stripping import kinds, pictures
from leeward.drafts.stripping.errors import FileDamaged, StillInside, TooMuchInside


def opened(copy):
    image = Image.open(io.BytesIO(copy.data))
    image.load()
    return image


def saved(image, form, **options):
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def test_a_photo_loses_its_place_and_all_beside_its_points(photo, holds, keys):
    before = bytes(photo)
    copy = pictures.without_hidden(photo, kinds.JPEG)
    assert holds(photo)
    assert not holds(copy.data)
    assert b"Exif" not in copy.data
    assert keys(copy) == ({"place", "moment", "device", "name", "words", "colours"}, {"seen"})
    assert photo == before


def test_it_is_turned_first_as_it_is_to_be_seen(photo):
    image = opened(pictures.without_hidden(photo, kinds.JPEG))
    assert image.size == (20, 40)  # tag 6: lies on its side
    assert image.getpixel((10, 5))[0] > 150 > image.getpixel((10, 35))[0]
    assert image.getexif().get(0x0112) is None


def test_a_drawing_keeps_its_points_to_the_last(drawing, holds, keys):
    copy = pictures.without_hidden(drawing, kinds.PNG)
    assert not holds(copy.data)
    assert opened(copy).convert("RGBA").getpixel((3, 3)) == (10, 20, 30, 40)
    assert "place" in keys(copy)[0]
    assert opened(copy).info == {}


@pytest.mark.parametrize(("kind", "form"), [(kinds.GIF, "GIF"), (kinds.WEBP, "WEBP"), (kinds.PNG, "PNG")])
def test_a_moving_picture_keeps_its_frames_and_their_times(moving, kind, form):
    image = opened(pictures.without_hidden(moving(form), kind))
    assert image.n_frames == 4
    shown = []
    for frame in range(4):
        image.seek(frame)
        image.load()
        shown.append((image.info["duration"], image.convert("RGB").getpixel((5, 5))[0]))
    assert [time for time, _ in shown] == [100, 200, 300, 400]
    assert [abs(red - (200 - 40 * step)) < 12 for step, (_, red) in enumerate(shown)] == [True] * 4


def test_words_in_a_gif_go(moving, keys, secret):
    copy = pictures.without_hidden(moving("GIF", comment=secret.encode()), kinds.GIF)
    assert keys(copy)[0] == {"words"}
    assert secret.encode() not in copy.data


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_points_comes_through(mode):
    data = saved(Image.new(mode, (5, 6)), "PNG", dpi=(72, 72))
    assert opened(pictures.without_hidden(data, kinds.PNG)).mode == mode


def test_a_see_through_colour_stays():
    image = Image.new("P", (4, 4), 1)
    image.putpalette([0, 0, 0, 255, 0, 0] + [0] * 762)
    for form, kind in (("PNG", kinds.PNG), ("GIF", kinds.GIF)):
        copy = pictures.without_hidden(saved(image, form, transparency=1), kind)
        assert opened(copy).convert("RGBA").getpixel((1, 1))[3] == 0


def test_print_colours_become_screen_colours():
    copy = pictures.without_hidden(saved(Image.new("CMYK", (8, 8)), "JPEG"), kinds.JPEG)
    assert opened(copy).mode == "RGB"


def test_a_profile_is_used_then_left_out():
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    copy = pictures.without_hidden(saved(Image.new("RGB", (8, 8), "red"), "JPEG", icc_profile=lab), kinds.JPEG)
    assert opened(copy).getpixel((4, 4))[0] > 240
    broken = pictures.without_hidden(saved(Image.new("RGB", (8, 8)), "PNG", icc_profile=b"no profile"), kinds.PNG)
    assert "icc_profile" not in opened(broken).info


def test_what_lies_behind_the_end_does_not_come_along(photo, secret):
    copy = pictures.without_hidden(photo + secret.encode(), kinds.JPEG)
    assert secret.encode() not in copy.data


@pytest.mark.parametrize("data", [b"\xff\xd8\xff\xe0 no picture", b"\xff\xd8\xff"])
def test_damage_is_told_in_a_sentence(data):
    with pytest.raises(FileDamaged):
        pictures.without_hidden(data, kinds.JPEG)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_a_picture_cut_short_is_damage(photo, drawing, share):
    for data, kind in ((photo, kinds.JPEG), (drawing, kinds.PNG)):
        with pytest.raises(FileDamaged):
            pictures.without_hidden(data[: int(len(data) * share)], kind)


def test_a_small_file_that_unfolds_without_end_is_not_unfolded(drawing):
    for side in (9_000, 200_000):
        head = b"IHDR" + struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
        bomb = drawing[:12] + head + struct.pack(">I", zlib.crc32(head)) + drawing[33:]
        with pytest.raises(TooMuchInside):
            pictures.without_hidden(bomb, kinds.PNG)


def test_too_many_frames_are_refused(moving, monkeypatch):
    monkeypatch.setattr(pictures, "MOST_FRAMES", 3)
    with pytest.raises(TooMuchInside):
        pictures.without_hidden(moving("GIF"), kinds.GIF)


def test_a_copy_that_still_holds_something_is_thrown_away(photo, monkeypatch):
    monkeypatch.setattr(pictures, "_drawn", lambda image, kind: photo)
    with pytest.raises(StillInside):
        pictures.without_hidden(photo, kinds.JPEG)


def test_what_is_in_a_picture_can_be_asked_alone(photo):
    assert "place" in pictures.found_in(photo, kinds.JPEG)
