"""The window on a JSON document: values at its edges, and the way past a bad one."""

import io

import pytest

from leeward.readers.json_window import BLOCK, Ended, Utf8, Window


def window(data):
    return Window(io.BytesIO(data), 0, offsets=True)


@pytest.mark.parametrize("before", [0, 1010, 1020, 1023, BLOCK - 3, BLOCK - 1])
@pytest.mark.parametrize("value", [b"12345", b'"caf\xc3\xa9 \\" x"', b'{"a": [1, 2]}', b"true"])
def test_a_value_over_an_edge_is_taken_whole(before, value):
    one = window(b'"' + b"x" * before + b'"' + value + b" ,")
    one.take()
    assert str(one.take()) in ("12345", 'café " x', "{'a': [1, 2]}", "True")
    assert one.offset() == before + 2 + len(value)


def test_a_long_number_is_not_cut_in_two():
    digits = b"9" * 2000
    assert window(digits + b",").take() == int(digits)


def test_a_failed_take_stays_and_leave_goes_past_it():
    one = window(b'{"a" "]}"}, 2')
    with pytest.raises(ValueError, match="delimiter"):
        one.take()
    assert one.offset() == 0
    one.leave()
    assert one.next_byte() == b","


def test_the_end_is_told():
    one = window(b"  ")
    with pytest.raises(Ended):
        one.next_byte()
    assert one.at_end()


def test_another_encoding_is_read_as_utf8():
    stream = Utf8(io.BytesIO("é😀".encode("utf-16-le")), "utf-16-le")
    parts = []
    while block := stream.read(1):
        parts.append(block)
    assert b"".join(parts).decode() == "é😀"
