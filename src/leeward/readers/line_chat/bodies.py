"""What LINE itself writes into a chat: media that is not in the file, calls, recalled messages, notices.

Facts, gathered from exports in English, Japanese, Chinese, Korean and Thai. A phrase that is missing here stays text.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from leeward.words.messages import Kind

_RECALLED = re.compile(
    r"(?:(?P<en>.+?) (?:unsent a message|took back a message|deleted a message)\.?"
    r"|Message unsent\.?"
    r"|(?:(?P<ja>.+?)が)?メッセージの送信を取り消しました。?"
    r"|(?P<zh>.+?)\s?(?:已?收回了?(?:一則)?訊息|撤回了一[条條][消訊]息|已收回[讯訊]息)。?"
    r"|(?:(?P<ko>.+?)(?:님이|이|가) )?메시지(?: 보내기를 취소했습니다|를 삭제했습니다)\.?"
    r"|(?:(?P<th>.+?) )?ยกเลิก(?:การส่ง)?ข้อความ)"
)
_NOTICE = re.compile(
    r".+ (?:joined|left) the (?:chat|group)\.?|.+ (?:invited|added|removed) .+ (?:to|from) the (?:chat|group)\.?"
    r"|.+ (?:changed the (?:group|chat) .*|made an announcement|created (?:a|an) .{3,20}|canceled .* invitation)\.?"
    r"|.+(?:がグループに参加しました|がグループを退会しました|をグループに追加しました|を招待しました|がアナウンスしました)。?"
    r"|.+(?:加入群組|加入聊天|退出群組|離開群組|加入该群|已退群|退出聊天|已設定公告|发布了通告)。?"
    r"|.+님이 (?:들어왔습니다|나갔습니다|참여했습니다)\.?"
)
_MISSED = re.compile(
    r"missed|no answer|cancel|unanswered|不在着信|応答なし|キャンセル|未接|無回應|取消|부재중|취소|무응답|ไม่ได้รับสาย",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"\s*☎\s*(.*)|(?:通話時間|Call time|Call duration|通话时长|통화 시간)\s?[\d:]+", re.DOTALL | re.IGNORECASE
)
_LENGTH = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):(\d\d)")
_MEDIA = {
    "image/jpeg": "[Photo] [写真] [照片] [圖片] [사진] [รูปภาพ] [ภาพ] [Foto] [Ảnh] [Image] Photos",
    "video/mp4": "[Video] [動画] [影片] [视频] [視訊] [동영상] [วิดีโอ] Videos",
    "audio/mp4": "[Voice_message] [Audio] [ボイスメッセージ] [語音訊息] [语音信息] [음성_메시지] [ข้อความเสียง] Audio",
}
_MEDIUM = {word.replace("_", " "): kind for kind, words in _MEDIA.items() for word in words.split()}
_STICKER = frozenset(("[Sticker]", "[スタンプ]", "[貼圖]", "[贴图]", "[스티커]", "[สติกเกอร์]", "[Stiker]", "Stickers"))
_FILE = re.compile(r"\[(?:File|ファイル|檔案|文件|파일|ไฟล์)\]\s*(.*)")
_PLACE = re.compile(r"\[(?:Location|位置情報|位置訊息|位置|위치|ตำแหน่งที่ตั้ง)\].*", re.DOTALL)
_SHORT = 300
_YOU = frozenset(("You", "あなた", "您", "你", "나", "คุณ"))


@dataclass(slots=True)
class Body:
    """What a message is. `omitted`: a file was sent that is not in the text, of the type `medium` where that is known.

    `file` is its name. `sender` is set where the words name who did it; "" means the person whose phone it is.
    """

    kind: Kind
    omitted: bool = False
    medium: str | None = None
    file: str | None = None
    sender: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)


def is_notice(text: str) -> bool:
    """Whether LINE wrote this line itself."""
    return len(text) < _SHORT and (_RECALLED.fullmatch(text) is not None or _NOTICE.fullmatch(text) is not None)


def understand(text: str, *, notice: bool) -> Body:
    """What the words of a message or a notice say that it is."""
    recalled = _RECALLED.fullmatch(text) if len(text) < _SHORT else None
    if recalled:
        who = next((name for name in recalled.groups() if name), None)
        return Body(Kind.DELETED, sender="" if who in _YOU else who)
    if len(text) < _SHORT and _CALL.fullmatch(text):
        return _call(text)
    return Body(Kind.SYSTEM) if notice else _sent(text.strip())


def _sent(text: str) -> Body:
    """Something that somebody sent: words, or the word for a medium."""
    if text in _MEDIUM:
        return Body(Kind.MESSAGE, omitted=True, medium=_MEDIUM[text])
    if text in _STICKER:
        return Body(Kind.MESSAGE, extra={"sticker": True})
    found = _FILE.fullmatch(text)
    if found:
        return Body(Kind.MESSAGE, omitted=True, file=found[1] or None)
    return Body(Kind.MESSAGE, extra={"location": True} if _PLACE.fullmatch(text) else {})


def _call(text: str) -> Body:
    if _MISSED.search(text):
        return Body(Kind.MISSED_CALL)
    length = _LENGTH.search(text)
    if not length:
        return Body(Kind.CALL)
    hours, minutes, seconds = (int(part or 0) for part in length.groups())
    return Body(Kind.CALL, extra={"seconds": hours * 3600 + minutes * 60 + seconds})
