import pytest

from leeward.readers.sms_backup.media_parts import Medium
from leeward.readers.sms_backup.parts import Parts
from leeward.readers.sms_backup.tags import Tag


def part(media=None, **values):
    return Tag(b"part", {name.encode(): value for name, value in values.items()}, media=media)


def test_words_media_and_layout():
    parts = Parts()
    parts.add(part(ct=b"application/smil", text=b"&lt;smil&gt;"))
    parts.add(part(ct=b"text/plain", text=b"look"))
    parts.add(part(Medium("ab", damaged=False, whole=True), ct=b"image/jpeg", name=b"null", cl=b"a.jpg", text=b"null"))
    assert parts.texts == ["look"]
    assert [(one.name, one.media_type, one.sha256, one.missing) for one in parts.attachments] == [
        ("a.jpg", "image/jpeg", "ab", False)
    ]


def test_media_without_bytes_is_missing_and_said():
    parts = Parts()
    parts.add(part(ct=b"image/jpeg", cl=b"a.jpg", text=b"null"))
    assert parts.attachments[0].missing
    assert parts.damaged == ["a.jpg"]


def test_who_wrote_and_who_else_is_there():
    parts = Parts()
    for number, kind in ((b"+447700900001", b"137"), (b"+447700900002", b"151"), (b"insert-address-token", b"151")):
        parts.add(Tag(b"addr", {b"address": number, b"type": kind}))
    assert (parts.sender, parts.others) == ("+447700900001", ["+447700900002"])


@pytest.mark.parametrize(
    ("raw", "charset", "found"),
    [
        (b"null", b"106", (None, None)),
        (b"hi", b"106", ("hi", None)),
        ("SchÃ¶n".encode(), b"106", ("Schön", "subject")),
        ("Schön".encode(), b"106", ("Schön", None)),
        ("SchÃ¶n".encode(), b"3", ("SchÃ¶n", None)),
    ],
)
def test_a_subject_in_wrong_letters_is_repaired_and_says_so(raw, charset, found):
    assert Parts().subject({b"sub": raw, b"sub_cs": charset}) == found
