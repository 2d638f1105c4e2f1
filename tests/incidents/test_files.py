import hashlib

import pytest
from django.db import transaction

from leeward.incidents import files, logbook
from leeward.incidents.errors import AlreadyHere, FileDamaged
from leeward.vault.errors import BlobMissing
from leeward.vault.uploads import SealedFile
from leeward.words.sources import Source


def upload(vault, data, name="a.bin"):
    with vault.blobs.create() as writer:
        writer.write(data)
        pending = writer.finish()
    return SealedFile(name, "text/plain", Source(name, pending.size, pending.sha256, pending.open), pending)


def test_it_is_kept_byte_for_byte(vault, given, sent, photo):
    row = logbook.write(vault, given, [sent(photo)], captured="By me", original_at="On my phone").attachments.get()
    assert files.content(vault, row) == photo
    assert (row.sha256, row.size) == (hashlib.sha256(photo).hexdigest(), len(photo))
    assert (row.captured, row.original_at, row.has_place) == ("By me", "On my phone", True)
    assert files.kind_of(row).on_page


def test_another_kind_is_kept_and_not_shown(vault, given, sent):
    row = logbook.write(vault, given, [sent(b"hello", "note\ud800.txt")]).attachments.get()
    assert (row.media_type, files.kind_of(row), row.metadata) == ("application/octet-stream", files.OTHER, [])
    assert row.name.startswith("note")


def test_what_cannot_be_kept_is_told_and_the_rest_is_kept(vault, monkeypatch):
    monkeypatch.setattr(files, "LARGEST", 5)
    sent = [
        upload(vault, b"one", "a"),
        upload(vault, b"", "b"),
        upload(vault, b"too large", "c"),
        upload(vault, b"one", "d"),
    ]
    good, refused = files.arrived(sent)
    assert [one.name for one in good] == ["a"]
    assert [line[:2] for line in refused] == ["b:", "c:"]


def test_the_same_again_is_told(vault, incident, sent):
    assert logbook.add_files(vault, incident, [sent(b"same")]) == []
    with pytest.raises(AlreadyHere), transaction.atomic():
        files.add(vault, incident, sent(b"same"))


def test_a_lost_or_damaged_file_is_told(vault, given, sent, photo):
    row = logbook.write(vault, given, [sent(photo)]).attachments.get()
    path = vault.folder / "blobs" / row.blob
    sealed = path.read_bytes()
    path.write_bytes(sealed[:-3] + b"xxx")
    with pytest.raises(FileDamaged):
        files.content(vault, row)
    path.unlink()
    with pytest.raises(BlobMissing):
        files.content(vault, row)
