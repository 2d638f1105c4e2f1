import pytest

from leeward.readers.typedstream_walk import HEADER, Object, Reading, Unreadable
from support.typedstreams import archive


def test_classes_have_their_parents():
    root = Reading(archive([("hi", {})])).root()
    assert isinstance(root, Object)
    assert root.is_a("NSAttributedString")
    assert root.is_a("NSObject")
    assert not root.is_a("NSString")
    assert root.groups[0][0].groups == [(b"hi",)]


@pytest.mark.parametrize(
    ("types", "values", "read"),
    [
        (b"i", b"\x05", 5),
        (b"i", b"\xff", -1),
        (b"i", b"\x81\x2c\x01", 300),
        (b"I", b"\x82\x00\x00\x01\x00", 65_536),
        (b"f", b"\x83\x00\x00\x80\x3f", 1.0),
        (b"d", b"\x83\x00\x00\x00\x00\x00\x00\xf0\x3f", 1.0),
        (b"d", b"\x07", 7.0),
        (b"c", b"\x01", 1),
        (b"[3c]", b"abc", b"abc"),
        (b"*", b"\x85", None),
        (b"@", b"\x85", None),
        (b"#", b"\x85", None),
        (b":", b"\x84\x03sel", b"sel"),
    ],
)
def test_values(types, values, read):
    assert Reading(HEADER + b"\x84" + bytes([len(types)]) + types + values).root() == read


@pytest.mark.parametrize(
    "data", [b"", b"no header", HEADER + b"\x84\x01Zx", HEADER + b"\x84\x01i\x90", HEADER + b"\x85"]
)
def test_what_makes_no_sense(data):
    with pytest.raises((Unreadable, IndexError)):
        Reading(data).root()
