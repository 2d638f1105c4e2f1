import pytest

from leeward.readers.pictures import packing
from leeward.readers.pictures.errors import PictureDamaged, ReadingFailed
from leeward.readers.pictures.text import Box, Bubble, Line, PictureText, Role, Side

LINE = Line("Answer “me”\n\u2028 now", Box(1, 2, 3, 4), 0.987, Side.LEFT, Role.WORDS)
READ = PictureText(400, 800, (LINE,), (Bubble(Side.LEFT, Box(0, 0, 9, 9), (LINE,), "Answer me", ("21:14",)),), True, 3)


def test_what_is_packed_comes_back():
    line = packing.packed(READ)
    assert line.count(b"\n") == 1
    assert packing.unpacked(line) == READ


def test_a_refusal_comes_back_as_itself():
    assert type(packing.unpacked(packing.packed(PictureDamaged()))) is PictureDamaged


@pytest.mark.parametrize(
    "line", [b"", b"{", b"null", b"[1]", b'"Nothing"', b'"ReadersError"', b'"json"', b'[1,2,[["a"]],[],true,0]']
)
def test_anything_else_is_a_reading_that_failed(line):
    assert isinstance(packing.unpacked(line), ReadingFailed)
