import pytest

from leeward.captures import keeping
from leeward.captures.choices import Came
from leeward.captures.errors import AlreadyHere, Damaged, EmptyFile, FileTooLarge, NotAPicture
from leeward.captures.models import Capture, KeptFile, Removal
from leeward.vault.blobs import Blobs
from leeward.vault.models import LogLeaf

PNG = b"\x89PNG\r\n\x1a\n" + b"a picture of a post"


def test_a_file_is_sealed_and_comes_back_byte_for_byte(vault, post):
    row = post.files.get()
    assert (row.name, row.media_type, row.size) == ("Screenshot of Rex.png", "image/png", len(PNG))
    assert keeping.content(vault, row) == PNG
    assert LogLeaf.objects.filter(kind="capture", ref=post.key).count() == 1
    assert LogLeaf.objects.get(pk=row.log_seq).ref == row.key
    assert list(Blobs.names(vault.blobs)) == [row.blob]


def test_what_is_not_kept_leaves_nothing(vault, sealed, given, post, monkeypatch):
    for data, came, why in (
        (b"", Came.FILE, EmptyFile),
        (PNG, Came.FILE, AlreadyHere),
        (b"hello", Came.SCREEN, NotAPicture),
    ):
        with pytest.raises(why):
            keeping.keep_file(vault, came, "a", sealed(data), given)
    monkeypatch.setattr(keeping, "LARGEST", 3)
    with pytest.raises(FileTooLarge):
        keeping.keep_file(vault, Came.FILE, "a", sealed(b"four"), given)
    assert Capture.objects.count() == 1


def test_a_failure_in_the_middle_leaves_no_row_no_leaf_and_at_the_next_look_no_file(vault, sealed, given, monkeypatch):
    before = LogLeaf.objects.count()

    def fails(*_, **__):
        raise ZeroDivisionError

    monkeypatch.setattr(KeptFile.objects, "create", fails)
    with pytest.raises(ZeroDivisionError):
        keeping.keep_file(vault, Came.FILE, "a", sealed(b"hello"), given)
    monkeypatch.undo()
    assert (Capture.objects.count(), LogLeaf.objects.count()) == (0, before)
    keeping.keep_file(vault, Came.FILE, "b", sealed(b"other"), given)
    assert list(Blobs.names(vault.blobs)) == [KeptFile.objects.get().blob]


def test_a_damaged_copy_is_not_shown(vault, post):
    row = post.files.get()
    path = vault.blobs.folder / row.blob
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    with pytest.raises(Damaged):
        keeping.content(vault, row)


def test_another_file_in_its_place_is_not_shown(vault, sealed, post):
    KeptFile.objects.update(blob=sealed(b"another").keep())
    with pytest.raises(Damaged):
        keeping.content(vault, post.files.get())


def test_removed_for_good_the_log_says_so_without_a_word_of_it(vault, post):
    sha256 = post.files.get().sha256
    removal = keeping.remove(vault, post)
    assert not Capture.objects.exists()
    assert list(Blobs.names(vault.blobs)) == []
    assert Removal.objects.get().fact() == removal.fact()
    assert removal.fact()["files"] == [sha256]
    assert "Rex" not in repr(removal.fact())
    assert LogLeaf.objects.get(pk=removal.log_seq).kind == "capture_removed"
