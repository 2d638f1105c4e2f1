import pytest

from leeward.belongings import sniffing

HEADS = {
    "image/jpeg": b"\xff\xd8\xff\xe0\x00\x10JFIF",
    "image/png": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "image/gif": b"GIF89a\x01\x00",
    "image/webp": b"RIFF\x10\x00\x00\x00WEBPVP8 ",
    "image/heic": b"\x00\x00\x00\x18ftypheic\x00\x00",
    "image/avif": b"\x00\x00\x00\x18ftypavif\x00\x00",
    "image/tiff": b"II*\x00\x08\x00\x00\x00",
    "image/bmp": b"BM\x10\x00\x00\x00\x00\x00\x00\x00",
    "application/pdf": b"\xef\xbb\xbf%PDF-1.7\n",
}


@pytest.mark.parametrize("media_type", HEADS)
def test_the_first_bytes_say_what_it_is(media_type):
    assert sniffing.kind_of(HEADS[media_type]) is sniffing.KINDS[media_type]


def test_every_kind_is_tried_here():
    assert set(HEADS) == set(sniffing.KINDS)


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'>",
        b"<!doctype html><script>",
        b"PK\x03\x04",
        b"RIFF\x10\x00\x00\x00WAVEfmt ",
        b"\x00\x00\x00\x18ftypmp42",
        b"BMW is a car",
        b"GIF",
        b"\x89PNG",
        b" " * 2000 + b"%PDF-1.4",
    ],
)
def test_anything_else_is_no_picture(head):
    assert sniffing.kind_of(head) is None


def test_only_four_kinds_stand_on_a_page():
    on_page = {kind.media_type for kind in sniffing.KINDS.values() if kind.on_page}
    assert on_page == {"image/jpeg", "image/png", "image/gif", "image/webp"}


def test_what_also_reads_as_a_page_is_not_shown_on_one():
    """A PDF with script in it, a picture with a page behind it: the kind is that of the first bytes."""
    assert not sniffing.kind_of(b"<html>%PDF-1.4").on_page
    assert sniffing.kind_of(b"GIF89a<html>").media_type == "image/gif"
