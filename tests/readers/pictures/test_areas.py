import pytest
from PIL import Image, ImageDraw, ImageFilter

from leeward.readers.pictures import areas
from leeward.readers.pictures.text import Box
from support.chat_pictures import data_of

LEFT, RIGHT = Box(20, 40, 260, 100), Box(140, 120, 380, 180)


def painted(page="#efeae2", left="#ffffff", right="#d9fdd3", size=(400, 300)):
    image = Image.new("RGB", size, page)
    draw = ImageDraw.Draw(image)
    for box, colour in ((LEFT, left), (RIGHT, right)):
        draw.rounded_rectangle([box.left, box.top, box.right - 1, box.bottom - 1], 10, fill=colour)
        draw.text((box.left + 16, box.top + 20), "Some words here", fill="#888888")
    return image


def words_in(box):
    return Box(box.left + 14, box.top + 18, box.left + 120, box.top + 36)


@pytest.mark.parametrize(
    "colours",
    [("#efeae2", "#ffffff", "#d9fdd3"), ("#0b141a", "#202c33", "#005c4b"), ("#ffffff", "#e9e9eb", "#0b84ff")],
)
def test_each_bubble_is_found_with_its_lines(colours):
    found = areas.areas(painted(*colours), [words_in(LEFT), words_in(RIGHT)])
    assert [area.lines for area in found] == [(0,), (1,)]
    for area, box in zip(found, (LEFT, RIGHT), strict=True):
        assert all(abs(here - there) <= 3 for here, there in zip(area.box, box, strict=True))


def test_two_lines_of_one_bubble_share_its_ground():
    below = Box(34, 74, 120, 92)
    found = areas.areas(painted(), [words_in(LEFT), below, words_in(RIGHT)])
    assert [area.lines for area in found] == [(0, 1), (2,)]


def test_a_slow_gradient_and_the_noise_of_a_jpeg_are_one_ground(tmp_path):
    image = painted()
    for row in range(RIGHT.top, RIGHT.bottom):
        shade = 140 + (row - RIGHT.top) // 2
        image.paste((20, shade, 250), (RIGHT.left, row, RIGHT.right, row + 1))
    ImageDraw.Draw(image).text((RIGHT.left + 16, RIGHT.top + 20), "Some words here", fill="white")
    import io

    noisy = Image.open(io.BytesIO(data_of(image, "JPEG", quality=60)))
    found = areas.areas(noisy, [words_in(LEFT), words_in(RIGHT)])
    assert [area.lines for area in found] == [(0,), (1,)]
    assert abs(found[1].box.height - RIGHT.height) <= 10


def test_places_are_those_of_the_whole_picture_however_large():
    large = painted().resize((1600, 1200))
    found = areas.areas(large, [Box(*(4 * edge for edge in words_in(LEFT)))])
    assert all(abs(here - 4 * there) <= 12 for here, there in zip(found[0].box, LEFT, strict=True))


def test_on_a_photo_no_ground_is_claimed():
    photo = Image.effect_noise((400, 300), 120).convert("RGB").filter(ImageFilter.GaussianBlur(1))
    assert areas.areas(photo, [Box(50, 50, 150, 70)]) == []


def test_the_page_itself_is_told_from_a_bar():
    found = areas.areas(painted(), [Box(150, 250, 250, 268)])
    assert areas.is_page(found[0].box, 400, 300)
    assert not areas.is_page(Box(0, 0, 400, 60), 400, 300)
    assert areas.is_wide(Box(0, 0, 400, 60), 400)
    assert not areas.is_wide(LEFT, 400)


def test_boxes_at_and_beyond_the_edges_are_borne():
    found = areas.areas(painted(), [Box(0, 0, 1, 1), Box(399, 299, 500, 400), Box(10, 10, 10, 10)])
    assert {number for area in found for number in area.lines} <= {0, 1, 2}
    assert areas.areas(painted(), []) == []
