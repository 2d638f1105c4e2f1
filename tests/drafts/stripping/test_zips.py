import io
import zipfile

import pytest

from leeward.drafts.stripping import zips
from leeward.drafts.stripping.errors import FileDamaged, FileLocked, TooMuchInside


def test_parts_come_out_in_their_order_and_folders_do_not(packed):
    assert zips.parts_of(packed({"b/": "", "b/one": "1", "a": "2"})) == {"b/one": b"1", "a": b"2"}


def test_what_is_packed_again_names_no_day_and_no_system():
    data = zips.packed({"mimetype": b"x", "a": b"y" * 99}, frozenset({"mimetype"}))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        first, second = package.infolist()
    assert {first.date_time, second.date_time} == {(1980, 1, 1, 0, 0, 0)}
    assert (first.compress_type, second.compress_type) == (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
    assert not first.extra
    assert not first.comment
    assert first.create_system == 0


def test_what_unfolds_without_end_is_stopped(packed, monkeypatch):
    monkeypatch.setattr(zips, "MOST_BYTES", 1000)
    with pytest.raises(TooMuchInside):
        zips.parts_of(packed({"a": b"\0" * 600, "b": b"\0" * 600}))


def test_too_many_parts_are_refused(packed, monkeypatch):
    monkeypatch.setattr(zips, "MOST_PARTS", 1)
    with pytest.raises(TooMuchInside):
        zips.parts_of(packed({"a": b"", "b": b""}))


def test_a_locked_part_is_told(packed):
    data = bytearray(packed({"a": b"words"}))
    for head in (b"PK\x03\x04", b"PK\x01\x02"):
        at = data.index(head)
        data[at + (6 if head == b"PK\x03\x04" else 8)] |= 1
    with pytest.raises(FileLocked):
        zips.parts_of(bytes(data))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_damage_is_told():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("a", b"1")
        package.writestr("a", b"2")
    for data in (b"", b"PK\x03\x04", out.getvalue(), out.getvalue()[:-30]):
        with pytest.raises(FileDamaged):
            zips.parts_of(data)
