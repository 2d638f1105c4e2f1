import io
import zipfile

import pytest

from leeward.ledger.bundle.places import Compared, Differs, Folder, Zip, place_of
from leeward.ledger.errors import NotABundle


def test_a_folder_and_its_zip_hold_the_same(made, zipped):
    folder, packed = place_of(made), place_of(zipped)
    assert folder.names == packed.names
    for name in folder.names:
        with folder.open(name) as one, packed.open(name) as other:
            assert one.read() == other.read()
    assert list(folder.odd()) == list(packed.odd()) == []
    packed.close()
    folder.close()


def test_links_and_empty_folders_are_odd(tmp_path):
    (tmp_path / "a").write_bytes(b"a")
    (tmp_path / "link").symlink_to("/etc/hostname")
    (tmp_path / "away").symlink_to(tmp_path.parent, target_is_directory=True)
    (tmp_path / "empty").mkdir()
    place = Folder(tmp_path)
    assert place.names == ("a",)
    assert {name for name, _ in place.odd()} == {"link", "away", "empty"}


@pytest.mark.parametrize("name", ["../up", "/etc/x", "a\\b", "C:/x"])
def test_a_zip_whose_names_lead_elsewhere_is_no_bundle(tmp_path, name):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as made:
        made.writestr(name, "x")
    with pytest.raises(NotABundle):
        place_of(tmp_path / "a.zip")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice_is_odd(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as made:
        made.writestr("a", "x")
        made.writestr("a", "y")
    place = Zip(tmp_path / "a.zip")
    assert [why for _, why in place.odd()] == ["a name stands in the zip twice"]
    place.close()


def test_a_zip_of_another_program_is_odd(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a", "x" * 100)
    place = Zip(tmp_path / "a.zip")
    assert len(list(place.odd())) == 1
    place.close()


@pytest.mark.parametrize("content", [b"", b"PK\x05\x06", b"no zip at all"])
def test_what_is_no_zip_is_no_bundle(tmp_path, content):
    (tmp_path / "a.zip").write_bytes(content)
    with pytest.raises(NotABundle):
        place_of(tmp_path / "a.zip")
    with pytest.raises(NotABundle):
        place_of(tmp_path / "nowhere")


def test_the_first_byte_that_differs_is_named():
    compared = Compared(io.BytesIO(b"abcdef"))
    compared.write(b"ab")
    with pytest.raises(Differs) as differs:
        compared.write(b"cx")
    assert differs.value.place == 3
    more = Compared(io.BytesIO(b"abc"))
    more.write(b"ab")
    with pytest.raises(Differs):
        more.end()
    short = Compared(io.BytesIO(b"a"))
    with pytest.raises(Differs) as differs:
        short.write(b"ab")
    assert differs.value.place == 1
