import io
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.readers.compound import Compound, DamagedCompound
from support.compound_files import compound

TREE = {"a": b"x" * 100, "Folder": {"inner": b"words", "empty": b""}, "b": b"y" * 3000}


def opened(data):
    return Compound(io.BytesIO(data))


def test_what_is_inside_and_its_bytes():
    file = opened(compound(TREE))
    top = file.inside(file.root)
    assert list(top) == ["a", "b", "folder"]
    assert file.read(top["b"], 9999) == b"y" * 3000
    assert file.read(top["a"], 10) == b"x" * 10
    assert top["folder"].is_folder
    inner = file.inside(top["folder"])
    assert {name: file.read(entry, 99) for name, entry in inner.items()} == {"inner": b"words", "empty": b""}


@pytest.mark.parametrize("data", [b"", b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600])
def test_what_is_no_such_file(data):
    with pytest.raises(DamagedCompound):
        opened(data)


def test_a_chain_in_a_circle_ends():
    data = bytearray(compound(TREE))
    number = struct.unpack_from("<I", data, 48)[0]
    struct.pack_into("<I", data, 512 + number * 4, number)
    file = opened(bytes(data))
    assert file.inside(file.root)


def test_a_file_that_is_cut_off_ends_early():
    data = compound(TREE)
    file = opened(data[:-2000])
    assert len(file.read(file.inside(file.root)["b"], 9999)) < 3000


@settings(max_examples=60)
@given(st.integers(0, 2000), st.binary(min_size=1, max_size=8))
def test_odd_bytes_raise_nothing_else(at, noise):
    data = bytearray(compound(TREE))
    data[at : at + len(noise)] = noise
    try:
        file = opened(bytes(data))
    except DamagedCompound:
        return
    for entry in file.inside(file.root).values():
        assert len(file.read(entry, 5000)) <= 5000
