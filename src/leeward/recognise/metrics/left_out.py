"""What a detector of words cannot look at, counted (tactics.md §3: show what was not analysed)."""

from collections import Counter

from leeward.recognise.items import CALLS, Item
from leeward.recognise.report import NotRead
from leeward.words.messages import Attachment, Kind
from leeward.words.tactics import Side

_ENDINGS = {
    "pictures": (".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic"),
    "videos": (".mp4", ".mov", ".3gp", ".avi"),
    "voice_notes": (".opus", ".ogg", ".m4a", ".mp3", ".aac", ".amr", ".wav"),
}
_TYPES = {"image": "pictures", "video": "videos", "audio": "voice_notes"}


def kind_of(attachment: Attachment) -> str:
    """“pictures”, "videos", "voice_notes" or "other_files", by media type, else by the ending of the name."""
    kind = _TYPES.get((attachment.media_type or "").partition("/")[0])
    name = (attachment.name or "").lower()
    return kind or next((kind for kind, ends in _ENDINGS.items() if name.endswith(ends)), "other_files")


class LeftOut:
    """Counts messages and files that were not looked at; files of the other party only."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def add(self, item: Item) -> None:
        message = item.message
        if item.side is Side.ME:
            self._counts["own"] += 1
        elif message.sender is None or message.kind is Kind.SYSTEM:
            self._counts["system"] += 1
        elif item.side is Side.THIRD:
            self._counts["others"] += 1
        else:
            self._theirs(item)

    def _theirs(self, item: Item) -> None:
        message = item.message
        self._counts["undated"] += message.sent_at is None
        self._counts["deleted"] += message.kind is Kind.DELETED
        self._counts["calls"] += message.kind in CALLS
        for attachment in message.attachments:
            self._counts[kind_of(attachment)] += 1

    def result(self, problems: int) -> NotRead:
        return NotRead(**self._counts, problems=problems)
