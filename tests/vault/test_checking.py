import hashlib
import random
from dataclasses import replace

import pytest

from leeward.vault import checking, header
from leeward.vault.checking import Finding
from leeward.vault.errors import DiskFull, VaultLocked
from leeward.vault.models import Setting

_PHOTO = hashlib.shake_256(b"a photo").digest(150_000)


@pytest.fixture
def filled(vault, monkeypatch):
    monkeypatch.setattr(checking, "_more", [])
    Setting.objects.bulk_create(Setting(key=f"row {number}", value="words " * 60) for number in range(60))
    for size in (150_000, 70_000, 0):
        with vault.blobs.create() as writer:
            writer.write(_PHOTO[:size])
            writer.finish().keep()
    return vault


def bad(vault):
    return [finding for finding in checking.check(vault) if not finding.ok]


def test_an_untouched_vault_has_a_good_word_for_each_part(filled):
    found = checking.check(filled)
    assert [finding.what for finding in found] == ["Folder", "Key slots", "Database", "Originals"]
    assert all(finding.ok for finding in found)
    assert found[3].detail == "3 files as they were kept"


def test_it_changes_nothing(filled):
    def everything():
        return {p: p.read_bytes() for p in filled.folder.rglob("*") if p.is_file() and not p.name.endswith("-shm")}

    before = everything()
    checking.check(filled)
    assert everything() == before


def test_any_flipped_byte_of_any_file_is_noticed_and_located(filled, flip):
    from leeward.vault.engine import held

    held.connect(filled).execute("PRAGMA wal_checkpoint(TRUNCATE)")
    chance = random.Random(13)
    blobs = [f"blobs/{name}" for name in filled.blobs.names()]
    for file in [header.NAME, "vault.db", *blobs]:
        path = filled.folder / file
        size = path.stat().st_size
        for at in (0, size - 1, *(chance.randrange(size) for _ in range(12))):
            flip(path, at)
            (finding,) = bad(filled)
            assert finding.file == file
            assert finding.start <= at < finding.end
            assert file in finding.detail
            assert finding.part in finding.detail
            flip(path, at)
    assert bad(filled) == []


def test_a_header_changed_on_purpose_is_named(filled):
    header.write(filled.folder, replace(header.read(filled.folder), agreement=bytes(32)))
    (finding,) = bad(filled)
    assert (finding.file, finding.part) == (header.NAME, "public.agreement")


@pytest.mark.parametrize("file", [header.NAME, "vault.db"])
def test_a_missing_file_is_a_finding(filled, file):
    (filled.folder / file).unlink()
    (finding,) = bad(filled)
    assert finding.file == file


def test_a_full_disk_is_not_taken_for_damage(filled, monkeypatch):
    def refuse(*_):
        raise DiskFull

    monkeypatch.setattr(checking, "torn_tables", refuse)
    (finding,) = bad(filled)
    assert "could not be looked at" in finding.detail
    assert finding.start is None


def test_a_folder_open_to_others_is_told(filled):
    filled.folder.chmod(0o750)
    (finding,) = bad(filled)
    assert finding.what == "Folder"
    assert "750" in finding.detail


def test_other_rooms_add_what_they_know(filled):
    def kept_rows(vault):
        yield Finding("Log", ok=Setting.objects.exists(), detail=vault.id)

    checking.also(kept_rows)
    checking.also(kept_rows)
    assert checking.check(filled)[4:] == [Finding("Log", ok=True, detail=filled.id)]


def test_a_locked_vault_is_not_checked(filled):
    filled.lock()
    with pytest.raises(VaultLocked):
        checking.check(filled)
