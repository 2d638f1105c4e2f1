"""Apple Mail's .emlx: a line with the number of bytes, the mail itself, then a property list with what Mail knows.

The meaning of the flags is as Apple Mail writes them since macOS 10.4; Apple has not published it.
"""

import plistlib
import re
from typing import BinaryIO
from xml.parsers.expat import ExpatError

_COUNT = re.compile(rb"[ \t]*(\d{1,12})[ \t]*\r?\n")
_MOST_LIST = 1 << 20
_DELETED = 1 << 1
_DRAFT = 1 << 6


def after_count(head: bytes) -> bytes:
    """The first bytes of the mail, where these begin with the line that counts them; else the bytes as they are."""
    found = _COUNT.match(head)
    return head[found.end() :] if found else head


def opened(stream: BinaryIO) -> "Emlx | None":
    """The mail inside, or None where the stream (which is put back to its start) is no .emlx."""
    found = _COUNT.fullmatch(stream.readline(40))
    if found is None:
        stream.seek(0)
        return None
    return Emlx(stream, int(found[1]))


class Emlx:
    """The lines of the mail, then its flags. The count is believed only as far as the file goes."""

    def __init__(self, stream: BinaryIO, size: int) -> None:
        self._stream = stream
        self._left = size

    def readline(self, size: int, /) -> bytes:
        """As of a stream that ends where the mail does."""
        line = self._stream.readline(min(size, self._left)) if self._left else b""
        self._left -= len(line)
        return line

    def flags(self) -> frozenset[str]:
        """“deleted” and “draft”, once the mail was read to its end; nothing where the property list is damaged."""
        try:
            told = plistlib.loads(self._stream.read(_MOST_LIST).lstrip())
        except (plistlib.InvalidFileException, ExpatError, ValueError, TypeError, AttributeError, IndexError, KeyError):
            return frozenset()
        number = told.get("flags") if isinstance(told, dict) else None
        if not isinstance(number, int):
            return frozenset()
        return frozenset(word for bit, word in ((_DELETED, "deleted"), (_DRAFT, "draft")) if number & bit)
