"""Real readings of drawn pictures: words, sides, order, what stands around them. The pictures are small: each takes seconds."""

import os
from pathlib import Path

import pytest
from PIL import Image, ImageFilter

from leeward.readers.pictures import errors, joining, reading
from leeward.readers.pictures.text import Role, Side
from support.chat_pictures import Day, Says, chat, cut_in_two, data_of, likeness

FIRST = "Can you pick Leo up on Friday at 5 pm? The dentist moved it."
SECOND = "You always do this. After everything I did for you, I get one word answers."
MINE = "Yes. 5 pm is fine."
ASKED = [
    Day("12 March 2026"),
    Says("left", FIRST, "20:58"),
    Says("right", MINE, "21:02"),
    Says("left", SECOND, "21:14"),
    Says("left", "17:30", "21:22"),
]


@pytest.fixture(scope="module")
def light():
    return reading.read_picture(data_of(chat(*ASKED, height=440)))


@pytest.fixture(scope="module")
def dark():
    """As a phone that was held sideways stores it."""
    exif = Image.Exif()
    exif[0x0112] = 6
    stored = chat(*ASKED[1:3], theme="dark", height=240, foot="").transpose(Image.Transpose.ROTATE_90)
    return reading.read_picture(data_of(stored, "JPEG", quality=85, exif=exif))


def test_the_words_are_read(light):
    assert likeness(light.left, f"{FIRST}\n{SECOND}\n17:30") >= 0.95
    assert likeness(light.right, MINE) >= 0.95


def test_bubbles_stand_in_order_with_their_sides_and_times(light):
    assert light.sided
    assert [bubble.side for bubble in light.bubbles] == [Side.LEFT, Side.RIGHT, Side.LEFT, Side.LEFT]
    assert [bubble.stamps for bubble in light.bubbles] == [("20:58",), ("21:02",), ("21:14",), ("21:22",)]
    assert [bubble.text for bubble in light.bubbles][-1] == "17:30"
    assert all(bubble.confidence > 0.8 for bubble in light.bubbles)


def test_what_stands_around_is_apart(light):
    assert light.name == "Rex"
    assert light.said(Role.CLOCK) == ("21:37",)
    assert light.said(Role.STATUS) == ("87%",)
    assert light.said(Role.DAY) == ("12 March 2026",)
    assert light.said(Role.FOOT) == ("Message",)
    assert light.said(Role.TOP) == ("online",)
    assert light.unread == 0


def test_places_lie_in_the_picture(light):
    assert (light.width, light.height) == (720, 880)
    for line in light.lines:
        assert 0 <= line.box.left < line.box.right <= light.width
        assert 0 <= line.box.top < line.box.bottom <= light.height
    for bubble in light.bubbles:
        words = [line for line in bubble.lines if line.role is Role.WORDS]
        assert all(line.box.share_inside(bubble.box) > 0.9 for line in words)


def test_a_dark_picture_held_sideways(dark):
    assert (dark.width, dark.height) == (720, 480)
    assert likeness(dark.left, FIRST) >= 0.95
    assert likeness(dark.right, MINE) >= 0.95
    assert dark.name == "Rex"


def test_two_that_overlap_are_one_without_doubles():
    upper, lower = cut_in_two(chat(*ASKED[1:4], height=260, name="", foot=""))
    joined = joining.joined([reading.read_picture(data_of(lower)), reading.read_picture(data_of(upper))])
    assert joined.turned
    assert joined.shared[0] > 0
    assert [bubble.side for bubble in joined.bubbles] == [Side.LEFT, Side.RIGHT, Side.LEFT]
    assert likeness(joined.left, f"{FIRST}\n{SECOND}") >= 0.95


@pytest.mark.parametrize("kind", ["blank", "photo", "tiny"])
def test_a_picture_without_writing_gives_nothing(kind):
    if kind == "photo":
        picture = Image.effect_noise((300, 240), 90).convert("RGB").filter(ImageFilter.GaussianBlur(6))
    else:
        picture = Image.new("RGB", (300, 240) if kind == "blank" else (1, 1), "white")
    read = reading.read_picture(data_of(picture))
    assert (read.bubbles, read.left, read.right, read.sided) == ((), "", "", False)


def test_what_is_no_picture_is_told_before_anything_is_loaded(monkeypatch):
    monkeypatch.setattr(reading.engine, "seen_in", lambda _: pytest.fail("it was read"))
    with pytest.raises(errors.NotAPicture):
        reading.read_picture(b"plain words")
    with pytest.raises(errors.EmptyPicture):
        reading.read_picture(b"")


@pytest.mark.shared
def test_a_shared_sample_is_read_where_it_is():
    """They lie beside the project only at some places."""
    given = os.environ.get("LEEWARD_FIXTURES")
    place = Path(given) if given else Path(__file__).parents[4] / "shared" / "fixtures"
    samples = list(place.glob("screenshots/sms-backup-reader-2/active-thread-chromium-mobile-win32.png"))
    for sample in samples:
        read = reading.read_picture(sample.read_bytes())
        assert likeness(read.left, "SMS 1 in Thread 1 SMS 3 in Thread 1 MMS 1 text in Thread 1") >= 0.95
        assert likeness(read.right, "SMS 2 in Thread 1") >= 0.95
        assert set(read.said(Role.SENDER)) == {"Contact A"}
    assert len(samples) <= 1
