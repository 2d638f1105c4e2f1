import pytest

from leeward.orders import scans
from leeward.orders.errors import AlreadyHere, EmptyFile, FileTooLarge
from leeward.orders.models import PaperFile
from leeward.vault.blobs import Blobs
from leeward.vault.models import LogLeaf


def pending(vault, data):
    with vault.blobs.create() as writer:
        writer.write(data)
        return writer.finish()


@pytest.mark.parametrize(
    ("data", "suffix"),
    [(b"%PDF-1.4 x", "pdf"), (b"\xff\xd8\xff\xe0", "jpg"), (b"\x89PNG\r\n\x1a\n", "png"), (b"hello", "bin")],
)
def test_it_comes_back_byte_for_byte_with_an_ending_that_fits(vault, order, data, suffix):
    row = scans.keep(vault, order, "order", "scan of Rex.pdf", pending(vault, data))
    given = scans.given(vault, row)
    assert (given.data, given.suffix, row.size) == (data, suffix, len(data))
    assert scans.is_whole(vault, row)
    assert LogLeaf.objects.filter(kind="order_paper", ref=row.sha256).count() == 1


def test_the_same_twice_is_told_and_another_order_may_have_it_too(vault, order, bound):
    scans.keep(vault, order, "order", "a", pending(vault, b"same"))
    with pytest.raises(AlreadyHere):
        scans.keep(vault, order, "order", "b", pending(vault, b"same"))
    scans.keep(vault, bound, "order", "c", pending(vault, b"same"))
    assert len(set(PaperFile.objects.values_list("blob", flat=True))) == 1


def test_empty_and_too_large_are_told(vault, order, monkeypatch):
    with pytest.raises(EmptyFile):
        scans.keep(vault, order, "order", "a", pending(vault, b""))
    monkeypatch.setattr(scans, "LARGEST", 3)
    with pytest.raises(FileTooLarge):
        scans.keep(vault, order, "order", "a", pending(vault, b"four"))
    assert not PaperFile.objects.exists()


def test_removed_for_good_unless_another_order_has_it(vault, order, bound):
    one = scans.keep(vault, order, "order", "a", pending(vault, b"same"))
    two = scans.keep(vault, bound, "order", "b", pending(vault, b"same"))
    scans.remove(vault, one)
    assert scans.given(vault, two).data == b"same"
    scans.remove(vault, two)
    assert list(Blobs.names(vault.blobs)) == []
    assert LogLeaf.objects.filter(kind="order_paper").count() == 4
