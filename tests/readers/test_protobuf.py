from hypothesis import given
from hypothesis import strategies as st

from leeward.readers.protobuf import Field, blobs, fields


def test_fields_of_every_kind():
    data = b"\x08\x96\x01" + b"\x12\x02hi" + b"\x19" + bytes(8) + b"\x25abcd"
    assert list(fields(data)) == [Field(1, 150), Field(2, b"hi"), Field(3, bytes(8)), Field(4, b"abcd")]


def test_a_path_of_fields():
    assert blobs(b"\x3a\x06\x0a\x02hi\x10\x01", 7, 1) == [b"hi"]


def test_what_is_cut_ends_there():
    assert list(fields(b"\x08\x01\x12\x05hi")) == [Field(1, 1)]
    assert list(fields(b"\x08")) == list(fields(b"\xff" * 12)) == list(fields(b"\x0b\x01")) == []


@given(st.binary(max_size=80))
def test_odd_bytes_never_raise(data):
    assert all(field.number > 0 for field in fields(data))
