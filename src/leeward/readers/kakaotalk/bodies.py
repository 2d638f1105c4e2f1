"""What KakaoTalk itself writes in place of what is not text: photos, files, calls, deleted messages.

Facts, gathered from exports in Korean and English. Somebody may have typed the same word, so the text stays as it is.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from leeward.words.messages import Kind

_DELETED = frozenset(
    (
        "삭제된 메시지입니다.",
        "삭제된 메시지입니다",
        "This message was deleted.",
        "This message has been deleted.",
        "Deleted message",
    )
)
_MEDIA = (
    (re.compile(r"사진(?: \d+장)?|Photos?(?: \d+)?"), "image/jpeg"),
    (re.compile(r"동영상|Videos?"), "video/mp4"),
    (re.compile(r"음성 ?메시지|Voice (?:Note|Message)"), "audio/mp4"),
)
_STICKER = frozenset(("이모티콘", "Emoticon", "Emoticons", "Sticker"))
_FILE = re.compile(r"(?:파일|File)\s?: ?(\S.*)")
_HASHED = re.compile(r"[0-9a-f]{40,64}\.[a-z0-9]{2,4}")
_CALL = re.compile(
    r"(?:보이스톡|페이스톡|그룹콜|라이브톡|Voice Call|Face ?Talk|Video Call|Voice Talk)\b ?(.{0,30})", re.IGNORECASE
)
_MISSED = re.compile(r"부재중|취소|응답|거절|missed|cancel|no answer|declined", re.IGNORECASE)
_LENGTH = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):(\d\d)")
_LONGEST = 300


@dataclass(slots=True)
class Body:
    """What a message is. `omitted`: something was sent that is not in the text; `file` its name, `medium` its type."""

    kind: Kind
    omitted: bool = False
    medium: str | None = None
    file: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)


def understand(text: str) -> Body:
    """What the words of a message say that it is."""
    short = text.strip()
    if len(short) > _LONGEST or "\n" in short:
        return Body(Kind.MESSAGE)
    if short in _DELETED:
        return Body(Kind.DELETED)
    if short in _STICKER:
        return Body(Kind.MESSAGE, extra={"sticker": True})
    for word, medium in _MEDIA:
        if word.fullmatch(short):
            return Body(Kind.MESSAGE, omitted=True, medium=medium)
    file = _FILE.fullmatch(short)
    if file or _HASHED.fullmatch(short):
        return Body(Kind.MESSAGE, omitted=True, file=file[1] if file else short)
    call = _CALL.fullmatch(short)
    return _call(call[1]) if call else Body(Kind.MESSAGE)


def _call(rest: str) -> Body:
    if _MISSED.search(rest):
        return Body(Kind.MISSED_CALL)
    length = _LENGTH.fullmatch(rest.strip())
    if length:
        hours, minutes, seconds = (int(part or 0) for part in length.groups())
        return Body(Kind.CALL, extra={"seconds": hours * 3600 + minutes * 60 + seconds})
    return Body(Kind.CALL) if rest.strip() in ("", "해요", "종료") else Body(Kind.MESSAGE)
