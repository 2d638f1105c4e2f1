"""How a message is named: once by its place in its original, once by what it is."""

import hashlib
import json
import unicodedata
from collections import OrderedDict

from leeward.words.messages import Message

# Minutes kept to count equal messages. Exports stand in order of time, give or take a change of the clock.
_MINUTES_KEPT = 4096

# U+200E and U+200F (direction marks) come and go between versions of the same export program.
_INVISIBLE = dict.fromkeys((0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0xFEFF))


def message_id(message: Message) -> str:
    """SHA-256 (hex) of the format, the hash of the source and the place: names this record of this file."""
    place = json.dumps(message.place.as_dict(), ensure_ascii=False, separators=(",", ":"))
    origin = message.origin
    return hashlib.sha256(f"{origin.format}\n{origin.source_sha256}\n{place}".encode()).hexdigest()


def plain(text: str) -> str:
    """The text without invisible direction marks, in NFC, edges trimmed; for comparing, never for keeping."""
    if text.isascii():
        return text.strip()
    if not text.isprintable():  # the marks are not printable; most texts need no walk through the table
        text = text.translate(_INVISIBLE)
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return text.strip()


class KeyMaker:
    """Gives every message of one source its key: equal for the same message in another export of the same chat.

    The key is SHA-256 of sender, minute, kind of attachment or text, and a number n for the n-th equal message of that
    minute. Seconds are left out, since some exports of the same chat do not write them. The conversation is left out
    too, since a renamed chat is the same chat; the caller keeps keys apart by conversation where it matters.
    Memory is bounded: only the last 4,096 distinct minutes are counted.
    """

    def __init__(self) -> None:
        self._seen: OrderedDict[str, dict[bytes, int]] = OrderedDict()

    def key(self, message: Message) -> bytes:
        """The 32-byte key. Call once per message, in the order of the source."""
        sent_at = message.sent_at
        return self.key_at(message, sent_at.isoformat() if sent_at else None)

    def key_at(self, message: Message, sent_at: str | None) -> bytes:
        """The same, for a caller who has the time in ISO form at hand."""
        minute = sent_at[:16] if sent_at else message[4]
        text = message[6]
        named = f"{message[2] or ''}\x1f{minute}\x1f{text.strip() if text.isascii() else plain(text)}"
        for attachment in message[7]:
            named += "\x1f" + (attachment.name or attachment.media_type or "")
        base = hashlib.sha256(named.encode("utf-8", "surrogatepass")).digest()
        seen = self._seen.get(minute)
        if seen is None:
            seen = self._seen[minute] = {}
            if len(self._seen) > _MINUTES_KEPT:
                self._seen.popitem(last=False)
        n = seen.get(base, 0)
        seen[base] = n + 1
        return base if n == 0 else hashlib.sha256(base + n.to_bytes(4, "big")).digest()
