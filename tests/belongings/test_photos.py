"""Pictures of papers in the vault: byte for byte, logged, and nothing left behind by a sudden end."""

import hashlib
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from leeward.belongings import checking, loose, photos
from leeward.belongings.errors import (
    AlreadyThere,
    CutOff,
    EmptyPicture,
    NotAPicture,
    PictureDamaged,
    PictureTooLarge,
)
from leeward.belongings.models import LooseBlob, Photo, PhotoRemoval
from leeward.vault.errors import BlobMissing
from leeward.vault.models import LogLeaf
from leeward.words import canonical


class PulledOut(BaseException):
    """Stands for the end of the process."""


@pytest.fixture
def kept(vault, paper, sealed, picture):
    return photos.keep(vault, paper, "IMG_2031.png", sealed(picture))


def in_ten_minutes(monkeypatch):
    later = timezone.now() + timedelta(minutes=11)
    monkeypatch.setattr(loose.timezone, "now", lambda: later)


def blobs(vault):
    return list(vault.blobs.names())


def bad(vault):
    return [one.detail for one in checking.check(vault) if not one.ok]


def test_it_is_kept_byte_for_byte_with_its_line_in_the_log(vault, kept, picture):
    assert photos.content(vault, kept) == picture
    assert (kept.sha256, kept.size, kept.media_type) == (
        hashlib.sha256(picture).hexdigest(),
        len(picture),
        "image/png",
    )
    leaf = LogLeaf.objects.get(pk=kept.log_seq)
    assert (leaf.kind, leaf.ref) == ("paper_photo", kept.sha256)
    assert canonical.leaf(leaf.salt, canonical.encode(kept.fact())) == leaf.leaf
    assert blobs(vault) == [kept.blob]
    assert not LooseBlob.objects.exists()


def test_nothing_of_it_lies_in_the_folder_in_plain(vault, kept):
    files = [path for path in vault.folder.rglob("*") if path.is_file()]
    assert files
    assert not any(b"Ada-Example-4711" in path.read_bytes() for path in files)


@pytest.mark.parametrize(
    ("content", "failure"),
    [(b"", EmptyPicture), (b"hello, I am a letter", NotAPicture), (b"<svg onload='x'/>", NotAPicture)],
)
def test_what_is_no_picture_is_not_kept(vault, paper, sealed, content, failure):
    with pytest.raises(failure) as refusal:
        photos.keep(vault, paper, "x.png", sealed(content))
    assert str(refusal.value).endswith(".")
    assert not Photo.objects.exists()
    assert blobs(vault) == []


def test_one_that_is_too_large_is_not_kept(vault, paper, sealed, picture, monkeypatch):
    monkeypatch.setattr(photos, "LARGEST", len(picture) - 1)
    with pytest.raises(PictureTooLarge):
        photos.keep(vault, paper, "x.png", sealed(picture))
    assert blobs(vault) == []


def test_the_same_picture_twice_is_kept_once(vault, paper, sealed, picture, kept):
    with pytest.raises(AlreadyThere):
        photos.keep(vault, paper, "again.png", sealed(picture))
    assert Photo.objects.count() == 1
    assert photos.content(vault, kept) == picture


def test_the_same_picture_twice_at_the_same_moment_is_kept_once(vault, kept, sealed, picture, monkeypatch):
    """The look before the transaction came too early: the one inside it counts, and the first stays whole."""
    monkeypatch.setattr(photos, "_checked", lambda *_: kept.file_kind)
    with pytest.raises(AlreadyThere):
        photos.keep(vault, kept.thing, "again.png", sealed(picture))
    in_ten_minutes(monkeypatch)
    loose.sweep(vault)
    assert photos.content(vault, kept) == picture
    assert LogLeaf.objects.filter(kind="paper_photo").count() == 1


def test_a_sudden_end_before_the_commit_leaves_nothing_behind(vault, paper, sealed, picture, monkeypatch):
    def pulled_out(*_):
        raise PulledOut

    monkeypatch.setattr(photos, "log_fact", pulled_out)
    with pytest.raises(PulledOut):
        photos.keep(vault, paper, "x.png", sealed(picture))
    assert not Photo.objects.exists()
    assert len(blobs(vault)) == 1, "the sealed file lies there and belongs to nothing"
    assert loose.sweep(vault) == 0, "it may still be on its way"
    in_ten_minutes(monkeypatch)
    assert loose.sweep(vault) == 1
    assert blobs(vault) == []
    assert not LooseBlob.objects.exists()


def test_a_sudden_end_before_the_file_is_kept_leaves_nothing_behind(vault, paper, sealed, picture, monkeypatch):
    pending = sealed(picture)
    monkeypatch.setattr(type(pending), "keep", lambda _: (_ for _ in ()).throw(PulledOut))
    with pytest.raises(PulledOut):
        photos.keep(vault, paper, "x.png", pending)
    vault.blobs.empty_incoming()  # as the next unlock does
    in_ten_minutes(monkeypatch)
    loose.sweep(vault)
    assert blobs(vault) == []
    assert not LooseBlob.objects.exists()


def test_swept_away_while_it_was_kept_is_said_and_not_half_there(vault, paper, sealed, picture, monkeypatch):
    pending = sealed(picture)
    true_keep = type(pending).keep

    def slow(self):
        name = true_keep(self)
        in_ten_minutes(monkeypatch)
        loose.sweep(vault)
        return name

    monkeypatch.setattr(type(pending), "keep", slow)
    with pytest.raises(CutOff):
        photos.keep(vault, paper, "x.png", pending)
    assert not Photo.objects.exists()
    assert blobs(vault) == []


def test_removed_for_good_with_a_line_in_the_log(vault, kept, picture):
    before = LogLeaf.objects.count()
    removal = photos.remove(vault, kept)
    assert blobs(vault) == []
    assert not Photo.objects.exists()
    assert LogLeaf.objects.count() == before + 1
    leaf = LogLeaf.objects.get(pk=removal.log_seq)
    assert (leaf.kind, leaf.ref) == ("paper_photo_removed", hashlib.sha256(picture).hexdigest())
    assert bad(vault) == []
    assert "IMG_2031" not in str(list(PhotoRemoval.objects.values()))


def test_a_removal_that_was_cut_off_is_ended_by_the_next_sweep(vault, kept, monkeypatch):
    def pulled_out(*_):
        raise PulledOut

    with monkeypatch.context() as patch:
        patch.setattr(loose, "sweep", pulled_out)
        with pytest.raises(PulledOut):
            photos.remove(vault, kept)
    assert not Photo.objects.exists()
    assert len(blobs(vault)) == 1
    assert bad(vault) == []
    assert any("left over" in one.detail for one in checking.check(vault))
    assert loose.sweep(vault) == 1
    assert blobs(vault) == []


def test_a_removal_that_fails_changes_nothing(vault, kept, picture, monkeypatch):
    def full(*_):
        raise PulledOut

    monkeypatch.setattr(loose, "let_go", full)
    with pytest.raises(PulledOut):
        photos.remove(vault, kept)
    assert photos.content(vault, Photo.objects.get()) == picture
    assert not PhotoRemoval.objects.exists()


def test_the_same_picture_with_two_papers_goes_from_one_only(vault, paper, sealed, picture, kept):
    other = type(paper).objects.create(kind="paper", text="Another")
    second = photos.keep(vault, other, "x.png", sealed(picture))
    photos.remove(vault, kept)
    assert photos.content(vault, second) == picture
    photos.remove(vault, second)
    assert blobs(vault) == []


def test_a_changed_file_is_not_shown(vault, kept):
    path = vault.blobs.folder / kept.blob
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    with pytest.raises(PictureDamaged):
        photos.content(vault, kept)


def test_another_file_in_its_place_is_not_shown(vault, kept, sealed):
    kept.blob = sealed(b"something else").keep()
    with pytest.raises(PictureDamaged):
        photos.content(vault, kept)


def test_a_missing_file_is_said(vault, kept):
    vault.blobs.delete(kept.blob)
    with pytest.raises(BlobMissing):
        photos.content(vault, kept)


def test_another_vault_sees_nothing_of_it(vault, kept, open_another):
    with open_another().use():
        assert not Photo.objects.exists()
        assert not LogLeaf.objects.filter(kind="paper_photo").exists()


def test_a_broken_name_is_kept_as_far_as_it_goes(vault, paper, sealed, picture):
    photo = photos.keep(vault, paper, "ID\ud83d" + "x" * 400, sealed(picture))
    photo.refresh_from_db()
    assert photo.name.startswith("ID")
    assert len(photo.name) == 300
    assert bad(vault) == []


def test_the_line_in_the_log_is_there_if_and_only_if_the_picture_is(vault, paper, sealed, picture):
    with pytest.raises(PulledOut), transaction.atomic():
        photos.keep(vault, paper, "x.png", sealed(picture))
        raise PulledOut
    assert not Photo.objects.exists()
    assert not LogLeaf.objects.filter(kind="paper_photo").exists()
