"""A photo or recording that stands in the file as base64: hashed while it goes by, never kept."""

import binascii
import hashlib
from dataclasses import dataclass

from leeward.readers.sms_backup.cursor import Cursor

_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
_SPACES = b" \t\r\n"


@dataclass(frozen=True, slots=True)
class Medium:
    """`sha256` of the unpacked bytes; None where they were not hashed or are damaged. `whole`: its end was found."""

    sha256: str | None
    damaged: bool
    whole: bool


def skim(cursor: Cursor, quote: bytes, *, hashing: bool) -> Medium:
    """Read the value of an attribute up to its quotation mark, in bounded memory. The cursor ends behind the mark."""
    bytes_of = _Unpacking() if hashing else None
    while True:
        end = cursor.buffer.find(quote, cursor.at)
        part = cursor.buffer[cursor.at : end if end >= 0 else None]
        stray = part.find(b"<")
        if stray >= 0:
            cursor.at += stray
            return Medium(None, damaged=True, whole=False)
        if bytes_of:
            bytes_of.add(part)
        if end >= 0:
            cursor.at = end + 1
            digest = bytes_of.digest() if bytes_of else None
            return Medium(digest, damaged=bytes_of is not None and digest is None, whole=True)
        cursor.at = len(cursor.buffer)
        if not cursor.fill():
            return Medium(None, damaged=True, whole=False)


class _Unpacking:
    """Base64 in pieces. Anything that is neither base64 nor a space spoils it."""

    def __init__(self) -> None:
        self._hash = hashlib.sha256()
        self._rest = b""
        self._good = True
        self._any = False

    def add(self, piece: bytes) -> None:
        """The next piece of the value."""
        if not self._good:
            return
        piece = piece.translate(None, _SPACES).replace(b"&#10;", b"").replace(b"&#13;", b"")
        if piece.translate(None, _ALPHABET):
            self._good = False
            return
        data = self._rest + piece
        whole = len(data) - len(data) % 4
        self._rest = data[whole:]
        self._unpack(data[:whole])

    def digest(self) -> str | None:
        """The hash, or None where the value was not base64 or empty."""
        if self._rest:
            self._unpack(self._rest + b"=" * (-len(self._rest) % 4))
        return self._hash.hexdigest() if self._good and self._any else None

    def _unpack(self, data: bytes) -> None:
        try:
            self._hash.update(binascii.a2b_base64(data, strict_mode=bool(data)))
        except binascii.Error:
            self._good = False
        self._any = self._any or bool(data)
