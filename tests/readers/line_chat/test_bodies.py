import pytest

from leeward.readers.line_chat.bodies import is_notice, understand
from leeward.words.messages import Kind


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Rex unsent a message.", "Rex"),
        ("You unsent a message", ""),
        ("Message unsent.", None),
        ("レックスがメッセージの送信を取り消しました", "レックス"),
        ("メッセージの送信を取り消しました", None),
        ("Rex已收回訊息", "Rex"),
        ("您已收回訊息", ""),
        ("Rex撤回了一条消息", "Rex"),
    ],
)
def test_recalled(text, who):
    found = understand(text, notice=True)
    assert (found.kind, found.sender) == (Kind.DELETED, who)
    assert is_notice(text)


@pytest.mark.parametrize(
    ("text", "kind", "seconds"),
    [
        ("☎ 通話時間 1:05", Kind.CALL, 65),
        ("☎ Call time 1:00:05", Kind.CALL, 3605),
        ("☎ Missed call", Kind.MISSED_CALL, None),
        ("☎ 不在着信", Kind.MISSED_CALL, None),
        ("☎ 通話をキャンセルしました", Kind.MISSED_CALL, None),
        ("☎ Something", Kind.CALL, None),
    ],
)
def test_calls(text, kind, seconds):
    found = understand(text, notice=False)
    assert (found.kind, found.extra.get("seconds")) == (kind, seconds)


def test_media_stickers_files_and_places():
    assert understand("[写真]", notice=False).medium == "image/jpeg"
    assert understand("[Voice message]", notice=False).medium == "audio/mp4"
    assert understand("[File] a.pdf", notice=False).file == "a.pdf"
    assert understand("[File]", notice=False).omitted
    assert understand("[Sticker]", notice=False).extra == {"sticker": True}
    assert understand("[Location] here", notice=False).extra == {"location": True}


@pytest.mark.parametrize("text", ["hello", "I unsent nothing", "☎", "x" * 5000, "he joined the army", ""])
def test_words_stay_words(text):
    assert understand(text, notice=False).kind in (Kind.MESSAGE, Kind.CALL)
    assert not is_notice(text)
    assert understand("hello", notice=True).kind is Kind.SYSTEM
