"""A place in a stream of bytes that moves forward, with no more of the stream in memory than is needed."""

import codecs
from collections.abc import Iterator
from typing import BinaryIO

from leeward.readers.encoding import of_head

BLOCK_BYTES = 256 * 1024
_HEAD = 4096


class Cursor:
    """`buffer[at:]` is what is still to come. `base` is the offset of `buffer[0]` in the file.

    `exact` is false for a file that is not in UTF-8: its bytes are turned into UTF-8 on the way, so that offsets would
    lead nowhere.
    """

    def __init__(self, stream: BinaryIO) -> None:
        encoding = of_head(stream.read(_HEAD))
        stream.seek(encoding.mark)
        self.exact = encoding.codec == "utf-8"
        self._blocks = _plain_blocks(stream) if self.exact else _turned(stream, encoding.codec)
        self.base = encoding.mark
        self.buffer = b""
        self.at = 0
        self.ended = False

    @property
    def offset(self) -> int:
        """Where in the file the cursor stands."""
        return self.base + self.at

    def fill(self) -> bool:
        """Read on and forget what lies behind the cursor; false at the end."""
        block = b"" if self.ended else next(self._blocks, b"")
        if not block:
            self.ended = True
            return False
        self.base += self.at
        self.buffer = self.buffer[self.at :] + block
        self.at = 0
        return True


def _plain_blocks(stream: BinaryIO) -> Iterator[bytes]:
    while block := stream.read(BLOCK_BYTES):
        yield block


def _turned(stream: BinaryIO, codec: str) -> Iterator[bytes]:
    decoder = codecs.getincrementaldecoder(codec)("replace")
    while block := stream.read(BLOCK_BYTES):
        if text := decoder.decode(block):
            yield text.encode("utf-8", "replace")
    if text := decoder.decode(b"", final=True):
        yield text.encode("utf-8", "replace")
