"""What `doctor` says of the pictures of papers."""

import pytest
from django.db import connection

from leeward.belongings import checking, photos
from leeward.belongings.models import LooseBlob, Photo, PhotoRemoval
from leeward.vault import checking as vault_checking


@pytest.fixture
def kept(vault, paper, sealed, picture):
    return photos.keep(vault, paper, "IMG_2031.png", sealed(picture))


def bad(vault):
    return [one for one in checking.check(vault) if not one.ok]


def test_it_is_part_of_the_check_of_a_vault(vault, kept):
    found = [(one.what, one.detail) for one in vault_checking.check(vault) if one.what == "Pictures of papers"]
    assert found == [("Pictures of papers", "1 there, with the bytes they had")]
    assert all(one.ok for one in vault_checking.check(vault) if one.what != "Folder")


def test_a_missing_picture_is_found(vault, kept):
    vault.blobs.delete(kept.blob)
    [found] = bad(vault)
    assert "is missing" in found.detail
    assert found.file == f"blobs/{kept.blob}"
    assert "IMG_2031" not in found.detail


def test_a_damaged_picture_is_found_with_its_bytes(vault, kept):
    path = vault.blobs.folder / kept.blob
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    [found] = bad(vault)
    assert "damaged" in found.detail
    assert "bytes" in found.detail


def test_another_picture_in_its_place_is_found(vault, kept, sealed):
    Photo.objects.update(blob=sealed(b"another").keep())
    assert ["its SHA-256 is another one" in one.detail for one in bad(vault)] == [True]


def test_a_changed_name_is_found_by_the_log(vault, kept):
    Photo.objects.update(name="other.png")
    [found] = bad(vault)
    assert "does not say what is kept of it" in found.detail


def test_a_lost_line_of_the_log_is_found(vault, kept):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM vault_logleaf WHERE seq = %s", [kept.log_seq])
    assert any("has no line in the log" in one.detail for one in bad(vault))


def test_a_changed_removal_is_found(vault, kept):
    photos.remove(vault, kept)
    PhotoRemoval.objects.update(sha256="0" * 64)
    [found] = bad(vault)
    assert found.detail.startswith("removal 1: line ")


def test_what_waits_to_be_deleted_is_no_damage(vault, sealed):
    assert LooseBlob.objects.create(blob=sealed(b"x").keep(), due="2026-01-01T00:00:00Z").pk
    found = list(checking.check(vault))
    assert all(one.ok for one in found)
    assert "files left over from a sudden end that wait to be deleted: 1" in [one.detail for one in found]
