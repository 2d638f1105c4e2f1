"""Text in blocks of whole lines, with bounded memory whatever the file holds."""

import codecs
import io
from collections.abc import Iterable, Iterator
from typing import BinaryIO, NamedTuple

from leeward.readers.encoding import Encoding
from leeward.readers.errors import ReadersError

BLOCK_BYTES = 256 * 1024
LONGEST_LINE = 1 << 20
"""Characters kept of one line. WhatsApp's longest message has 65,536."""


class Block(NamedTuple):
    """Some whole lines. `cut` says that the last one was longer than LONGEST_LINE and its rest was left out."""

    text: str
    cut: bool = False


def blocks(stream: BinaryIO, encoding: Encoding) -> Iterator[Block]:
    r"""The stream as blocks that end with a line end (the last one may not). Line ends become `\\n`.

    Bytes that are no letters become U+FFFD. `\\r` alone is a line end only in a file whose first block has no `\\n`.
    """
    stream.seek(encoding.mark)
    decoder = codecs.getincrementaldecoder(encoding.codec)("replace")
    rest = ""
    old_mac: bool | None = None
    dropping = False
    while True:
        data = stream.read(BLOCK_BYTES)
        fresh = decoder.decode(data, final=not data)
        if old_mac is None and fresh:
            old_mac = "\r" in fresh and "\n" not in fresh
        text = rest + (fresh.replace("\r", "\n") if old_mac else fresh)
        if dropping:
            end = text.find("\n")
            dropping = end < 0
            text = "" if dropping else text[end:]
        if not data:
            if text:
                yield Block(_unix(text))
            return
        cut = text.rfind("\n") + 1
        if cut:
            yield Block(_unix(text[:cut]))
        rest = text[cut:]
        if len(rest) > LONGEST_LINE:
            yield Block(_unix(rest[:LONGEST_LINE]), cut=True)
            rest = ""
            dropping = True


def until_broken(stream: BinaryIO, encoding: Encoding) -> Iterator[Block]:
    """As `blocks`, but ends quietly where the source breaks off: for a first look, before the read that says so."""
    try:
        yield from blocks(stream, encoding)
    except (ReadersError, OSError, EOFError):
        return


def line_texts(found: Iterable[Block]) -> Iterator[str]:
    """The lines one by one, each with its line end. Of a line that is too long only the first part is given."""
    after_cut = False
    for block in found:
        text = block.text.removeprefix("\n") if after_cut else block.text
        after_cut = block.cut
        yield from io.StringIO(text + "\n" if block.cut else text, newline="\n")


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n") if "\r" in text else text
