"""The one place that says how a fact becomes bytes, before it is salted, hashed and logged.

JSON as in RFC 8785 for the values we allow: keys sorted by code point, no spaces, UTF-8, no escapes beyond JSON's own.
Allowed are strings, whole numbers, true, false, null, lists and objects of these; no floating point, whose text is
not the same everywhere.
"""

import hashlib
import json
from collections.abc import Mapping

from leeward.words.messages import Message

Value = str | int | bool | None | list["Value"] | dict[str, "Value"]

_encoder = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def encode(fact: Mapping[str, object]) -> bytes:
    """The canonical bytes of a fact. Lone surrogates (broken originals) are kept as they are."""
    return _encoder.encode(fact).encode("utf-8", "surrogatepass")


def leaf(salt: bytes, encoded: bytes) -> bytes:
    """The logged hash of a fact: SHA-256(salt ‖ canonical bytes). `salt` is 32 random bytes of its own.

    Without the salt a short message could be guessed from its hash in a second.
    """
    return hashlib.sha256(salt + encoded).digest()


def message_fact(message: Message, key: bytes) -> dict[str, object]:
    """A message as it is logged: everything the original says of it, and where."""
    return {
        "fact": "message",
        "key": key.hex(),
        "format": message.origin.format,
        "source_sha256": message.origin.source_sha256,
        "place": message.place.as_dict(),
        "conversation": message.origin.conversation,
        "sender": message.sender,
        "sent_at": message.sent_at.isoformat() if message.sent_at else None,
        "date_text": message.date_text,
        "kind": message.kind.value,
        "text": message.text,
        "attachments": [[a.name, a.media_type, a.sha256] for a in message.attachments],
    }
