import io
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.readers import zips
from leeward.readers.errors import DamagedZip, EncryptedZip, OddZip, ReadersError, SwellingZip, TooManyFiles
from leeward.readers.sources import from_bytes


def packed(**files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def members(data):
    return dict(zips.members(from_bytes("x.zip", data)))


def test_members_can_be_read_and_sought_in():
    source = members(packed(a="hello"))["a"]
    with source.open() as stream:
        assert stream.read() == b"hello"
        stream.seek(1)
        assert stream.read(2) == b"el"
        assert stream.tell() == 3
    assert source.sha256 == from_bytes("x.zip", packed(a="hello")).sha256


def test_hostile_names_are_only_shown():
    found = members(packed(**{"../../etc/passwd": "x", "/abs": "y", "C:\\w\\z.txt": "z", "d/": ""}))
    assert set(found) == {"etc/passwd", "abs", "w/z.txt"}


def test_a_zip_that_swells_is_stopped():
    with members(packed(a=bytes(80 << 20)))["a"].open() as stream, pytest.raises(SwellingZip):
        while stream.read(1 << 20):
            pass


def test_sizes_in_headers_are_not_trusted():
    data = bytearray(packed(a=bytes(80 << 20)))
    at = data.rfind(b"PK\x01\x02")
    struct.pack_into("<I", data, at + 20, 0xFFFFFFF)
    with pytest.raises(ReadersError), members(bytes(data))["a"].open() as stream:
        while stream.read(1 << 20):
            pass


@pytest.mark.parametrize(
    "data",
    [b"PK\x03\x04", b"PK\x03\x04" + b"x" * 500, packed(a="x" * 999)[:60]],
    ids=["only a mark", "a mark and junk", "cut"],
)
def test_damaged(data):
    with pytest.raises(DamagedZip):
        members(data)


def test_damaged_bytes_inside():
    data = bytearray(packed(a=bytes(range(256)) * 50))
    data[60] ^= 0xFF
    with members(bytes(data))["a"].open() as stream, pytest.raises(DamagedZip):
        stream.read()


def marked(data, flag=None, method=None):
    """The same zip with other flags or another method in both headers."""
    data = bytearray(data)
    for mark, flags, methods in ((b"PK\x03\x04", 6, 8), (b"PK\x01\x02", 8, 10)):
        at = data.find(mark)
        if flag is not None:
            struct.pack_into("<H", data, at + flags, flag)
        if method is not None:
            struct.pack_into("<H", data, at + methods, method)
    return bytes(data)


def test_with_a_password():
    with pytest.raises(EncryptedZip):
        members(marked(packed(a="x"), flag=1))


def test_packed_in_an_odd_way():
    with pytest.raises(OddZip):
        members(marked(packed(a="x"), method=98))["a"].open()


def test_too_many_files_are_refused_before_they_are_listed():
    data = bytearray(packed(a="x"))
    struct.pack_into("<I", data, data.rfind(b"PK\x05\x06") + 12, 46 * 200_000)
    with pytest.raises(TooManyFiles):
        members(bytes(data))


@given(st.binary(max_size=300), st.integers(0, 400), st.integers(0, 255))
def test_whatever_the_bytes_the_errors_are_calm(junk, at, byte):
    data = bytearray(packed(a="hello" * 20, b="x") + junk)
    data[at % len(data)] = byte
    read = []
    try:
        for source in members(bytes(data)).values():
            with source.open() as stream:
                read.append(stream.read())
    except ReadersError as error:
        read.append(str(error))
    assert all(isinstance(part, bytes) or part.endswith(".") for part in read)
