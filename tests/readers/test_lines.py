import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.readers import lines
from leeward.readers.encoding import Encoding
from leeward.readers.errors import DamagedZip

UTF8 = Encoding("utf-8")


@given(st.lists(st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=50), max_size=40))
def test_all_text_comes_through(texts):
    text = "\n".join(texts)
    found = list(lines.blocks(io.BytesIO(text.encode()), UTF8))
    assert "".join(block.text for block in found) == text
    assert all(block.text.endswith("\n") for block in found[:-1])
    assert "".join(lines.line_texts(found)) == text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end):
    found = list(lines.line_texts(lines.blocks(io.BytesIO(end.join(["a", "b", "c"]).encode()), UTF8)))
    assert found == ["a\n", "b\n", "c"]


def test_other_separators_are_no_line_ends():
    text = "a\x0b\x0c\x85\u2028b\n"
    assert list(lines.line_texts(lines.blocks(io.BytesIO(text.encode()), UTF8))) == [text]


def test_one_endless_line_takes_bounded_memory():
    class Endless(io.RawIOBase):
        left = 64

        def seek(self, *_):
            return 0

        def read(self, size=-1):
            self.left -= 1
            return b"x" * size if self.left > 0 else b"\nlast" if self.left == 0 else b""

    found = list(lines.blocks(Endless(), UTF8))
    assert [block.cut for block in found] == [True, False, False]
    assert len(found[0].text) == lines.LONGEST_LINE
    assert found[1].text + found[2].text == "\nlast"


def test_a_first_look_ends_quietly_where_the_source_breaks_off():
    class Broken(io.BytesIO):
        def read(self, size=-1):
            data = super().read(4)
            if not data:
                raise DamagedZip("x.zip")
            return data

    assert "".join(block.text for block in lines.until_broken(Broken(b"a\nb\n"), UTF8)) == "a\nb\n"
    with pytest.raises(DamagedZip):
        list(lines.blocks(Broken(b"a\nb\n"), UTF8))
