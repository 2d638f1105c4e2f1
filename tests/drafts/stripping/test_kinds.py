import pytest

from leeward.drafts.stripping import kinds


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"\xff\xd8\xff\xe0", kinds.JPEG),
        (b"\x89PNG\r\n\x1a\n", kinds.PNG),
        (b"GIF89a", kinds.GIF),
        (b"RIFF1234WEBP", kinds.WEBP),
        (b"1234ftypheic", kinds.HEIC),
        (b"1234ftypavif", kinds.AVIF),
        (b"1234ftypisom", kinds.VIDEO),
        (b"II*\x00", kinds.TIFF),
        (b"BM1234\x00\x00\x00\x00", kinds.BMP),
        (b"bytes before it\n%PDF-1.7", kinds.PDF),
        (b"PK\x03\x04", kinds.ZIP),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", kinds.OLD_OFFICE),
        (b"{\\rtf1", kinds.RTF),
        (b"", None),
        (b"plain words", None),
        (b"<svg xmlns=", None),
        (b"PK", None),
        (b"RIFF1234WAVE", None),
    ],
)
def test_the_first_bytes_say_what_it_is(head, kind):
    assert kinds.kind_of(head) is kind


def test_a_late_pdf_mark_counts_no_more():
    assert kinds.kind_of(b" " * 2000 + b"%PDF-1.7") is None
