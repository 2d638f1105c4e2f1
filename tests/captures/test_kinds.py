import pytest

from leeward.captures import kinds
from leeward.captures.models import KeptFile


@pytest.mark.parametrize(
    ("head", "name", "media_type", "suffix", "shown"),
    [
        (b"\x89PNG\r\n\x1a\n", "a.exe", "image/png", "png", True),
        (b"%PDF-1.7", "a", "application/pdf", "pdf", False),
        (b"WARC/1.1\r\n", "a", "application/warc", "warc", False),
        (b"<html>", "Page of Rex.HTML", "application/octet-stream", "html", False),
        (b"MZ", "a.exe", "application/octet-stream", "bin", False),
        (b"<svg onload=x>", "a.svg", "application/octet-stream", "bin", False),
    ],
)
def test_the_bytes_say_what_it_is_and_only_pictures_are_shown(head, name, media_type, suffix, shown):
    assert kinds.media_type_of(head) == media_type
    assert kinds.can_show(media_type) is shown
    assert kinds.suffix_of(KeptFile(name=name, media_type=media_type)) == suffix
