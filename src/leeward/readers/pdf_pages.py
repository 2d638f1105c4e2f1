"""The text layer of a PDF, page by page, as lines. Nothing in it is run or followed; pictures are not looked at."""

import logging
import struct
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from pypdf import PdfReader
from pypdf.errors import PyPdfError

MOST_PAGES = 5_000
_MOST_LETTERS = 1 << 20
_UNREADABLE = (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, AssertionError, OSError,
               NotImplementedError, OverflowError, RecursionError, struct.error, zlib.error)  # fmt: skip

# It would write pieces of a damaged file to the terminal.
_LOG = logging.getLogger("pypdf")
_LOG.addHandler(logging.NullHandler())
_LOG.propagate = False


class UnreadablePdf(ValueError):
    """The file, or a page of it, cannot be read. `locked` says that it wants a password."""

    def __init__(self, *, locked: bool = False) -> None:
        super().__init__("locked" if locked else "damaged")
        self.locked = locked


def pages(stream: BinaryIO) -> Iterator[list[str] | None]:
    """The lines of every page, in order; None for a damaged page. Raises UnreadablePdf if nothing can be read."""
    try:
        reader = PdfReader(stream, strict=False)
        locked = reader.is_encrypted and not reader.decrypt("")
        count = 0 if locked else min(len(reader.pages), MOST_PAGES)
    except _UNREADABLE as damage:
        raise UnreadablePdf from damage
    if locked:
        raise UnreadablePdf(locked=True)
    for number in range(count):
        try:
            text = reader.pages[number].extract_text()[:_MOST_LETTERS]
        except _UNREADABLE:
            yield None
            continue
        yield [" ".join(line.split()) for line in text.splitlines()]
