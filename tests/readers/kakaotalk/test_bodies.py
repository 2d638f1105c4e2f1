import pytest

from leeward.readers.kakaotalk.bodies import understand
from leeward.words.messages import Kind


@pytest.mark.parametrize(
    ("text", "kind", "seconds"),
    [
        ("삭제된 메시지입니다.", Kind.DELETED, None),
        ("보이스톡 1:05", Kind.CALL, 65),
        ("보이스톡 해요", Kind.CALL, None),
        ("Voice Call Missed", Kind.MISSED_CALL, None),
        ("보이스톡 부재중", Kind.MISSED_CALL, None),
        ("voice call me later please", Kind.MESSAGE, None),
        ("hello", Kind.MESSAGE, None),
        ("사진\n사진", Kind.MESSAGE, None),
    ],
)
def test_kinds(text, kind, seconds):
    found = understand(text)
    assert (found.kind, found.extra.get("seconds")) == (kind, seconds)


def test_media():
    assert [understand(text).medium for text in ("사진", "사진 3장", "Photos 2", "동영상", "hello")] == [
        "image/jpeg",
        "image/jpeg",
        "image/jpeg",
        "video/mp4",
        None,
    ]
    assert understand("파일: plan.pdf").file == "plan.pdf"
    assert understand("a" * 64 + ".jpg").file == "a" * 64 + ".jpg"
    assert understand("이모티콘").extra == {"sticker": True}
