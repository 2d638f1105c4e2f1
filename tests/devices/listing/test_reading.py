import contextlib
import io
import json
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.devices.listing import reading
from leeward.devices.listing.errors import Broken, ListingError, Locked, NoAppList, NothingGiven, TooLong
from leeward.readers.sources import from_bytes, from_path
from support.disk import watching

PRINTED = "package:com.example.one\r\npackage:com.example.two\r\n"
MVT = json.dumps([{"package_name": "com.example.three", "files": []}])


def zipped(files, **options):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def texts(found):
    return [row.text for row in found.rows]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_what_powershell_and_windows_write(codec):
    assert texts(reading.read([from_bytes("apps.txt", PRINTED.encode(codec))])) == [
        "com.example.one",
        "com.example.two",
    ]


def test_several_files_and_what_was_typed_each_app_once():
    files = [from_bytes("a.txt", PRINTED.encode()), from_bytes("packages.json", MVT.encode())]
    found = reading.read(files, "com.example.one\nSystem Helper\nsystem helper")
    assert texts(found) == ["com.example.one", "System Helper", "com.example.two", "com.example.three"]
    assert found.names == ("a.txt", "packages.json", "typed")


def test_the_hash_is_over_all_that_was_given():
    one = reading.read([from_bytes("a.txt", PRINTED.encode())])
    assert one.sha256 == reading.read([from_bytes("b.txt", PRINTED.encode())]).sha256
    assert one.sha256 != reading.read([from_bytes("a.txt", PRINTED.encode())], "com.example.x").sha256


def test_a_zip_of_androidqf_is_read_in_memory(tmp_path):
    data = zipped({"7f/packages.json": MVT, "7f/apks/big.apk": b"\x00" * 4000, "7f/dumpsys.txt": "x"})
    with watching() as written:
        found = reading.read([from_bytes("7f.zip", data)])
    assert texts(found) == ["com.example.three"]
    assert found.rows[0].place == "7f/packages.json, entry 1"
    assert not written.outside()


def test_a_folder_of_mvt(tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "dumpsys_packages.json").write_text(MVT)
    (tmp_path / "out" / "timeline.csv").write_text("a,b")
    assert texts(reading.read([from_path(tmp_path / "out")])) == ["com.example.three"]


WRONG = {
    "a picture": b"\xff\xd8\xff\xe0" + b"\x00" * 40,
    "a PDF": b"%PDF-1.7 x",
    "a database": b"SQLite format 3\x00",
    "empty": b"  \n",
    "a saved web page": b"<!DOCTYPE html><p>package:com.a.b</p>",
    "a text about something else": b"12/03/2025, 21:14 - Rex: where are you",
    "a list of apps that watch": b"- name: X\n  type: stalkerware\n  packages:\n  - com.a.b\n",
    "a note by adb that it could not ask the phone": b"adb: error: device unauthorized\nThis adb server's key is not set\n",
    "a zip or folder without such a list in it": zipped({"photo.jpg": b"x"}),
    "a backup of a phone": b"ANDROID BACKUP\n5\n1\nnone\n",
}


@pytest.mark.parametrize("what", WRONG)
def test_a_wrong_file_gets_one_calm_sentence_that_says_what_it_is(what):
    with pytest.raises(NoAppList, match=f"is {what}, not a list of the apps of a phone"):
        reading.read([from_bytes("file.bin", WRONG[what])])


def test_a_wrong_file_beside_a_right_one_is_told_and_the_right_one_is_kept():
    found = reading.read([from_bytes("a.txt", PRINTED.encode()), from_bytes("b.pdf", WRONG["a PDF"])])
    assert texts(found) == ["com.example.one", "com.example.two"]
    assert "“b.pdf” is a PDF" in found.problems[0].why


def test_locked_and_damaged_files():
    with pytest.raises(Locked):
        reading.read([from_bytes("x.zip.age", b"age-encryption.org/v1\n-> X25519 abc")])
    with pytest.raises(Broken):
        reading.read([from_bytes("x.zip", zipped({"packages.json": MVT})[:-30])])
    with pytest.raises(Broken):
        reading.read([from_bytes("packages.json", MVT[:-9].encode())])


def test_nothing_and_too_much(monkeypatch):
    with pytest.raises(NothingGiven):
        reading.read([], "  \n")
    monkeypatch.setattr(reading, "MOST_BYTES", 10)
    with pytest.raises(TooLong):
        reading.read([from_bytes("a.txt", PRINTED.encode())])
    monkeypatch.setattr(reading, "MOST_BYTES", 1000)
    monkeypatch.setattr(reading, "MOST_ROWS", 1)
    with pytest.raises(TooLong):
        reading.read([from_bytes("a.txt", PRINTED.encode())])


@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"[", b"package:a.b\n", b"\xff\xfe"]))
def test_any_bytes_give_rows_or_one_sentence(data, head):
    found = None
    with contextlib.suppress(ListingError):
        found = reading.read([from_bytes("file", head + data)])
    assert found is None or found.rows or found.problems


@pytest.mark.parametrize("piece", ["a.b\n", "[],", "package:a.b\r"])
def test_a_file_of_endless_small_pieces_is_refused_before_it_is_taken_apart(monkeypatch, piece):
    monkeypatch.setattr(reading, "MOST_PIECES", 1_000)
    given = from_bytes("packages.json", (piece * 2_000).encode())
    with pytest.raises(TooLong):
        reading.read([given])


def test_all_files_of_a_zip_share_what_may_be_read(monkeypatch):
    monkeypatch.setattr(reading, "MOST_PIECES", 1_000)
    lists = {f"{number}/packages.json": PRINTED * 100 for number in range(20)}
    with pytest.raises(TooLong):
        reading.read([from_bytes("a.zip", zipped(lists))])


def test_typed_lines_without_end_are_refused(monkeypatch):
    monkeypatch.setattr(reading, "MOST_PIECES", 1_000)
    with pytest.raises(TooLong):
        reading.read([], "a\n" * 1_001)
