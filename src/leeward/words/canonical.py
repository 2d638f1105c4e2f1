"""The one place that says how a fact becomes bytes, before it is salted, hashed and logged.

JSON as in RFC 8785 for the values we allow: keys sorted by code point, no spaces, UTF-8, no escapes beyond JSON's own.
Allowed are strings, whole numbers, true, false, null, lists and objects of these; no floating point, whose text is
not the same everywhere.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from json.encoder import encode_basestring as quoted

from leeward.words.messages import Message, Origin, Place

Value = str | int | bool | None | list["Value"] | dict[str, "Value"]

_encoder = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)

_SENDERS_KEPT = 10_000
_SALT = 32
_SALTS_AT_ONCE = 512
_NOTHING_ELSE = [None] * (len(Place._fields) - 2)


def encode(fact: Mapping[str, object]) -> bytes:
    """The canonical bytes of a fact. Lone surrogates (broken originals) are kept as they are."""
    return _encoder.encode(fact).encode("utf-8", "surrogatepass")


def leaf(salt: bytes, encoded: bytes) -> bytes:
    """The logged hash of a fact: SHA-256(salt ‖ canonical bytes). `salt` is 32 random bytes of its own.

    Without the salt a short message could be guessed from its hash in a second.
    """
    return hashlib.sha256(salt + encoded).digest()


class Salter:
    """Gives encoded facts their salted hashes. Asks the system for random bytes once for many; not for threads."""

    def __init__(self) -> None:
        self._salts = b""
        self._used = 0

    def salted(self, encoded: bytes) -> bytes:
        """A fresh salt of 32 bytes, then `leaf` of it and the fact: 64 bytes."""
        begin = self._used
        if begin == len(self._salts):
            self._salts, begin = os.urandom(_SALT * _SALTS_AT_ONCE), 0
        self._used = begin + _SALT
        salt = self._salts[begin : self._used]
        return salt + hashlib.sha256(salt + encoded).digest()


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


class MessageEncoder:
    """`encode(message_fact(message, key))`, byte for byte, in a quarter of the time.

    It writes the parts by hand and remembers those that all messages of one origin share. Not for threads.
    """

    def __init__(self) -> None:
        self._origin: Origin | None = None
        self._head = self._middle = self._tail = ""
        self._senders: dict[str | None, str] = {None: "null"}

    def encode(self, message: Message, key: bytes) -> bytes:
        """The canonical bytes of a message with this key, as it is logged."""
        return self.encode_parts(message, key, message.sent_at.isoformat() if message.sent_at else None).encode(
            "utf-8", "surrogatepass"
        )

    def encode_parts(self, message: Message, key: bytes, sent_at: str | None) -> str:
        """The same as text, for a caller who has `sent_at` in ISO form at hand."""
        origin, place, sender, _, date_text, kind, text, attachments, _ = message
        if origin is not self._origin:
            self._share(origin)
        who = self._senders.get(sender)
        if who is None:
            who = self._senders[sender] = quoted(sender or "")
        files = _encoder.encode([[a.name, a.media_type, a.sha256] for a in attachments]) if attachments else "[]"
        when = f'"{sent_at}"' if sent_at else "null"
        return (
            f'{{"attachments":{files}{self._head}{quoted(date_text)}{self._middle}{key.hex()}","kind":"{kind._value_}",'
            f'"place":{_place(place)},"sender":{who},"sent_at":{when}{self._tail}{quoted(text)}}}'
        )

    def _share(self, origin: Origin) -> None:
        self._origin = origin
        self._head = f',"conversation":{quoted(origin.conversation)},"date_text":'
        self._middle = f',"fact":"message","format":{quoted(origin.format)},"key":"'
        self._tail = f',"source_sha256":{quoted(origin.source_sha256)},"text":'
        if len(self._senders) > _SENDERS_KEPT:
            self._senders = {None: "null"}


def _place(place: Place) -> str:
    line, end_line, *rest = place
    if line is None or end_line is None or rest != _NOTHING_ELSE:
        return _encoder.encode(place.as_dict())
    return f'{{"end_line":{end_line:d},"line":{line:d}}}'
