"""Signed notes (C2SP signed-note): a text, an empty line, and lines that say who signed it.

A signature line is "— NAME BASE64", where the decoded bytes are four that name the key and the signature itself. A key
is written as one line, "NAME+HEX+BASE64". Unknown signatures are passed over, as the form says; one by a known key that
does not fit makes the whole note unsigned.
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from leeward.ledger.ed25519 import verifies
from leeward.ledger.errors import KeyUnclear, NoteUnclear

ED25519 = b"\x01"
_MARK = "\u2014 "
_NAME = re.compile(r"[^\s+]+")
_MOST = 1_000_000


@dataclass(frozen=True, slots=True)
class Key:
    """Whom a note may be signed by: a name without spaces or plus signs, and the 32 bytes of an Ed25519 key."""

    name: str
    public: bytes

    @property
    def id(self) -> bytes:
        """The four bytes that stand before a signature of this key."""
        return hashlib.sha256(self.name.encode() + b"\n" + ED25519 + self.public).digest()[:4]

    @property
    def line(self) -> str:
        """The key as one line that can be printed and handed over."""
        return f"{self.name}+{self.id.hex()}+{base64.b64encode(ED25519 + self.public).decode()}"

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the public key in groups of four: short enough to be printed and compared by eye."""
        digits = hashlib.sha256(self.public).hexdigest()
        return " ".join(digits[place : place + 4] for place in range(0, 64, 4))


def key_of(line: str) -> Key:
    """A key from its line. Raises KeyUnclear, also where its own four bytes do not fit."""
    name, _, rest = line.strip().partition("+")
    number, _, coded = rest.partition("+")
    try:
        packed = base64.b64decode(coded, validate=True)
    except (binascii.Error, ValueError):
        raise KeyUnclear from None
    found = Key(name, packed[1:])
    if not _NAME.fullmatch(name) or packed[:1] != ED25519 or len(packed) != 33 or found.id.hex() != number:
        raise KeyUnclear
    return found


def signed(text: str, key: Key, sign: Callable[[bytes], bytes]) -> str:
    """The note over `text`, which ends in a line break. `sign` gives the 64 bytes of the signature."""
    if not text.endswith("\n") or "\n\n" in text:
        raise NoteUnclear
    coded = base64.b64encode(key.id + sign(text.encode())).decode()
    return f"{text}\n{_MARK}{key.name} {coded}\n"


def opened(note: str, keys: Sequence[Key]) -> tuple[str, tuple[Key, ...]]:
    """The text of a note, and those of the keys that signed it; none where one of theirs does not fit.

    Raises NoteUnclear where it is no signed note at all.
    """
    text, found, lines = note.rpartition("\n\n")
    if len(note) > _MOST or not found or not lines.endswith("\n"):
        raise NoteUnclear
    text += "\n"
    by_name = {(key.name, key.id): key for key in keys}
    good: list[Key] = []
    for name, known, signature in map(_signature, lines.splitlines()):
        key = by_name.get((name, known))
        if key is None:
            continue
        if not verifies(key.public, text.encode(), signature):
            return text, ()
        if key not in good:
            good.append(key)
    return text, tuple(good)


def _signature(line: str) -> tuple[str, bytes, bytes]:
    if not line.startswith(_MARK):
        raise NoteUnclear
    name, _, coded = line.removeprefix(_MARK).partition(" ")
    try:
        packed = base64.b64decode(coded, validate=True)
    except (binascii.Error, ValueError):
        raise NoteUnclear from None
    if not _NAME.fullmatch(name) or len(packed) < 5:
        raise NoteUnclear
    return name, packed[:4], packed[4:]
