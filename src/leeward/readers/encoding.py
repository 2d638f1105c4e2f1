"""Which letters the bytes stand for. Export programs write UTF-8; editors and mail programs change that on the way."""

import codecs
import re
from dataclasses import dataclass, replace
from typing import BinaryIO

from leeward.readers.errors import ReadersError

_HEAD = 64 * 1024
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HALF = re.compile("[\ud800-\udfff]")
_WHOLE_LETTERS = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


@dataclass(frozen=True, slots=True)
class Encoding:
    """A codec name for Python and how many bytes of mark stand at the start.

    `guessed` says that letters may be wrong, `damaged` that some bytes are no letters at all and show as U+FFFD.
    """

    codec: str
    mark: int = 0
    guessed: bool = False
    damaged: bool = False


def of_head(head: bytes) -> Encoding:
    """The encoding by byte order mark, else by the zeros of UTF-16, else UTF-8 (which `of_stream` then checks)."""
    for mark, codec in _BOMS:
        if head.startswith(mark):
            return Encoding(codec, len(mark))
    zeros_even, zeros_odd = head[0:4096:2].count(0), head[1:4096:2].count(0)
    half = max(1, min(len(head), 4096) // 2)
    if zeros_odd > half * 0.4 and zeros_even < half * 0.05:
        return Encoding("utf-16-le", guessed=True)
    if zeros_even > half * 0.4 and zeros_odd < half * 0.05:
        return Encoding("utf-16-be", guessed=True)
    return Encoding("utf-8")


def of_stream(stream: BinaryIO) -> Encoding:
    """The encoding of a whole stream, read once in blocks. Leaves the stream at its end.

    Bytes that are not UTF-8 and outweigh those that are mean a Windows editor: cp1252 (Western European), as a guess.
    """
    block = stream.read(_HEAD)
    encoding = of_head(block)
    if encoding.codec != "utf-8":
        return replace(encoding, damaged=_ends_in_a_letter(stream, encoding))
    decoder = codecs.getincrementaldecoder("utf-8")()
    whole = broken = 0
    while block:
        try:
            decoder.decode(block)
            whole += not block.isascii()
        except UnicodeDecodeError:
            decoder.reset()
            whole += len(_WHOLE_LETTERS.findall(block))
            broken += len(_WHOLE_LETTERS.sub(b"", block).translate(None, bytes(range(128))))
        block = _next(stream)
    cut = bool(decoder.getstate()[0])
    if broken > whole:
        return Encoding("cp1252", guessed=True)
    return replace(encoding, damaged=cut or broken > 0)


def _next(stream: BinaryIO) -> bytes:
    """The next block; none where the source breaks off, since the read itself comes to that place again and says so."""
    try:
        return stream.read(1 << 20)
    except (ReadersError, OSError, EOFError):
        return b""


def _ends_in_a_letter(stream: BinaryIO, encoding: Encoding) -> bool:
    """Whether a UTF-16 or UTF-32 stream ends in the middle of a letter."""
    width = 4 if "32" in encoding.codec else 2
    try:
        return (stream.seek(0, 2) - encoding.mark) % width != 0
    except (ReadersError, OSError, EOFError):
        return False


def decode_head(head: bytes) -> str:
    """The first letters, for looking at; broken ones replaced, never raises."""
    encoding = of_head(head)
    body = head[encoding.mark :]
    try:
        return body.decode(encoding.codec)
    except UnicodeDecodeError as error:
        if encoding.codec == "utf-8" and error.start < len(body) - 4 and not _WHOLE_LETTERS.search(body):
            return body.decode("cp1252", "replace")
        return body.decode(encoding.codec, "replace")


def whole_letters(text: str) -> str:
    """The text with halves of a letter (lone surrogates, from broken exports) as U+FFFD."""
    return text if text.isascii() else _HALF.sub("\ufffd", text)
